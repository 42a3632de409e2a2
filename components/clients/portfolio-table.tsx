import { ArrowDown, ArrowUp } from 'lucide-react'
import { PortfolioRows } from '@/components/clients/portfolio-rows'
import { rowShower, rowWords } from '@/components/clients/shown-row'
import { ChipLink } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { Table, Th, type SortLink } from '@/components/ui/table'
import { sorts, type PortfolioRow, type Sort } from '@/lib/clients/model'
import { addressOf, sortedBy, type ListView } from '@/lib/clients/view'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'

type PortfolioTableProps = { workspace: string; rows: readonly PortfolioRow[]; view: ListView }

/** The clients of a page as a table; on a phone a card each. Sorting is a link, so the address holds it. */
export async function PortfolioTable({ workspace, rows, view }: PortfolioTableProps) {
  const [p, words, show, names] = await Promise.all([getText('portfolio'), rowWords(), rowShower(), columnNames()])
  const list = paths.workspace(workspace)
  const sortLink = (sort: Sort): SortLink => ({
    href: addressOf(list, view, sortedBy(view, sort)),
    direction: view.sort === sort ? (view.direction === 'asc' ? 'ascending' : 'descending') : null,
  })
  const labels = Object.fromEntries(names.slice(1).map(({ name }, index) => [`--c${String(index + 2)}`, quoted(name)]))
  return (
    <>
      <SortBy view={view} linkOf={sortLink} names={names} />
      <div className="table-frame relative -mx-1 px-1">
        <Table caption={p('list.caption')} cards className="pf" style={labels}>
          <thead className="max-[47.5rem]:hidden">
            <tr>
              {names.map(({ sort, name }) => (
                <Th key={name} {...(sort !== null && { sort: sortLink(sort) })}>
                  {name}
                </Th>
              ))}
            </tr>
          </thead>
          <PortfolioRows base={paths.client(workspace, '').replace(/\/$/, '')} rows={rows.map(show)} words={words} />
        </Table>
      </div>
    </>
  )
}

type Column = { sort: Sort | null; name: string }

/** In the order of the cells. */
async function columnNames(): Promise<Column[]> {
  const [t, p] = await Promise.all([getText('clients'), getText('portfolio')])
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

type SortByProps = { view: ListView; linkOf: (sort: Sort) => SortLink; names: readonly Column[] }

/** On a phone there are no heads of columns: the same links stand above the cards. */
async function SortBy({ view, linkOf, names }: SortByProps) {
  const t = await getText('clients')
  const nameOf = (sort: Sort) => names.find((column) => column.sort === sort)?.name ?? ''
  const direction = t(view.direction === 'asc' ? 'list.ascending' : 'list.descending')
  return (
    <Disclosure
      className="mb-1 text-s min-[47.5rem]:hidden"
      summary={t('list.sortedBy', { column: nameOf(view.sort), direction })}
    >
      <nav aria-label={t('list.sortBy')} className="flex flex-wrap items-center gap-2 pt-1">
        {sorts.map((sort) => {
          const link = linkOf(sort)
          return (
            <ChipLink key={sort} href={link.href} current={view.sort === sort}>
              {nameOf(sort)}
              {link.direction === 'ascending' && <ArrowUp aria-label={t('list.ascending')} />}
              {link.direction === 'descending' && <ArrowDown aria-label={t('list.descending')} />}
            </ChipLink>
          )
        })}
      </nav>
    </Disclosure>
  )
}
