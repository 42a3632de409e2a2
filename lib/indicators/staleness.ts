import type { IndicatorCadence } from '../catalogues/indicator-schema'
import { endOf, nextPeriod, periodAt, previousPeriod, type Period } from './periods'
import { nativeCadence } from './schema'

/** When figures have gone quiet for too long. Source: docs/scoring.md §g. */

export type Measured = {
  cadence: IndicatorCadence
  /** The newest native period with a measurement; null while there is none. */
  last: Period | null
  /** When measuring began. */
  adoptedAt: Date
}

/**
 * The moment from which an indicator is stale: one and a half cadences after the end of its last measured period, so
 * half a cadence after the next one ended without a figure. Before the first figure the period in which measuring began
 * is that next one. A date rather than a flag, so that it can be kept and compared with any `now`.
 */
export function staleFrom({ cadence, last, adoptedAt }: Measured, timeZone: string): Date {
  const measured = last ?? previousPeriod(periodAt(adoptedAt, nativeCadence(cadence), timeZone))
  const due = nextPeriod(measured)
  const [from, to] = [endOf(due, timeZone).getTime(), endOf(nextPeriod(due), timeZone).getTime()]
  return new Date(Math.round((from + to) / 2))
}

export function isStale(measured: Measured, now: Date, timeZone: string): boolean {
  return now.getTime() >= staleFrom(measured, timeZone).getTime()
}
