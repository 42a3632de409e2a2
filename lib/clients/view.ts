import type { Direction, Sort } from './model'
import { narrowing, type FilterField, type PortfolioFilter } from './portfolio-filter'

/** What the address of the client list says. */
export type ListView = {
  search: string
  sort: Sort
  direction: Direction
  filter: PortfolioFilter
  cursor: string | null
}

/** Where a column starts when it is chosen: names from A, states from the first, values from the highest, activity from the latest, reviews from the next. */
export const firstDirection = {
  name: 'asc',
  state: 'asc',
  verdict: 'desc',
  readiness: 'desc',
  change: 'desc',
  activity: 'desc',
  review: 'asc',
} as const satisfies Record<Sort, Direction>

/** The view as parts of the address; what is usual is left out. */
export function paramsOf({ search, sort, direction, filter, cursor }: ListView): Record<string, string> {
  return {
    ...(search !== '' && { q: search }),
    ...(sort !== 'name' && { sort }),
    ...(direction !== firstDirection[sort] && { dir: direction }),
    ...Object.fromEntries(narrowing(filter)),
    ...(cursor !== null && { at: cursor }),
  }
}

/** The address of the view with a change; another order or filter begins at the first page. */
export function addressOf(list: string, view: ListView, change: Partial<ListView>): string {
  const query = new URLSearchParams(paramsOf({ ...view, cursor: null, ...change })).toString()
  return query === '' ? list : `${list}?${query}`
}

/** The view after a column's head was chosen: the same one again turns round. */
export function sortedBy(view: ListView, sort: Sort): Pick<ListView, 'sort' | 'direction'> {
  if (view.sort !== sort) return { sort, direction: firstDirection[sort] }
  return { sort, direction: view.direction === 'asc' ? 'desc' : 'asc' }
}

/** The filter with one field set anew; null takes it away. */
export function narrowedBy<F extends FilterField>(
  { filter }: ListView,
  field: F,
  value: NonNullable<PortfolioFilter[F]> | null,
): Pick<ListView, 'filter'> {
  const others = narrowing(filter).filter(([name]) => name !== field)
  const chosen: PortfolioFilter = Object.fromEntries(value === null ? others : [...others, [field, value]])
  return { filter: chosen }
}

/** What the operations of the list are asked for. */
export function inputOf({ search, sort, direction, filter, cursor }: ListView) {
  const asked = { sort, direction, filter, ...(search !== '' && { search }) }
  return cursor === null ? asked : { ...asked, cursor }
}
