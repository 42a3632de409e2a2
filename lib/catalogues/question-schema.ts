import { z } from 'zod'
import { Predicate } from './rule-schema'
import { Key, Text } from './text-schema'

/** What is asked, and what may be answered. */

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
