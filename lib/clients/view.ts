import { clientStates, sorts, type ClientState, type Direction, type Sort } from './model'

/** What the address of the client list says. */
export type ListView = {
  search: string
  sort: Sort
  direction: Direction
  state: ClientState | null
  cursor: string | null
}

type Params = Readonly<Record<string, string | string[] | undefined>>

/** Where a column starts when it is chosen: names from A, states from the first, values from the highest, reviews from the next. */
const firstDirection = {
  name: 'asc',
  state: 'asc',
  verdict: 'desc',
  readiness: 'desc',
  review: 'asc',
} as const satisfies Record<Sort, Direction>

/** Words that are not ours are left out: a mistyped address shows the plain list. */
export function viewFrom(params: Params): ListView {
  const one = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value : undefined
  }
  const sort = sorts.find((word) => word === one('sort')) ?? 'name'
  const direction = (['asc', 'desc'] as const).find((word) => word === one('dir')) ?? firstDirection[sort]
  const state = clientStates.find((word) => word === one('state')) ?? null
  return {
    search: (one('q') ?? '')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 120),
    sort,
    direction,
    state,
    cursor: one('at')?.slice(0, 600) ?? null,
  }
}

/** The view as parts of the address; what is usual is left out. */
export function paramsOf({ search, sort, direction, state, cursor }: ListView): Record<string, string> {
  return {
    ...(search !== '' && { q: search }),
    ...(sort !== 'name' && { sort }),
    ...(direction !== firstDirection[sort] && { dir: direction }),
    ...(state !== null && { state }),
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
