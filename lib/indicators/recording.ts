import type { Indicator } from '../catalogues/indicator-schema'
import { amountProblem } from './goal'
import { hourBounds } from './hours'
import type { Figure } from './input-schema'
import { parsePeriod, periodAt, positionOf, type Period } from './periods'
import { nativeCadence, type Measurement } from './schema'

/** What may be entered, and how it is reckoned with. */

/** Years back that a figure may be entered for. */
const yearsBack = 10

export type PeriodProblem = 'wrong_cadence' | 'future_period' | 'too_old'
export type FigureProblem =
  'figure_kind' | 'whole_number' | 'out_of_range' | 'negative' | 'too_many_hours' | 'more_than_asked'

type At = { now: Date; timeZone: string }

/** The native period that a key names, or why nothing can be entered for it. */
export function nativePeriod(
  { cadence }: Pick<Indicator, 'cadence'>,
  key: string,
  { now, timeZone }: At,
): Period | PeriodProblem {
  const native = nativeCadence(cadence)
  const period = parsePeriod(key)
  if (period?.cadence !== native) return 'wrong_cadence'
  const oldest = new Date(now)
  oldest.setUTCFullYear(now.getUTCFullYear() - yearsBack)
  if (positionOf(period) > positionOf(periodAt(now, native, timeZone))) return 'future_period'
  return positionOf(period) < positionOf(periodAt(oldest, native, timeZone)) ? 'too_old' : period
}

/** Field → word for everything that keeps a figure from being entered; empty where it fits. */
export function figureRefusals(definition: Indicator, figure: Figure | null): Record<string, string> {
  if (figure === null) return {}
  if (figureKind(definition) !== kindOf(figure)) return { figure: 'figure_kind' }
  if ('numerator' in figure) return ratioRefusals(figure)
  const amounts = 'value' in figure ? [figure.value] : figure.singles
  const problem = amounts.map((amount) => singleProblem(definition, amount)).find((word) => word !== null)
  if (!problem) return {}
  return { [`figure.${kindOf(figure)}`]: problem }
}

type FigureKind = 'value' | 'ratio' | 'singles'

function kindOf(figure: Figure): FigureKind {
  if ('value' in figure) return 'value'
  return 'singles' in figure ? 'singles' : 'ratio'
}

/** Null: worked out from others, never entered. */
function figureKind({ aggregation }: Indicator): FigureKind | null {
  if (aggregation === 'computed') return null
  if (aggregation === 'ratio') return 'ratio'
  return aggregation === 'median' ? 'singles' : 'value'
}

function ratioRefusals({ numerator, denominator }: { numerator: number; denominator: number }): Record<string, string> {
  const words: Record<string, FigureProblem> = {}
  if (!Number.isInteger(denominator)) words['figure.denominator'] = 'whole_number'
  if (!Number.isInteger(numerator)) words['figure.numerator'] = 'whole_number'
  else if (numerator > denominator) words['figure.numerator'] = 'more_than_asked'
  return words
}

function singleProblem(definition: Indicator, amount: number): FigureProblem | null {
  const problem = amountProblem(definition, amount)
  if (problem !== null) return problem
  const hours = hourBounds({ ...definition, native: nativeCadence(definition.cadence) })
  if (hours !== null && amount > hours.possible) return 'too_many_hours'
  return definition.unit === 'count' && !Number.isInteger(amount) ? 'whole_number' : null
}

/** What the rules of a series reckon with: single values one by one, nothing for what was taken back. */
export function measurementsOf(entered: readonly { period: string; figure: Figure | null }[]): Measurement[] {
  return entered.flatMap(({ period, figure }): Measurement[] => {
    if (figure === null) return []
    if ('singles' in figure) return figure.singles.map((value) => ({ period, value }))
    return [{ period, ...figure }]
  })
}
