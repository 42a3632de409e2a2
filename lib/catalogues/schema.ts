import { z } from 'zod'
import { Indicator } from './indicator-schema'
import { AnswerValue, Question } from './question-schema'
import { Predicate, Value } from './rule-schema'
import { Key, Text } from './text-schema'
import { Course, Level, Thresholds, verdicts, VerdictWords } from './verdict-schema'

/** One catalogue version: an immutable document. Everything the product knows about its subject is in here. */

export const Dimension = z.strictObject({
  key: Key,
  name: Text,
  description: Text,
  solo: z.strictObject({ name: Text.optional(), description: Text.optional() }).optional(),
  weight: z.number().positive().max(5),
  critical: z.boolean(),
  /** Left out (all its questions not applicable) where this holds. */
  omitIf: Predicate.optional(),
})
export type Dimension = z.infer<typeof Dimension>

/** One screen of the assessment: a dimension's questions, the conditions, or the statements. */
export const Topic = z.strictObject({
  key: Key,
  name: Text,
  intro: Text,
  solo: z.strictObject({ intro: Text }).optional(),
})
export type Topic = z.infer<typeof Topic>

export const sourceKeys = ['000', '001', '001c', '002', '003', '003c', '004'] as const
export const Source = z.strictObject({ key: z.enum(sourceKeys), title: Text, note: Text })
export type Source = z.infer<typeof Source>

export const evidenceLevels = ['documented', 'study', 'claim', 'interested'] as const

const argumentBase = {
  key: Key,
  side: z.enum(['pro', 'contra']),
  title: Text,
  /** What it means for the firm, in two or three sentences. */
  explanation: Text,
  from: z.array(z.enum(sourceKeys)).min(1),
  evidenceLevel: z.enum(evidenceLevels),
}

export const ScoredArgument = z.strictObject({
  ...argumentBase,
  weight: z.number().min(0).max(5),
  /** Contra only: homework can lower it. */
  removable: z.boolean().default(false),
  /** Strength 0–1, modifiers included as `scaled`. */
  strength: Value,
  appliesIf: Predicate.optional(),
  /** Indicators that will show whether it comes true. */
  indicators: z.array(Key).default([]),
  /** Keys of arguments that belong beside it. */
  beside: z.array(Key).default([]),
})
export type ScoredArgument = z.infer<typeof ScoredArgument>

export const ContextArgument = z.strictObject({
  ...argumentBase,
  /** Shown only where this holds; always if left out. */
  shownIf: Predicate.optional(),
  beside: z.array(Key).default([]),
})
export type ContextArgument = z.infer<typeof ContextArgument>

export const Knockout = z.strictObject({
  key: Key,
  title: Text,
  /** What is the case once it is active or close to it. */
  explanation: Text,
  /** When it would be active, in words: said while it is not, e.g. "Greift, wenn …". */
  trigger: Text.optional(),
  from: z.array(z.enum(sourceKeys)).min(1),
  structural: z.boolean(),
  /** Active where this holds. Left out for graded ones. */
  predicate: Predicate.optional(),
  /** D = clamp((p − x)/(p − v), 0, 1); 1 active, between 0 and 1 warning. x = the smallest of the values. */
  graded: z.strictObject({ values: z.array(Value).min(1), p: z.number(), v: z.number() }).optional(),
  appliesIf: Predicate.optional(),
  /** Hard where this holds (else soft); unknown counts as soft and `asks` is asked. */
  hardIf: Predicate.optional(),
  asks: z.array(Key).default([]),
  /** How to lift it: title, what to do, typical hours. */
  release: z.strictObject({ title: Text, text: Text, hours: z.number().positive() }),
  /** Clause for the verdict's sentence, e.g. "sobald feststeht, wer auf Kritik antwortet" / "as soon as it is clear who answers criticism". */
  clause: Text,
  solo: z
    .strictObject({
      title: Text.optional(),
      explanation: Text.optional(),
      trigger: Text.optional(),
      release: z.strictObject({ title: Text, text: Text }).optional(),
      clause: Text.optional(),
    })
    .optional(),
})
export type Knockout = z.infer<typeof Knockout>

export const Persona = z.strictObject({
  key: Key,
  name: Text,
  story: Text,
  /** Verdicts that are right for it. */
  expected: z.array(z.enum(verdicts)).min(1),
  answers: z.record(Key, AnswerValue),
})
export type Persona = z.infer<typeof Persona>

export const CatalogueDocument = z.strictObject({
  key: Key,
  version: z.int().positive(),
  name: Text,
  description: Text,
  /** "Does {subject} pay off?": the thing that is weighed, as used in sentences. */
  subject: Text,
  /** The one-person firm: TEAM is left out, solo wordings are used. */
  soloIf: Predicate,
  sources: z.array(Source).min(1),
  dimensions: z.array(Dimension).min(1).max(20),
  topics: z.array(Topic).min(1).max(20),
  questions: z.array(Question).min(1).max(200),
  arguments: z.array(ScoredArgument).min(2).max(200),
  context: z.array(ContextArgument).max(100),
  knockouts: z.array(Knockout).max(50),
  levels: z.tuple([Level, Level, Level, Level]),
  verdicts: z.record(z.enum(verdicts), VerdictWords),
  courses: z.array(Course).max(50).optional(),
  /** What can be measured; a version without any offers nothing to measure. */
  indicators: z.array(Indicator).max(100).optional(),
  thresholds: Thresholds,
  personas: z.array(Persona).max(50),
})
export type CatalogueDocument = z.infer<typeof CatalogueDocument>
