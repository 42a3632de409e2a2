import { z } from 'zod'
import { AnswerValue } from '@/lib/catalogues/question-schema'
import { locales } from '@/lib/catalogues/text-schema'
import { Form } from '@/lib/scoring/schema'

/** What may be asked of assessments. What comes back: views.ts. */

const Id = z.uuid()
const QuestionKey = z.string().trim().min(1).max(60)
const Note = z.string().trim().max(2000)

export const assessmentStates = ['open', 'awaiting_confirmation', 'submitted'] as const
export type AssessmentState = (typeof assessmentStates)[number]

export const voices = ['owner', 'adviser', 'third'] as const
/** Whose gut feeling: the firm's owner, the agency's adviser, or somebody else at the firm. */
export type Voice = (typeof voices)[number]

export const votes = ['yes', 'maybe', 'no'] as const
export type Vote = (typeof votes)[number]

export const sides = ['client', 'agency'] as const
/** Who gave an answer: the firm itself, or an adviser on its behalf. */
export type Side = (typeof sides)[number]

/** Without a form: that of the last one, or the full one. */
export const StartAssessment = z.strictObject({ form: Form.optional() })
export type StartAssessment = z.infer<typeof StartAssessment>

export const AssessmentRef = z.strictObject({ assessmentId: Id })
export type AssessmentRef = z.infer<typeof AssessmentRef>

export const ReadInLocale = z.strictObject({ assessmentId: Id, locale: z.enum(locales) })
export type ReadInLocale = z.infer<typeof ReadInLocale>

export const ReadCourse = z.strictObject({ locale: z.enum(locales) })
export type ReadCourse = z.infer<typeof ReadCourse>

/** Without a topic: the first one with a question that is still open. */
export const ReadTopic = z.strictObject({
  assessmentId: Id,
  topic: z.string().max(40).optional(),
  locale: z.enum(locales),
})
export type ReadTopic = z.infer<typeof ReadTopic>

export const SaveAnswer = z.strictObject({
  assessmentId: Id,
  question: QuestionKey,
  /** Made by the device, once per tap: a retry is recognised by it. */
  id: Id,
  device: Id,
  /** Rises with every tap of that device on that question. */
  sequence: z.int().min(1).max(2_000_000_000),
  /** Milliseconds from the tap to this attempt, by the device's own clock. Left out: it did not wait. */
  waited: z.int().min(0).optional(),
  /** null takes the answer back. */
  value: AnswerValue.nullable(),
  /** Left out: the note stays; empty: it goes. */
  note: Note.optional(),
})
export type SaveAnswer = z.infer<typeof SaveAnswer>

export const SealGutFeeling = z.strictObject({ assessmentId: Id, vote: z.enum(votes) })
export type SealGutFeeling = z.infer<typeof SealGutFeeling>

export const SubmitAssessment = z.strictObject({
  assessmentId: Id,
  /** From `readSubmission`: what the owner saw is what is submitted. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The owner stands behind the answers that an adviser gave. */
  confirmBehalf: z.boolean().default(false),
})
export type SubmitAssessment = z.infer<typeof SubmitAssessment>

export const WriteAgencyNote = z.strictObject({
  assessmentId: Id,
  question: QuestionKey,
  /** Empty: the note goes. */
  body: Note,
})
export type WriteAgencyNote = z.infer<typeof WriteAgencyNote>
