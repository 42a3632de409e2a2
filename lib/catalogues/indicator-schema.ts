import { z } from 'zod'
import { Key, Text } from './text-schema'

/** Indicators as catalogue data: what can be measured, and how it adds up. Which arguments it speaks to is said by them. */

export const indicatorUnits = ['h', 'money', 'count', 'percent', 'score', 'free'] as const

/** More is better, less is better, or best inside a corridor. */
export const directions = ['up', 'down', 'corridor'] as const
export type Direction = (typeof directions)[number]

/** How measurements become one value of a longer period: docs/scoring.md §g. */
export const aggregations = ['sum', 'mean', 'last', 'median', 'ratio', 'computed'] as const
export type Aggregation = (typeof aggregations)[number]

/** `running`: noted whenever it happens, kept and expected by the week. */
export const indicatorCadences = ['running', 'week', 'month', 'quarter', 'year'] as const
export type IndicatorCadence = (typeof indicatorCadences)[number]

/** What goes in, what is done, what comes out, what it brings the firm. */
export const indicatorKinds = ['input', 'activity', 'output', 'effect'] as const

/** Best between `lo` and `hi`; worth nothing `tolerance` or more outside. In the indicator's unit. */
export const Corridor = z
  .strictObject({ lo: z.number(), hi: z.number(), tolerance: z.number().positive() })
  .refine(({ lo, hi }) => lo <= hi, 'corridor_order')
export type Corridor = z.infer<typeof Corridor>

/** The denominator is kept with each measurement; `denominatorFrom` only proposes it. */
export const Ratio = z.strictObject({
  numerator: Text,
  denominator: Text,
  denominatorFrom: z.strictObject({ indicator: Key, part: z.enum(['value', 'numerator']) }).optional(),
})

/** Formulas are code; a catalogue chooses one. Its parts name the indicators that go in. */
export const Computed = z.strictObject({
  /** (hours × hourly cost + cash) / influenced customers: lib/indicators/computed.ts. */
  formula: z.literal('costPerInfluencedCustomer'),
  parts: z.strictObject({ hours: Key, cash: Key, influenced: Key }),
})
export type Computed = z.infer<typeof Computed>

export const Indicator = z
  .strictObject({
    key: Key,
    name: Text,
    /** What counts and how to count it, in one or two sentences. */
    help: Text,
    unit: z.enum(indicatorUnits),
    /** The unit's name where it is free. */
    unitLabel: Text.optional(),
    /** Digits shown after the decimal point. */
    decimals: z.int().min(0).max(2).default(0),
    direction: z.enum(directions),
    aggregation: z.enum(aggregations),
    cadence: z.enum(indicatorCadences),
    kind: z.enum(indicatorKinds),
    /** Part of the set that is adopted with one click. */
    starter: z.boolean().default(false),
    /** Counted from the log of customer conversations where one is kept. */
    fromLog: z.boolean().default(false),
    ratio: Ratio.optional(),
    computed: Computed.optional(),
    /** A corridor to start from, until the client has one of its own. */
    suggestedCorridor: Corridor.optional(),
    /** A target to start from, in the indicator's unit. */
    suggestedTarget: z.number().optional(),
  })
  .refine(({ aggregation, ratio }) => (aggregation === 'ratio') === (ratio !== undefined), 'ratio_labels')
  .refine(({ aggregation, computed }) => (aggregation === 'computed') === (computed !== undefined), 'computed_formula')
  .refine(({ unit, unitLabel }) => (unit === 'free') === (unitLabel !== undefined), 'unit_label')
  .refine(({ unit, aggregation }) => aggregation !== 'ratio' || unit === 'percent', 'ratio_unit')
  .refine(
    ({ direction, suggestedCorridor: corridor }) => corridor === undefined || direction === 'corridor',
    'corridor_direction',
  )
  .refine(
    ({ direction, suggestedTarget: target }) => target === undefined || direction !== 'corridor',
    'target_direction',
  )
export type Indicator = z.infer<typeof Indicator>
