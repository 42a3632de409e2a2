'use client'
import { useTranslations } from 'use-intl'
import type { Columns } from '@/components/clients/columns'
import { PortfolioRows, type ShownRow } from '@/components/clients/portfolio-rows'
import { ChipLink } from '@/components/ui/chip'
import { ArrowDown, ArrowUp } from '@/components/ui/icons'
import { LazyDisclosure } from '@/components/ui/lazy-disclosure'
import { Table, Th } from '@/components/ui/table'
import type { Direction, Sort } from '@/lib/clients/model'

export type ShownOrder = {
  sort: Sort
  direction: Direction
  /** Where each column's head leads: to the list in its order, the chosen one's turned round. */
  links: Record<Sort, string>
}

type PortfolioTableProps = {
  /** The address below which each client has its own. */
  base: string
  rows: Columns<ShownRow>
  order: ShownOrder
}

/** The clients of a page as a table; on a phone a card each. Sorting is a link, so the address holds it. */
export function PortfolioTable({ base, rows, order }: PortfolioTableProps) {
  const p = useTranslations('portfolio')
  const columns = useColumns()
  const labels = Object.fromEntries(
    columns.slice(1).map(({ name }, index) => [`--c${String(index + 2)}`, quoted(name)]),
  )
  return (
    <>
      <SortBy order={order} columns={columns} />
      <div className="table-frame relative -mx-1 px-1">
        <Table caption={p('list.caption')} cards className="pf" style={labels}>
          <thead className="max-[47.5rem]:hidden">
            <tr>
              {columns.map(({ sort, name }) => (
                <Th
                  key={name}
                  {...(sort !== null && { sort: { href: order.links[sort], direction: turnOf(order, sort) } })}
                >
                  {name}
                </Th>
              ))}
            </tr>
          </thead>
          <PortfolioRows base={base} rows={rows} />
        </Table>
      </div>
    </>
  )
}

function turnOf(order: ShownOrder, sort: Sort): 'ascending' | 'descending' | null {
  if (order.sort !== sort) return null
  return order.direction === 'asc' ? 'ascending' : 'descending'
}

type Column = { sort: Sort | null; name: string }

/** In the order of the cells. */
function useColumns(): Column[] {
  const t = useTranslations('clients')
  const p = useTranslations('portfolio')
  return [
    { sort: 'name', name: t('list.client') },
    { sort: 'verdict', name: t('list.verdict') },
    { sort: 'readiness', name: t('list.readiness') },
    { sort: 'change', name: p('list.change') },
    { sort: 'state', name: t('list.state') },
    { sort: 'activity', name: p('list.activity') },
    { sort: 'review', name: t('list.review') },
    { sort: null, name: p('list.measuring') },
    { sort: null, name: p('list.consultant') },
  ]
}

/** A name as CSS writes it. */
function quoted(name: string): string {
  return `"${name.replaceAll(/["\\]/g, '')}"`
}

/** On a phone there are no heads of columns: the same links stand above the cards. */
function SortBy({ order, columns }: { order: ShownOrder; columns: readonly Column[] }) {
  const t = useTranslations('clients')
  const chosen = columns.find(({ sort }) => sort === order.sort)?.name ?? ''
  const direction = t(order.direction === 'asc' ? 'list.ascending' : 'list.descending')
  return (
    <LazyDisclosure
      className="mb-1 text-s min-[47.5rem]:hidden"
      summary={t('list.sortedBy', { column: chosen, direction })}
    >
      <nav aria-label={t('list.sortBy')} className="flex flex-wrap items-center gap-2 pt-1">
        {columns.map(
          ({ sort, name }) =>
            sort !== null && (
              <ChipLink key={sort} href={order.links[sort]} current={order.sort === sort}>
                {name}
                {turnOf(order, sort) === 'ascending' && <ArrowUp aria-label={t('list.ascending')} />}
                {turnOf(order, sort) === 'descending' && <ArrowDown aria-label={t('list.descending')} />}
              </ChipLink>
            ),
        )}
      </nav>
    </LazyDisclosure>
  )
}
