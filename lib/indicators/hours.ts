import type { Indicator } from '../catalogues/indicator-schema'
import type { PeriodCadence } from './periods'

/** Hours that can have been spent in a period at all. */

/** What the longest period of its kind has: 7, 31, 92 and 366 days. */
const hoursIn: Readonly<Record<PeriodCadence, number>> = { week: 168, month: 744, quarter: 2208, year: 8784 }

/** Everybody's hours are one figure and nobody says whose: ten people awake day and night are beyond any small firm. */
const people = 10

type Spent = Pick<Indicator, 'unit' | 'aggregation'> & { native: PeriodCadence }

/** Above `likely` it is worth a question, above `possible` it is a slip. Null: a response time may outlast its month. */
export function hourBounds({ unit, aggregation, native }: Spent): { likely: number; possible: number } | null {
  if (unit !== 'h' || aggregation !== 'sum') return null
  return { likely: hoursIn[native], possible: people * hoursIn[native] }
}
