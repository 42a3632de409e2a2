import { z } from 'zod'

/**
 * Rules of a catalogue are data: a small expression language over answers, bounded in depth, without `eval`.
 * Values yield a number in 0–1 (or unknown), predicates true, false or unknown. Source: docs/scoring.md, "Rules are data".
 */

const Key = z.string().min(1).max(40)
const Points = z
  .array(z.tuple([z.number(), z.number()]))
  .min(2)
  .max(12)

export type Value =
  /** The answer's value in 0–1: scale as it is, options and numbers by the question's own values and anchors. */
  | { answer: string }
  /** The raw figure of a number question, in the question's unit. Only meaningful inside `anchors` and `compare`. */
  | { number: string }
  | { const: number }
  /** Piecewise linear through the points (x ascending), clamped at both ends. */
  | { anchors: { value: Value; points: [number, number][] } }
  /** 1 − value. */
  | { not: Value }
  | { mean: Value[] }
  | { max: Value[] }
  | { min: Value[] }
  /** Value of the chosen option; of several chosen ones the highest; 0 where none of the listed ones is chosen. */
  | { oneOf: { key: string; options: Record<string, number> } }
  /** The largest share of a `shares` question. */
  | { maxShare: string }
  /** A dimension's readiness / 100; unknown while it is null. */
  | { dimension: string }
  /** The strength of another scored argument. */
  | { argument: string }
  /** clamp(m·value, 0, 1) where the condition holds; the value itself where it does not or is unknown. */
  | { scaled: { value: Value; m: number; condition: Predicate } }

export type Predicate =
  | { compare: { value: Value; op: '<' | '<=' | '>' | '>=' | '='; to: number } }
  /** The chosen option (or one of the chosen ones) is in the list. */
  | { includes: { key: string; options: string[] } }
  /** Exactly these options are chosen and no other. */
  | { only: { key: string; options: string[] } }
  | { all: Predicate[] }
  | { any: Predicate[] }
  | { none: Predicate[] }
  /** That knock-out was active in the previous submitted full assessment at least `days` ago. */
  | { previous: { knockout: string; days: number } }

export const Value: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.strictObject({ answer: Key }),
    z.strictObject({ number: Key }),
    z.strictObject({ const: z.number().min(0).max(1) }),
    z.strictObject({ anchors: z.strictObject({ value: Value, points: Points }) }),
    z.strictObject({ not: Value }),
    z.strictObject({ mean: z.array(Value).min(1).max(8) }),
    z.strictObject({ max: z.array(Value).min(1).max(8) }),
    z.strictObject({ min: z.array(Value).min(1).max(8) }),
    z.strictObject({ oneOf: z.strictObject({ key: Key, options: z.record(Key, z.number().min(0).max(1)) }) }),
    z.strictObject({ maxShare: Key }),
    z.strictObject({ dimension: Key }),
    z.strictObject({ argument: Key }),
    z.strictObject({ scaled: z.strictObject({ value: Value, m: z.number().min(0).max(5), condition: Predicate }) }),
  ]),
)

export const Predicate: z.ZodType<Predicate> = z.lazy(() =>
  z.union([
    z.strictObject({
      compare: z.strictObject({ value: Value, op: z.enum(['<', '<=', '>', '>=', '=']), to: z.number() }),
    }),
    z.strictObject({ includes: z.strictObject({ key: Key, options: z.array(Key).min(1).max(20) }) }),
    z.strictObject({ only: z.strictObject({ key: Key, options: z.array(Key).min(1).max(20) }) }),
    z.strictObject({ all: z.array(Predicate).min(1).max(8) }),
    z.strictObject({ any: z.array(Predicate).min(1).max(8) }),
    z.strictObject({ none: z.array(Predicate).min(1).max(8) }),
    z.strictObject({ previous: z.strictObject({ knockout: Key, days: z.int().min(0).max(3650) }) }),
  ]),
)
