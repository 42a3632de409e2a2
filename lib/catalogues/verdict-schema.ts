import { z } from 'zod'
import { Predicate } from './rule-schema'
import { Text } from './text-schema'

/** What comes out: verdicts, levels, and the thresholds between them. */

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
export const VerdictWords = z.strictObject({
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
