import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { HeatMap } from '@/components/clients/heat-map'
import { ListControls } from '@/components/clients/list-controls'
import { ListPages } from '@/components/clients/list-pages'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { Topbar } from '@/components/ui/app-shell'
import { PageHead } from '@/components/ui/page-head'
import { SearchField } from '@/components/ui/search-field'
import { paramsOf, viewFrom } from '@/lib/clients/view'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'
import { loadPortfolio } from '../portfolio-page'

type Props = {
  params: Promise<{ workspace: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('portfolio'))('map.page') }
}

export default async function HeatMapPage({ params, searchParams }: Props) {
  const { workspace } = await params
  const view = viewFrom(await searchParams)
  const address = paths.heatMap(workspace)
  const { frame, list, portfolio } = await loadPortfolio(workspace, address, view)
  const [t, p] = await Promise.all([getText('clients'), getText('portfolio')])
  return (
    <WorkspaceShell frame={frame} current="clients" preferences={{ setLocale, setTheme }}>
      <Topbar>
        <SearchField
          action={address}
          label={t('list.search')}
          placeholder={t('list.placeholder')}
          value={view.search}
          keep={paramsOf({ ...view, search: '', cursor: null })}
          shortcut
          className="w-full sm:max-w-80"
        />
      </Topbar>
      <PageHead title={p('map.title')} />
      <ListControls workspace={workspace} view={view} portfolio={portfolio} current="map" />
      <ListPages address={address} list={list} view={view} all={portfolio.clients}>
        <HeatMap workspace={workspace} rows={list.rows} dimensions={portfolio.names.dimensions} />
      </ListPages>
    </WorkspaceShell>
  )
}
