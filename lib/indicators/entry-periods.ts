import type { Indicator } from '../catalogues/indicator-schema'
import { aggregate, shownCadences } from './aggregate'
import { datesOf, parsePeriod, periodAt, periodKey, periodsUpTo, positionOf, type Period } from './periods'
import { measurementsOf } from './recording'
import { nativeCadence } from './schema'
import type { Clock } from './standing'
import type { StoredFigure } from './stored-figure'
import type { EntryPeriod } from './views'

/** What there is to enter for one indicator now: this period, the last one, and earlier ones left empty. */

/** Native periods looked at, the running one included. */
const looksBack = 8

/** Oldest first. */
export function entryWindow({ cadence }: Pick<Indicator, 'cadence'>, { now, timeZone }: Clock): Period[] {
  return periodsUpTo(periodAt(now, nativeCadence(cadence), timeZone), looksBack)
}

export type Measured = {
  definition: Indicator
  adoptedAt: Date
  /** Of the window. */
  figures: readonly StoredFigure[]
}

/** Where a ratio's denominator is proposed from: the other indicator and its figures. */
export type Source = { definition: Indicator; part: 'value' | 'numerator'; figures: readonly StoredFigure[] }

/** Newest first. */
export function entryPeriods({ definition, adoptedAt, figures }: Measured, source: Source | null, clock: Clock) {
  const window = entryWindow(definition, clock)
  const known = new Map(figures.map((figure) => [figure.period, figure]))
  const begun = beginningOf(definition, adoptedAt, figures, clock.timeZone)
  const current = window.length - 1
  const periods = window.map((period, index): EntryPeriod => {
    const key = periodKey(period)
    const stands = known.get(key)
    const figure = stands?.figure ?? null
    return {
      period: key,
      ...datesOf(period),
      place: index === current ? 'current' : index === current - 1 ? 'last' : 'gap',
      due: index < current && figure === null && positionOf(period) >= begun,
      figure,
      revision: stands?.revision ?? 0,
      proposedDenominator: source && proposalFor(period, source, clock),
    }
  })
  return periods.filter(({ place, due }) => place !== 'gap' || due).toReversed()
}

/** Position of the first period that is expected: the one of the adoption, or that of an earlier figure. */
function beginningOf(
  { cadence }: Indicator,
  adoptedAt: Date,
  figures: readonly StoredFigure[],
  timeZone: string,
): number {
  const adopted = positionOf(periodAt(adoptedAt, nativeCadence(cadence), timeZone))
  const entered = figures.flatMap(({ period, figure }) => {
    const parsed = figure === null ? null : parsePeriod(period)
    return parsed ? [positionOf(parsed)] : []
  })
  return Math.min(adopted, ...entered)
}

/** Null while nothing is in; weeks that reach over the end of a month leave no fraction of a customer. */
function proposalFor(period: Period, { definition, part, figures }: Source, clock: Clock): number | null {
  const { aggregation, cadence } = definition
  const native = nativeCadence(cadence)
  // a longer period's figures do not say what a shorter one's part of them is
  if (aggregation === 'computed' || !shownCadences(native).includes(period.cadence)) return null
  const options = { aggregation, native, ...clock }
  const [point] = aggregate(measurementsOf(figures), [period], options)
  const amount = part === 'value' ? point?.value : point?.numerator
  return amount === null || amount === undefined ? null : Math.round(amount)
}
