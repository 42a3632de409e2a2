import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { ClientSearch } from '@/components/clients/client-search'
import { filterSource } from '@/components/clients/filter-source'
import { HeatMap } from '@/components/clients/heat-map'
import { ListControls } from '@/components/clients/list-controls'
import { ListPages } from '@/components/clients/list-pages'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { PageHead } from '@/components/ui/page-head'
import { viewFrom } from '@/lib/clients/view-from'
import { paths } from '@/lib/platform/paths'
import { getLocale, getText } from '@/lib/text/server'
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
  const p = await getText('portfolio')
  return (
    <WorkspaceShell frame={frame} current="clients" preferences={{ setLocale, setTheme }}>
      <ClientSearch address={address} view={view} />
      <PageHead title={p('map.title')} />
      <ListControls
        workspace={workspace}
        view={view}
        source={filterSource(portfolio, await getLocale())}
        current="map"
      />
      <ListPages address={address} list={list} view={view} all={portfolio.clients}>
        <HeatMap workspace={workspace} rows={list.rows} dimensions={portfolio.names.dimensions} />
      </ListPages>
    </WorkspaceShell>
  )
}
