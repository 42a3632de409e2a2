import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { ClientSearch } from '@/components/clients/client-search'
import { filterSource } from '@/components/clients/filter-source'
import { ListControls } from '@/components/clients/list-controls'
import { listHeadline } from '@/components/clients/list-headline'
import { ListPages } from '@/components/clients/list-pages'
import { PortfolioStrip } from '@/components/clients/portfolio-strip'
import { PortfolioTable } from '@/components/clients/portfolio-table'
import { shownOrder, shownRows } from '@/components/clients/shown-row'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { Plus } from '@/components/ui/icons'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { viewFrom } from '@/lib/clients/view-from'
import { paths } from '@/lib/platform/paths'
import { getLocale, getText } from '@/lib/text/server'
import { loadPortfolio } from './portfolio-page'

type Props = {
  params: Promise<{ workspace: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('clients'))('list.page') }
}

export default async function ClientListPage({ params, searchParams }: Props) {
  const { workspace } = await params
  const view = viewFrom(await searchParams)
  const address = paths.workspace(workspace)
  const { frame, list, portfolio } = await loadPortfolio(workspace, address, view)
  const t = await getText('clients')
  const source = filterSource(portfolio, await getLocale())
  const add = (
    <LinkButton href={paths.newClient(workspace)} icon={<Plus />}>
      {t('list.add')}
    </LinkButton>
  )
  return (
    <WorkspaceShell frame={frame} current="clients" preferences={{ setLocale, setTheme }}>
      {portfolio.clients > 0 && <ClientSearch address={address} view={view} actions={add} />}
      <PageHead title={await listHeadline(list, portfolio, view)} />
      {portfolio.clients === 0 ? (
        <EmptyState action={add}>{t('list.emptyText')}</EmptyState>
      ) : (
        <>
          <PortfolioStrip list={address} portfolio={source} />
          <ListControls workspace={workspace} view={view} source={source} current="list" />
          <ListPages address={address} list={list} view={view} all={portfolio.clients} said>
            <PortfolioTable
              base={paths.client(workspace, '').replace(/\/$/, '')}
              rows={await shownRows(list.rows)}
              order={shownOrder(address, view)}
            />
          </ListPages>
        </>
      )}
    </WorkspaceShell>
  )
}
