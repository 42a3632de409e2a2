import { z } from 'zod'
import type { Direction, IndicatorCadence } from '../catalogues/indicator-schema'
import { parsePeriod, type PeriodCadence } from './periods'

/** What is measured and what is aimed at, for one client. Source: docs/scoring.md §g. */

/** `2026-W07`, `2026-02`, `2026-Q1` or `2026`. */
export const PeriodKey = z
  .string()
  .max(8)
  .refine((key) => parsePeriod(key) !== null, 'unknown_period')

const Figure = z.number().min(-1e12).max(1e12)
const Count = z.number().min(0).max(1e12)

/** One figure of one native period: an amount in the indicator's unit, or both parts of a ratio. An explicit 0 counts. */
export const Measurement = z.union([
  z.strictObject({ period: PeriodKey, value: Figure }),
  z.strictObject({ period: PeriodKey, numerator: Count, denominator: Count }),
])
export type Measurement = z.infer<typeof Measurement>

/** From where the client starts to where it wants to be, both in the indicator's unit. */
export type TargetGoal = { kind: 'target'; direction: Exclude<Direction, 'corridor'>; baseline: number; target: number }

/** Best between `lo` and `hi`; worth nothing `tolerance` or more outside. */
export type CorridorGoal = { kind: 'corridor'; lo: number; hi: number; tolerance: number }

export type Goal = TargetGoal | CorridorGoal

/** What is running is kept by the week. */
export function nativeCadence(cadence: IndicatorCadence): PeriodCadence {
  return cadence === 'running' ? 'week' : cadence
}
