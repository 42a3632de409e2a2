import { periodAt, periodCadences, periodKey, shiftPeriod, type PeriodCadence } from '@/lib/indicators/periods'
import type { SeriesView } from '@/lib/indicators/views'

/** The view of an indicator's page is held by its address: by what, how far back, and which figure is open. */

export const years = ['1', '2', '5'] as const
export type Years = (typeof years)[number]

export type SeriesAddress = {
  by: PeriodCadence | undefined
  /** null: as far as is usual for `by`. */
  range: Years | null
  /** The native period whose figure is open. */
  figure: string | null
  /** The same page with some of it changed. */
  href: (change: { by?: PeriodCadence; range?: Years; figure?: string | null }) => string
  /** What the table for spreadsheets is asked for: the same points. */
  tableQuery: (view: Pick<SeriesView, 'by' | 'from' | 'to'>) => string
}

type Query = Readonly<Record<string, string | string[] | undefined>>

/** Reads the address; what it does not know it leaves out. */
export function seriesAddress(path: string, query: Query): SeriesAddress {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined)
  const by = periodCadences.find((cadence) => cadence === one('by'))
  const range = years.find((count) => count === one('years')) ?? null
  const figure = one('figure') ?? null
  return {
    by,
    range,
    figure,
    href: (change) => {
      const next = { by, range, figure: null, ...change }
      const words = new URLSearchParams()
      if (next.by !== undefined) words.set('by', next.by)
      if (next.range !== null) words.set('years', next.range)
      if (next.figure !== null) words.set('figure', next.figure)
      const text = words.toString()
      return text === '' ? path : `${path}?${text}`
    },
    tableQuery: (view) => new URLSearchParams({ by: view.by, from: view.from, to: view.to }).toString(),
  }
}

const perYear: Record<PeriodCadence, number> = { week: 52, month: 12, quarter: 4, year: 1 }

/** The first period of so many years up to now; undefined leaves it to what is usual. */
export function rangeStart({ by, range }: Pick<SeriesAddress, 'by' | 'range'>, now: Date): string | undefined {
  if (by === undefined || by === 'year' || range === null) return undefined
  // a client's clock may be a period ahead of this one: never more than may be asked for
  const count = Math.min(perYear[by] * Number(range), perYear[by] * 5 - 1)
  return periodKey(shiftPeriod(periodAt(now, by, 'UTC'), 1 - count))
}
