import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { setLocale, setTheme } from '@/app/preferences'
import { ClientTable } from '@/components/clients/client-table'
import { listHeadline } from '@/components/clients/list-headline'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { Topbar } from '@/components/ui/app-shell'
import { ChipLink } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { loadPage } from '@/lib/access/entry'
import { clientStates, type ClientList } from '@/lib/clients/model'
import { listClients } from '@/lib/clients/operations'
import { addressOf, paramsOf, viewFrom, type ListView } from '@/lib/clients/view'
import { AppError } from '@/lib/platform/errors'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'

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
  const { frame, list } = await load(workspace, view)
  const t = await getText('clients')
  const add = (
    <LinkButton href={paths.newClient(workspace)} icon={<Plus />}>
      {t('list.add')}
    </LinkButton>
  )
  const none = view.search === '' && Object.values(list.counts).every((count) => count === 0)
  return (
    <WorkspaceShell frame={frame} current="clients" preferences={{ setLocale, setTheme }}>
      <Topbar actions={add}>
        <SearchField
          action={paths.workspace(workspace)}
          label={t('list.search')}
          placeholder={t('list.placeholder')}
          value={view.search}
          keep={paramsOf({ ...view, search: '', cursor: null })}
          className="w-full sm:max-w-80"
        />
      </Topbar>
      <PageHead title={await listHeadline(list, view)} />
      {none ? (
        <EmptyState title={t('list.emptyTitle')} action={add} level={2}>
          {t('list.emptyText')}
        </EmptyState>
      ) : (
        <Listing workspace={workspace} list={list} view={view} />
      )}
    </WorkspaceShell>
  )
}

async function load(workspace: string, view: ListView) {
  const { search, sort, direction, state, cursor } = view
  const input = listClients.input.parse({
    sort,
    direction,
    ...(search !== '' && { search }),
    ...(state !== null && { state }),
    ...(cursor !== null && { cursor }),
  })
  try {
    return await loadPage({ workspace }, async (tenant) => ({
      frame: await readFrame.run(tenant, {}),
      list: await listClients.run(tenant, input),
    }))
  } catch (error) {
    // an old or mangled link: the same list from its beginning
    if (error instanceof AppError && error.reason === 'cursor')
      redirect(addressOf(paths.workspace(workspace), view, {}))
    throw error
  }
}

async function Listing({ workspace, list, view }: { workspace: string; list: ClientList; view: ListView }) {
  const [t, ui] = await Promise.all([getText('clients'), getText('ui')])
  const address = (change: Partial<ListView>) => addressOf(paths.workspace(workspace), view, change)
  const pageLink = (cursor: string | null) => (cursor === null ? null : address({ cursor }))
  return (
    <>
      <Filters list={list} view={view} address={address} />
      {list.rows.length === 0 ? (
        <Nothing list={list} view={view} address={address} />
      ) : (
        <ClientTable workspace={workspace} rows={list.rows} view={view} />
      )}
      <p role="status" className="sr-only">
        {t('list.whole', { total: list.total })}
      </p>
      {list.rows.length > 0 && (
        <Pagination
          label={ui('pagination.label')}
          previous={{ href: pageLink(list.previous), label: t('list.previous') }}
          next={{ href: pageLink(list.next), label: t('list.next') }}
        >
          {list.rows.length === list.total
            ? t('list.whole', { total: list.total })
            : t('list.count', { range: rangeOf(list), total: list.total })}
        </Pagination>
      )}
    </>
  )
}

/** "51–53": places of the first and the last row in the whole list. */
function rangeOf({ before, rows }: ClientList): string {
  const [from, to] = [before + 1, before + rows.length]
  return from < to ? `${String(from)}–${String(to)}` : String(to)
}

type FiltersProps = { list: ClientList; view: ListView; address: (change: Partial<ListView>) => string }

/** Nobody is left over: the ways back to more, each saying what it takes away. */
async function Nothing({ list, view, address }: FiltersProps) {
  const t = await getText('clients')
  const elsewhere = Object.values(list.counts).reduce((sum, count) => sum + count, 0)
  return (
    <EmptyState
      title={t('list.nothingTitle')}
      level={2}
      action={
        <>
          {view.state !== null && elsewhere > 0 && (
            <LinkButton href={address({ state: null })} variant="secondary">
              {t('list.everyState', { count: elsewhere })}
            </LinkButton>
          )}
          {view.search !== '' && (
            <LinkButton href={address({ search: '', state: null })} variant="secondary">
              {t('list.clear')}
            </LinkButton>
          )}
        </>
      }
    >
      {t(nothingText(view, elsewhere))}
    </EmptyState>
  )
}

function nothingText({ search, state }: ListView, elsewhere: number) {
  if (search === '') return 'list.nothingInState'
  return state !== null && elsewhere > 0 ? 'list.nothingHere' : 'list.nothingText'
}

/** States that occur, with how many clients are in each; the chosen one stays even when it is empty. */
async function Filters({ list, view, address }: FiltersProps) {
  const t = await getText('clients')
  const states = clientStates.filter((state) => list.counts[state] > 0 || state === view.state)
  if (states.length === 0) return null
  const all = Object.values(list.counts).reduce((sum, count) => sum + count, 0)
  return (
    <nav aria-label={t('list.filter')} className="mb-4 flex flex-wrap gap-2">
      <ChipLink href={address({ state: null })} current={view.state === null}>
        {t('list.all')} <span className="font-normal text-ink-2">{all}</span>
      </ChipLink>
      {states.map((state) => (
        <ChipLink key={state} href={address({ state })} current={view.state === state}>
          {t(`state.${state}`)} <span className="font-normal text-ink-2">{list.counts[state]}</span>
        </ChipLink>
      ))}
    </nav>
  )
}
