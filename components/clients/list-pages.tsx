import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import type { ClientList } from '@/lib/clients/model'
import { narrowing } from '@/lib/clients/portfolio-filter'
import { addressOf, type ListView } from '@/lib/clients/view'
import { getText } from '@/lib/text/server'

type ListPagesProps = {
  address: string
  list: ClientList
  view: ListView
  /** Clients of the workspace, whatever is searched for. */
  all: number
  /** The page's headline says already that nobody fits. */
  said?: boolean
  children: ReactNode
}

/** A page of the list with the ways on, or what to do where nobody is left over. */
export async function ListPages({ address, list, view, all, said = false, children }: ListPagesProps) {
  const [t, ui] = await Promise.all([getText('clients'), getText('ui')])
  if (list.rows.length === 0) return <Nothing address={address} view={view} all={all} said={said} />
  const onePage = list.previous === null && list.next === null
  const pageLink = (cursor: string | null) => (cursor === null ? null : addressOf(address, view, { cursor }))
  return (
    <>
      {children}
      <p role="status" className={onePage ? 'pt-4 text-s text-ink-2' : 'sr-only'}>
        {t('list.whole', { total: list.total })}
      </p>
      {!onePage && (
        <Pagination
          label={ui('pagination.label')}
          previous={{ href: pageLink(list.previous), label: t('list.previous') }}
          next={{ href: pageLink(list.next), label: t('list.next') }}
        >
          {t('list.count', { range: rangeOf(list), total: list.total })}
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

/** The ways back to more, each saying what it takes away. */
async function Nothing({ address, view, all, said }: Pick<ListPagesProps, 'address' | 'view' | 'all' | 'said'>) {
  const [t, p] = await Promise.all([getText('clients'), getText('portfolio')])
  const narrowed = narrowing(view.filter).length > 0
  return (
    <>
      <p role="status" className="sr-only">
        {t('list.whole', { total: 0 })}
      </p>
      <EmptyState
        title={said ? undefined : t('list.nothingTitle')}
        level={2}
        action={
          <>
            {narrowed && (
              <LinkButton href={addressOf(address, view, { filter: {} })} variant="secondary">
                {p('filter.clear')}
              </LinkButton>
            )}
            {view.search !== '' && all > 0 && (
              <LinkButton href={addressOf(address, view, { search: '', filter: {} })} variant="secondary">
                {t('list.clear')}
              </LinkButton>
            )}
          </>
        }
      >
        {narrowed ? p('list.nothing') : t('list.nothingText')}
      </EmptyState>
    </>
  )
}
