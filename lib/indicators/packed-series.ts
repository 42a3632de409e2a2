import type { Indicator } from '../catalogues/indicator-schema'
import { shownCadences, type SeriesPoint } from './aggregate'
import { periodAt, periodsUpTo, type PeriodCadence } from './periods'
import { nativeCadence } from './schema'
import { most, type ShownRange } from './shown-range'
import type { Clock } from './standing'
import { stateLetters, type PackedSeries } from './views'

/** Many series in one answer: what follows from the place in a list is not said again. */

/** The newest five years, by the cadence wanted or the native one where that is longer. */
export function packedRange(
  { cadence }: Pick<Indicator, 'cadence'>,
  wanted: PeriodCadence | undefined,
  { now, timeZone }: Clock,
): ShownRange {
  const native = nativeCadence(cadence)
  const by = wanted !== undefined && shownCadences(native).includes(wanted) ? wanted : native
  return { by, shown: periodsUpTo(periodAt(now, by, timeZone), most[by]) }
}

type Packed = Pick<PackedSeries, 'values' | 'numerators' | 'denominators' | 'states'>

export function packedSeries(points: readonly SeriesPoint[]): Packed {
  const isRatio = points.some(({ denominator }) => denominator !== null)
  const amounts = (part: 'value' | 'numerator' | 'denominator') => points.map((point) => rounded(point[part]))
  return {
    values: amounts('value'),
    ...(isRatio && { numerators: amounts('numerator'), denominators: amounts('denominator') }),
    states: points.map(({ state }) => stateLetters[state]).join(''),
  }
}

/** A week spread over two months leaves fractions that nobody counts by. */
function rounded(amount: number | null): number | null {
  return amount === null ? null : Math.round(amount * 1e6) / 1e6
}
