import { z } from 'zod'
import { AnswerValue } from '../catalogues/question-schema'
import { verdicts } from '../catalogues/verdict-schema'

/** What goes into the engine and what comes out of it. The model itself is described in docs/scoring.md. */

/** Version of the formulas; stored with every result. */
export const engineVersion = '1.0.0'

/** Thresholds are compared with this tolerance, so that no verdict hangs on the last bit of a float. */
export const tolerance = 1e-9

export const Form = z.enum(['full', 'short'])
export type Form = z.infer<typeof Form>

/** "Don't know": the same as no answer for every number, but dealt with for progress. */
export const unknownAnswer = 'unknown'
/** "Does not apply": only where the question allows it. */
export const notApplicableAnswer = 'na'

/** Answers by question key; a key left out is missing. */
export const Answers = z.record(z.string().max(60), AnswerValue)
export type Answers = z.infer<typeof Answers>

export const answerProblemCodes = [
  'unknown_question',
  'wrong_type',
  'out_of_range',
  'unknown_option',
  'duplicate_option',
  'not_applicable_not_allowed',
  'shares_sum',
] as const
/** `path` is the question's key, with the option after a dot where one is to blame. */
export type AnswerProblem = { path: string; code: (typeof answerProblemCodes)[number] }

/** A day, or a moment with its offset: without one it would depend on the machine's time zone. */
export const Moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

export const knockoutStates = ['active', 'warning', 'unresolved', 'clear'] as const
export type KnockoutState = (typeof knockoutStates)[number]

/** What the engine reads of an earlier result; everything else in it is ignored. */
export const PreviousResult = z.object({
  form: Form,
  answeredAt: Moment.nullable(),
  knockouts: z.array(z.object({ key: z.string(), state: z.enum(knockoutStates) })),
})
export type PreviousResult = z.infer<typeof PreviousResult>

export const ScoreContext = z.strictObject({
  /** Default full. */
  form: Form.optional(),
  now: Moment.optional(),
  /** `now` and `answeredAt` stand in for each other where one is left out. */
  answeredAt: Moment.optional(),
  /** How well an answer is backed, by question key; default estimate. */
  evidence: z.record(z.string().max(60), z.enum(['estimate', 'agreed', 'documented'])).optional(),
  previous: PreviousResult.optional(),
})
export type ScoreContext = z.infer<typeof ScoreContext>

const percent = z.number().nullable()

export const DimensionResult = z.object({
  /** 0–100; null below the coverage that the catalogue asks for, and where nothing applies. */
  score: percent,
  /** Answered weight over applicable weight, 0–1; null where nothing applies. */
  coverage: z.number().nullable(),
  weight: z.number(),
  critical: z.boolean(),
  applicable: z.boolean(),
})
export type DimensionResult = z.infer<typeof DimensionResult>

export const ArgumentResult = z.object({
  key: z.string(),
  /** Strength 0–1; null while an input is missing. */
  x: z.number().nullable(),
  weight: z.number(),
  /** 100·w·x / Σ w of the side's known arguments; contributions add up to P or C. */
  contribution: z.number().nullable(),
})
export type ArgumentResult = z.infer<typeof ArgumentResult>

export const KnockoutResult = z.object({
  key: z.string(),
  state: z.enum(knockoutStates),
  severity: z.enum(['hard', 'soft']),
  structural: z.boolean(),
  /** Question keys that would settle its state, or its severity once it is active. */
  ask: z.array(z.string()),
})
export type KnockoutResult = z.infer<typeof KnockoutResult>

/** Which rules of docs/scoring.md §d spoke, in the order in which they were tried. */
export const Reason = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('hard_knockout'), knockouts: z.array(z.string()) }),
  z.object({ rule: z.literal('coverage'), value: z.number(), threshold: z.number() }),
  z.object({ rule: z.literal('required'), questions: z.array(z.string()) }),
  /** Critical dimensions without a score. */
  z.object({ rule: z.literal('readiness_unknown'), dimensions: z.array(z.string()) }),
  /** Sides of the balance without one known argument. */
  z.object({ rule: z.literal('balance_unknown'), sides: z.array(z.enum(['pro', 'contra'])) }),
  z.object({ rule: z.literal('structural_knockout'), knockouts: z.array(z.string()) }),
  /** Other active knock-outs: homework that comes first. */
  z.object({ rule: z.literal('knockouts_active'), knockouts: z.array(z.string()) }),
  z.object({ rule: z.literal('knockouts_unresolved'), knockouts: z.array(z.string()), questions: z.array(z.string()) }),
  z.object({ rule: z.literal('readiness'), value: z.number(), threshold: z.number(), reached: z.boolean() }),
  z.object({
    rule: z.literal('balance'),
    quantity: z.enum(['B', 'Bpot']),
    value: z.number(),
    threshold: z.number(),
    reached: z.boolean(),
  }),
])
export type Reason = z.infer<typeof Reason>

/**
 * A result, stored as it is. R, P, C in 0–100, balances in −100…100, coverage 0–1; null = cannot be said yet.
 * Robustness, confidence and channels join when they exist; they are left out until then.
 */
export const Result = z.object({
  verdict: z.enum(verdicts),
  reasons: z.array(Reason),
  R: percent,
  level: z.int().min(1).max(4).nullable(),
  dimensions: z.record(z.string(), DimensionResult),
  P: percent,
  C: percent,
  B: percent,
  Blo: percent,
  Bhi: percent,
  Bpot: percent,
  coverage: z.number(),
  /** In catalogue order; the applicable ones of this form only. */
  pros: z.array(ArgumentResult),
  contras: z.array(ArgumentResult),
  /** Arguments that do not apply to this firm. */
  notApplicable: z.array(z.string()),
  knockouts: z.array(KnockoutResult),
  /** Required questions without an answer. */
  missingRequired: z.array(z.string()),
  /** Asked in this form and unanswered or "don't know". */
  openQuestions: z.array(z.string()),
  form: Form,
  answeredAt: Moment.nullable(),
  engine: z.string(),
  catalogue: z.object({ key: z.string(), version: z.number(), hash: z.string() }),
})
export type Result = z.infer<typeof Result>
