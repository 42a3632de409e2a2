import type { IndicatorCadence } from '../catalogues/indicator-schema'
import { parsePeriod, periodAt, positionOf, previousPeriod } from './periods'
import { nativeCadence } from './schema'
import { staleFrom } from './staleness'

/** When a client's indicator counts as stale, in lists as on its own page. Source: docs/scoring.md §g. */

export type Measuring = { cadence: IndicatorCadence; lastPeriod: string | null; adoptedAt: Date }

/**
 * The moment from which it is stale. Figures entered for the time before it was adopted do not make it stale: measuring
 * begins with the adoption.
 */
export function goesStale({ cadence, lastPeriod, adoptedAt }: Measuring, timeZone: string): Date {
  const before = previousPeriod(periodAt(adoptedAt, nativeCadence(cadence), timeZone))
  const last = lastPeriod === null ? null : parsePeriod(lastPeriod)
  const counted = last && last.cadence === before.cadence && positionOf(last) > positionOf(before) ? last : null
  return staleFrom({ cadence, last: counted, adoptedAt }, timeZone)
}

const dayInMs = 86_400_000

/** Lists count in days: the first UTC day that is stale from its beginning. */
export function staleDay(from: Date): Date {
  return new Date(Math.ceil(from.getTime() / dayInMs) * dayInMs)
}

/** The same on the client's own pages, so that list and page never say two things. */
export function isStaleOn(from: Date, now: Date): boolean {
  return now.getTime() >= staleDay(from).getTime()
}
