import { filterFrom } from './filter-schema'
import { sorts } from './model'
import { firstDirection, type ListView } from './view'

type Params = Readonly<Record<string, string | string[] | undefined>>

/** Words that are not ours are left out: a mistyped address shows the plain list. */
export function viewFrom(params: Params): ListView {
  const one = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value : undefined
  }
  const sort = sorts.find((word) => word === one('sort')) ?? 'name'
  const direction = (['asc', 'desc'] as const).find((word) => word === one('dir')) ?? firstDirection[sort]
  return {
    search: (one('q') ?? '')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 120),
    sort,
    direction,
    filter: filterFrom(one),
    cursor: one('at')?.slice(0, 800) ?? null,
  }
}
