import { AppError } from '@/lib/platform/errors'
import type { Indicator } from '../catalogues/indicator-schema'
import { shownCadences } from './aggregate'
import { formatDate, type LocalDate } from './local-days'
import {
  daysOf,
  parsePeriod,
  periodAt,
  periodOfDay,
  periodsBetween,
  positionOf,
  shiftPeriod,
  type Period,
  type PeriodCadence,
} from './periods'
import { nativeCadence } from './schema'
import type { FigureRange } from './stored-figure'

/** Which periods of a series are shown, and which figures they rest on. */

/** Periods shown where nobody says from when, and the most there may be: five years. */
const usual: Record<PeriodCadence, number> = { week: 26, month: 24, quarter: 12, year: 5 }
export const most: Record<PeriodCadence, number> = { week: 262, month: 60, quarter: 20, year: 5 }

export type RangeInput = {
  by?: PeriodCadence | undefined
  from?: string | undefined
  to?: string | undefined
}
export type ShownRange = { by: PeriodCadence; shown: Period[] }

/**
 * `to` ends with the running period at the latest.
 * @throws AppError invalid: `by` shorter_than_native, `from` range_order or range_too_long
 */
export function shownRange(
  definition: Pick<Indicator, 'cadence'>,
  input: RangeInput,
  { now, timeZone }: { now: Date; timeZone: string },
): ShownRange {
  const native = nativeCadence(definition.cadence)
  const by = input.by ?? native
  if (!shownCadences(native).includes(by)) throw refusal('by', 'shorter_than_native')
  const running = periodAt(now, by, timeZone)
  const last = earlier(running, endingWith(input.to, by) ?? running)
  const first = beginningWith(input.from, by) ?? shiftPeriod(last, 1 - usual[by])
  const count = positionOf(last) - positionOf(first) + 1
  if (count < 1) throw refusal('from', 'range_order')
  if (count > most[by]) throw refusal('from', 'range_too_long')
  return { by, shown: periodsBetween(first, last) }
}

function refusal(field: 'by' | 'from', word: string): AppError {
  return new AppError('invalid', 'series', { [field]: word })
}

function beginningWith(key: string | undefined, by: PeriodCadence): Period | null {
  const period = parsePeriod(key ?? '')
  return period && periodOfDay(daysOf(period).first, by)
}

function endingWith(key: string | undefined, by: PeriodCadence): Period | null {
  const period = parsePeriod(key ?? '')
  return period && periodOfDay(daysOf(period).end - 1, by)
}

function earlier(one: Period, other: Period): Period {
  return positionOf(one) < positionOf(other) ? one : other
}

/** The native periods that reach into these; none of none. */
export function nativesOf({ cadence }: Pick<Indicator, 'cadence'>, shown: readonly Period[]): Period[] {
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return []
  const native = nativeCadence(cadence)
  return periodsBetween(periodOfDay(daysOf(first).first, native), periodOfDay(daysOf(last).end - 1, native))
}

/** The days of native periods of one indicator, for reading their figures. */
export function figureRange(indicator: string, natives: readonly Period[]): FigureRange {
  const [first, last] = [natives[0], natives.at(-1)]
  const days = { first: first ? daysOf(first).first : 0, end: last ? daysOf(last).end : 0 }
  return { indicator, first: formatDate(days.first) ?? '', end: formatDate(days.end) ?? '' }
}

/** The same days in ranges that do not overlap, in their order: what is read by them comes once. */
export function apart(ranges: readonly Pick<FigureRange, 'first' | 'end'>[]): Pick<FigureRange, 'first' | 'end'>[] {
  const whole: { first: LocalDate; end: LocalDate }[] = []
  for (const { first, end } of ranges.toSorted((one, other) => (one.first < other.first ? -1 : 1))) {
    const last = whole.at(-1)
    if (last && first <= last.end) last.end = end > last.end ? end : last.end
    else whole.push({ first, end })
  }
  return whole
}
