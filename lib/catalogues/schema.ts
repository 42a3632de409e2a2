import { z } from 'zod'
import { Predicate, Value } from './rule-schema'

/** One catalogue version: an immutable document. Everything the product knows about its subject is in here. */

export const locales = ['de', 'en'] as const
export type Locale = (typeof locales)[number]

const Key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_+.-]{0,39}$/)
const words = (max: number) => z.string().trim().min(1).max(max)
export const Text = z.strictObject({ de: words(1200), en: words(1200) })
export type Text = z.infer<typeof Text>

/** The five anchored steps of a scale question, in this order. */
export const scaleSteps = [0, 0.25, 0.5, 0.75, 1] as const

const Points = z
  .array(z.tuple([z.number(), z.number().min(0).max(1)]))
  .min(2)
  .max(12)
const Anchors = z.tuple([Text, Text, Text, Text, Text])

/** `value` is the option's 0–1 value where the question's value is used; options without one only carry facts. */
const Option = z.strictObject({
  key: Key,
  text: Text,
  hint: Text.optional(),
  value: z.number().min(0).max(1).optional(),
})

/** Other wordings for a firm of one person. Only what differs is given. */
const Solo = z.strictObject({
  label: Text.optional(),
  text: Text.optional(),
  why: Text.optional(),
  example: Text.optional(),
  anchors: Anchors.optional(),
})

const questionBase = {
  key: Key,
  /** The screen it appears on. */
  topic: Key,
  /** The readiness dimension it counts in; left out for conditions, statements and questions that are not scored. */
  dimension: Key.optional(),
  /** Weight inside its dimension (default 1). */
  weight: z.number().positive().max(5).default(1),
  /** 1 − v in readiness. */
  reversed: z.boolean().default(false),
  /** Two to four words, for lists, explanations and answer summaries. */
  label: Text,
  text: Text,
  why: Text,
  example: Text,
  solo: Solo.optional(),
  /** Who may read the answer: everybody at the client and the agency, or the client's owner and the agency only. */
  visibleTo: z.enum(['client', 'owner']).default('client'),
  notApplicable: z.boolean().default(false),
  /** Part of the short form. */
  short: z.boolean().default(false),
  /** Short form only if this holds; counts as a follow-up there. */
  shortIf: Predicate.optional(),
  /** Follow-up: asked only if this holds, in both forms. */
  askedIf: Predicate.optional(),
  /** Missing → verdict OPEN. */
  required: z.boolean().default(false),
  /** A fact that the lead respondent decides alone. */
  fact: z.boolean().default(false),
  /** Taken from the client's master data and only confirmed. */
  masterData: z.enum(['market', 'trade', 'headcount']).optional(),
  /** Said again with the verdict, under "how much effort" or "what can be reached". */
  tells: z.enum(['effort', 'aim']).optional(),
  /** Invites a note, e.g. "which one?". */
  notePrompt: Text.optional(),
}

export const Question = z.discriminatedUnion('kind', [
  z.strictObject({ ...questionBase, kind: z.literal('scale'), anchors: Anchors }),
  z.strictObject({ ...questionBase, kind: z.literal('yesPartlyNo') }),
  z.strictObject({ ...questionBase, kind: z.literal('yesNo') }),
  z.strictObject({
    ...questionBase,
    kind: z.literal('number'),
    unit: Text,
    /** The unit after a 1, where it reads differently. */
    unitOne: Text.optional(),
    /** Other units by the client's IANA time zone, e.g. for money. */
    localUnits: z.record(z.string().max(60), Text).optional(),
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
    /** Quick picks shown as buttons, in the unit. */
    picks: z.array(z.number()).max(8).default([]),
    /** Raw figure → 0–1. */
    points: Points,
  }),
  /** `since`: an answer may carry the month it began, as { choice, since: 'YYYY-MM' }. */
  z.strictObject({
    ...questionBase,
    kind: z.literal('choice'),
    options: z.array(Option).min(2).max(120),
    since: z.boolean().default(false),
  }),
  /** Value: the highest of the chosen options, 0 if none is chosen. */
  z.strictObject({ ...questionBase, kind: z.literal('multi'), options: z.array(Option).min(2).max(20) }),
  /** Shares of a whole by option; they add up to 1 ± 0.01. */
  z.strictObject({ ...questionBase, kind: z.literal('shares'), options: z.array(Option).min(2).max(8) }),
])
export type Question = z.infer<typeof Question>

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

export const verdicts = ['OPEN', 'NOT_NOW', 'NO', 'MAYBE_SMALL', 'MAYBE', 'PREPARE', 'YES'] as const
export type Verdict = (typeof verdicts)[number]

/** Clauses of a verdict's sentence beside those of its knock-outs. {R}, {toR}, {B} and {toB} are what is and what a yes needs. */
const MoreClauses = z.strictObject({
  /** In place of all knock-outs but the first, where there are more than two. */
  rest: Text.optional(),
  readiness: Text.optional(),
  balance: Text.optional(),
  both: Text.optional(),
})

/** `{client}` stands for the firm's name, `{clause}` for the deciding knock-outs' clauses. */
const VerdictWords = z.strictObject({
  label: Text,
  sentence: Text,
  /** Used where knock-outs decide or remain; holds {clause}. */
  sentenceWithClause: Text.optional(),
  moreClauses: MoreClauses.optional(),
  /** What it means and what to do next, two or three sentences. */
  advice: Text,
  /** Months to the next review. */
  reviewMonths: z.int().positive(),
})

export const courses = ['start', 'wait', 'continue', 'shrink', 'stop'] as const

/** What a verdict means for a firm in a given position, e.g. one that is active already. The first that fits is said. */
export const Course = z.strictObject({
  verdict: z.enum(verdicts),
  when: Predicate,
  course: z.enum(courses),
  text: Text,
})
export type Course = z.infer<typeof Course>

export const Level = z.strictObject({ from: z.number(), name: Text, description: Text })

/** Several people answer: their weights in the second view, and what a perception gap takes. */
export const RespondentRules = z.strictObject({
  leadWeight: z.number().positive().max(5),
  staffWeight: z.number().positive().max(5),
  /** Scored staff members that a gap needs: at least two, so that it never speaks of one person. */
  gapPeople: z.int().min(2),
  /** Size in points from which a gap is shown. */
  gapShown: z.number().positive().max(100),
})
export type RespondentRules = z.infer<typeof RespondentRules>

export const Thresholds = z.strictObject({
  yesBalance: z.number(),
  yesReadiness: z.number(),
  prepareBalance: z.number(),
  noBalance: z.number(),
  coverage: z.number(),
  dimensionCoverage: z.number(),
  removableFloor: z.number(),
  /** Months to the next review at most, while a knock-out is active that may be lifted. */
  liftReviewMonths: z.int().positive().optional(),
  /** Left out: the lead counts double, gaps need two people and are shown from 15 points. */
  respondents: RespondentRules.optional(),
})

/** Answers as on the command line: see docs/scoring.md. */
export const AnswerValue = z.union([
  z.number(),
  z.string().max(60),
  z.array(z.string().max(60)).max(40),
  z.strictObject({
    choice: z.string().max(60),
    since: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
  }),
  z.record(z.string().max(60), z.number()),
])
export type AnswerValue = z.infer<typeof AnswerValue>

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
  thresholds: Thresholds,
  personas: z.array(Persona).max(50),
})
export type CatalogueDocument = z.infer<typeof CatalogueDocument>
