import type { Aggregation } from '../catalogues/indicator-schema'
import { median } from './median'
import {
  daysOf,
  isOver,
  parsePeriod,
  periodCadences,
  periodKey,
  periodOfDay,
  periodsBetween,
  sharedDays,
  type Period,
  type PeriodCadence,
} from './periods'
import type { Measurement } from './schema'

/** From measurements to the points of a chart. Source: docs/scoring.md §g. */

/**
 * `complete`: over, with every measurement in; a native period that reaches beyond it is over and in as well.
 * `running`: something is in, but it is not over. `partial`: over, but not everything is in. `missing`: nothing is in.
 * Running and partial ones are hatched.
 */
export const periodStates = ['complete', 'running', 'partial', 'missing'] as const
export type PeriodState = (typeof periodStates)[number]

export type SeriesPoint = {
  /** Key of the shown period. */
  period: string
  /** In the indicator's unit, a ratio in percent; null where nothing is in, and for a ratio of nothing. */
  value: number | null
  /** Both parts of a ratio, null for other indicators and where nothing is in. */
  numerator: number | null
  denominator: number | null
  state: PeriodState
  /** Ended, and so has every native period that reaches into it. */
  over: boolean
  /** Native periods that are in, of those that belong to it. */
  entered: number
  expected: number
}

export type SeriesOptions = {
  /** `computed` has no measurements of its own: lib/indicators/computed.ts. */
  aggregation: Exclude<Aggregation, 'computed'>
  /** Of the measurements (`nativeCadence`). */
  native: PeriodCadence
  now: Date
  timeZone: string
}

/** Cadences an indicator can be shown by: its native one and longer ones. */
export function shownCadences(native: PeriodCadence): readonly PeriodCadence[] {
  return periodCadences.slice(periodCadences.indexOf(native))
}

/**
 * One point for each period that is asked for, gaps included; the periods' cadence is one of `shownCadences`.
 * Measurements of other cadences, and those without the parts that the aggregation needs, count as missing. Several of
 * one native period are taken together; of several for `last`, the last one listed stands.
 */
export function aggregate(
  measurements: readonly Measurement[],
  shown: readonly Period[],
  options: SeriesOptions,
): SeriesPoint[] {
  const known = byPeriod(measurements, options)
  return shown.map((period) => pointOf(period, known, options))
}

type Known = ReadonlyMap<string, readonly Measurement[]>
/** `share`: how much of the native period falls into the shown one, 0–1. */
type Entry = { native: Period; share: number; measurements: readonly Measurement[] }

function byPeriod(measurements: readonly Measurement[], { aggregation, native }: SeriesOptions): Known {
  const known = new Map<string, Measurement[]>()
  for (const measurement of measurements) {
    const fits = 'value' in measurement ? aggregation !== 'ratio' : aggregation === 'ratio'
    if (!fits || parsePeriod(measurement.period)?.cadence !== native) continue
    const others = known.get(measurement.period)
    if (others) others.push(measurement)
    else known.set(measurement.period, [measurement])
  }
  return known
}

function pointOf(period: Period, known: Known, options: SeriesOptions): SeriesPoint {
  const entries = entriesOf(period, known, options)
  const entered = entries.filter(({ measurements }) => measurements.length > 0)
  const over = hasEnded(period, entries, options)
  return {
    period: periodKey(period),
    ...valueOf(entered, options.aggregation),
    state: stateOf(entries, over, options.aggregation),
    over,
    entered: entered.length,
    expected: entries.length,
  }
}

function entriesOf(period: Period, known: Known, { aggregation, native }: SeriesOptions): Entry[] {
  const { first, end } = daysOf(period)
  return periodsBetween(periodOfDay(first, native), periodOfDay(end - 1, native))
    .map((candidate) => ({
      native: candidate,
      share: shareOf(candidate, period, aggregation),
      measurements: known.get(periodKey(candidate)) ?? [],
    }))
    .filter(({ share }) => share > 0)
}

function shareOf(native: Period, shown: Period, aggregation: Aggregation): number {
  if (native.cadence !== 'week') return 1
  const { first } = daysOf(native)
  // a figure that cannot be cut belongs where its week's Thursday lies
  if (aggregation === 'last' || aggregation === 'median') {
    const range = daysOf(shown)
    return first + 3 >= range.first && first + 3 < range.end ? 1 : 0
  }
  return sharedDays(native, shown) / 7
}

function hasEnded(period: Period, entries: readonly Entry[], { now, timeZone }: SeriesOptions): boolean {
  const last = entries.at(-1)?.native ?? period
  return isOver(period, now, timeZone) && isOver(last, now, timeZone)
}

function stateOf(entries: readonly Entry[], over: boolean, aggregation: Aggregation): PeriodState {
  const isIn = ({ measurements }: Entry) => measurements.length > 0
  if (!entries.some(isIn)) return 'missing'
  if (!over) return 'running'
  // the last figure stands for the whole period, whatever came before it
  const needed = aggregation === 'last' ? entries.slice(-1) : entries
  return needed.every(isIn) ? 'complete' : 'partial'
}

type Value = Pick<SeriesPoint, 'value' | 'numerator' | 'denominator'>

function valueOf(entered: readonly Entry[], aggregation: SeriesOptions['aggregation']): Value {
  if (aggregation === 'ratio') return ratioOf(entered)
  return { value: amountOf(entered, aggregation), numerator: null, denominator: null }
}

function ratioOf(entered: readonly Entry[]): Value {
  if (entered.length === 0) return { value: null, numerator: null, denominator: null }
  let [numerator, denominator] = [0, 0]
  for (const { share, measurements } of entered) {
    for (const measurement of measurements) {
      if (!('denominator' in measurement)) continue
      numerator += measurement.numerator * share
      denominator += measurement.denominator * share
    }
  }
  return { value: denominator === 0 ? null : (100 * numerator) / denominator, numerator, denominator }
}

function amountOf(entered: readonly Entry[], aggregation: Exclude<Aggregation, 'ratio' | 'computed'>): number | null {
  const amounts = entered.flatMap(({ share, measurements }) =>
    measurements.flatMap((measurement) => ('value' in measurement ? [{ value: measurement.value, share }] : [])),
  )
  if (amounts.length === 0) return null
  const total = amounts.reduce((sum, { value, share }) => sum + value * share, 0)
  switch (aggregation) {
    case 'sum':
      return total
    case 'mean':
      return total / amounts.reduce((sum, { share }) => sum + share, 0)
    case 'last':
      return amounts.at(-1)?.value ?? null
    case 'median':
      return median(amounts.map(({ value }) => value))
  }
}
