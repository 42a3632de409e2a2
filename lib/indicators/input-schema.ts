import { z } from 'zod'
import { locales } from '@/lib/catalogues/text-schema'
import { parseDate } from './local-days'
import { periodCadences } from './periods'
import { PeriodKey } from './schema'

/** What may be asked of indicators. What comes back: views.ts. */

const IndicatorKey = z.string().min(1).max(40)
const Locale = z.enum(locales)
/** Far beyond what any firm counts; NaN and infinity are no numbers here. */
const Amount = z.number().min(-1e12).max(1e12)
const Count = z.number().min(0).max(1e12)
/** A day of the client's calendar, `2026-02-14`. */
const Day = z.string().refine((day) => parseDate(day) !== null, 'format')

/** What is entered for one native period: the kind follows from the indicator's aggregation. An explicit 0 counts. */
export const Figure = z.union([
  z.strictObject({ value: Amount }),
  /** Both parts of a ratio. */
  z.strictObject({ numerator: Count, denominator: Count }),
  /** Single values of a median. */
  z.strictObject({ singles: z.array(Amount).min(1).max(200) }),
])
export type Figure = z.infer<typeof Figure>

export const AdoptIndicators = z.strictObject({ keys: z.array(IndicatorKey).min(1).max(60) })
export type AdoptIndicators = z.infer<typeof AdoptIndicators>

export const IndicatorRef = z.strictObject({ indicator: IndicatorKey })
export type IndicatorRef = z.infer<typeof IndicatorRef>

/** Figures are aimed at a native period: hours a week, customers a month. */
export const GoalInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('target'),
    baseline: Amount,
    target: Amount,
    /** First day of the way; today where only `by` is given. */
    from: Day.nullable().default(null),
    /** Last day of the way: from there on the target holds. */
    by: Day.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('corridor'), lo: Amount, hi: Amount, tolerance: Amount }),
])
export type GoalInput = z.infer<typeof GoalInput>

export const SetGoal = z.strictObject({
  indicator: IndicatorKey,
  /** Of the indicator as the person saw it (`IndicatorCard.revision`). */
  revision: z.int().min(1),
  /** null takes the goal away. */
  goal: GoalInput.nullable(),
})
export type SetGoal = z.infer<typeof SetGoal>

export const RecordMeasurement = z.strictObject({
  indicator: IndicatorKey,
  period: PeriodKey,
  /** Made by the device, once per figure that is sent: a retry is recognised by it. */
  id: z.uuid(),
  /** Of the figure as the person saw it; 0: there was none yet. */
  revision: z.int().min(0),
  /** null takes the figure back: missing again, not zero. */
  figure: Figure.nullable(),
})
export type RecordMeasurement = z.infer<typeof RecordMeasurement>

export const ReadInLocale = z.strictObject({ locale: Locale })
export type ReadInLocale = z.infer<typeof ReadInLocale>

export const ReadSeries = z.strictObject({
  indicator: IndicatorKey,
  /** Left out: the indicator's native cadence. A shorter one than that is refused. */
  by: z.enum(periodCadences).optional(),
  /** Periods of any cadence: the range begins with the first day of `from` and ends with the last of `to`. */
  from: PeriodKey.optional(),
  to: PeriodKey.optional(),
  locale: Locale.default('de'),
})
export type ReadSeries = z.infer<typeof ReadSeries>

export const ReadAllSeries = z.strictObject({
  /** Indicators with a longer native cadence come by that one. Left out: every indicator by its own. */
  by: z.enum(periodCadences).optional(),
})
export type ReadAllSeries = z.infer<typeof ReadAllSeries>

export const FigureRef = z.strictObject({ indicator: IndicatorKey, period: PeriodKey })
export type FigureRef = z.infer<typeof FigureRef>
