import type { AnswerValue, Question } from '@/lib/catalogues/question-schema'
import type { Thresholds, Verdict } from '@/lib/catalogues/verdict-schema'
import type { Explanation } from '@/lib/scoring/explanation'
import type { Count, Progress } from '@/lib/scoring/progress'
import type { Answers, Form, Result } from '@/lib/scoring/schema'
import type { z } from 'zod'
import type { AssessmentState, Side, Voice, Vote } from './schema'
import type { WayToYes } from './way-to-yes'

/** What comes back from the operations: plain data in one language, ready for a page. */

export type GutFeelingSeal = { voice: Voice; name: string; sealedAt: Date }

export type AssessmentHead = {
  id: string
  /** T0, T1, … */
  number: number
  form: Form
  state: AssessmentState
  startedAt: Date
  submittedAt: Date | null
  progress: Progress
  /** Questions put that the reader may see and that only have last time's answer so far. */
  toConfirm: number
  /** That they sealed, not what. */
  gutFeelings: GutFeelingSeal[]
  /** The reader's own: voice null where the role seals none; `free` while that voice has not been sealed by anybody. */
  mine: { voice: Voice | null; sealed: boolean; free: boolean }
}

export type AssessmentListItem = Pick<
  AssessmentHead,
  'id' | 'number' | 'form' | 'state' | 'startedAt' | 'submittedAt'
> & {
  /** Only of submitted ones. R and B in 0–100 and −100…100; reviewOn as YYYY-MM-DD. */
  outcome: {
    verdict: Verdict
    readiness: number | null
    level: number | null
    balance: number | null
    reviewOn: string
  } | null
}

export type Option = { key: string; text: string; hint: string | null }

/** How a question is answered. Anchors in the order 0, 0.25, 0.5, 0.75, 1. */
export type QuestionInput =
  | { kind: 'scale'; anchors: { value: number; text: string }[] }
  | { kind: 'yesPartlyNo' }
  | { kind: 'yesNo' }
  | { kind: 'number'; unit: string; min: number; max: number; step: number; picks: number[] }
  | { kind: 'choice'; options: Option[]; since: boolean }
  | { kind: 'multi'; options: Option[] }
  | { kind: 'shares'; options: Option[] }

export type TopicQuestion = QuestionInput & {
  key: string
  label: string
  text: string
  why: string
  example: string
  notePrompt: string | null
  required: boolean
  /** "Does not apply" may be chosen. */
  notApplicable: boolean
  visibleTo: Question['visibleTo']
  /** True where the reader may not see the answer; value, note and author are null then. */
  hidden: boolean
  /** Comes from the client's master data and is only confirmed: `suggested` is what stands there. */
  masterData: NonNullable<Question['masterData']> | null
  suggested: AnswerValue | null
  /** null: no answer. 'unknown' and 'na' are answers. */
  value: AnswerValue | null
  note: string | null
  /** `own`: by the reader. */
  answeredBy: { name: string; side: Side; own: boolean; at: Date } | null
  /** Counts the answers that stood; 0 for none yet. */
  revision: number
  /** Last time's answer where it still fits, said again by one tap; null without one and where it is hidden. */
  last: LastAnswer | null
  /** Only in a later assessment: the question is new, or was not answered last time. */
  unsaid: 'new' | 'unanswered' | null
  /** Inside the agency only; null for everybody else. */
  agencyNote: string | null
}

export type LastAnswer = {
  value: AnswerValue
  note: string | null
  /** YYYY-MM-DD on the client's calendar. */
  answeredOn: string
  /** "Still true" may take it over: a "don't know", and what the master data contradict, is asked anew. */
  confirmable: boolean
}

/** `toConfirm`: questions that only have last time's answer so far. */
export type TopicEntry = Count & { key: string; name: string; toConfirm: number }

export type TopicView = {
  assessment: { id: string; number: number; form: Form; state: AssessmentState }
  /** The reader may answer, and it is not submitted yet. */
  editable: boolean
  solo: boolean
  topic: { key: string; name: string; intro: string }
  /** Topics with at least one question for this firm, in order. */
  topics: TopicEntry[]
  previous: string | null
  next: string | null
  progress: Progress
  /** In all topics. */
  toConfirm: number
  /** An earlier assessment was submitted: its answers are shown. */
  again: boolean
  questions: TopicQuestion[]
}

export type SavedAnswer = {
  /** Counts the answers that stood for this question. */
  revision: number
  /** False: a newer tap, of this device or of another, stands already. */
  applied: boolean
  answeredAt: Date
  progress: Progress
  /** Questions came or went because of this answer, or the wording changed. */
  askedChanged: boolean
}

/** An answer for reading; `word` ones are said by the interface. */
export type AnswerWords =
  | { kind: 'word'; word: 'yes' | 'partly' | 'no' | 'unknown' | 'na' | 'missing' | 'none' | 'hidden' }
  | { kind: 'text'; text: string; since: string | null }
  | { kind: 'number'; value: number; unit: string }
  | { kind: 'list'; items: string[] }
  /** Shares 0–1. */
  | { kind: 'shares'; shares: { text: string; share: number }[] }

export type QuestionLink = { key: string; label: string; text: string; topic: string; topicName: string }

export type SubmissionView = {
  assessment: { id: string; number: number; form: Form; state: AssessmentState }
  progress: Progress
  /** Asked and unanswered, or "don't know"; required ones and unconfirmed master data included. */
  openQuestions: QuestionLink[]
  /** Without these the verdict stays open. */
  missingRequired: QuestionLink[]
  /** Of the open ones: those with an answer from last time that nobody has said again. */
  unconfirmed: (QuestionLink & { last: AnswerWords })[]
  /** Given by an adviser; the owner confirms them. */
  behalf: (QuestionLink & { answer: AnswerWords; name: string })[]
  gutFeelings: GutFeelingSeal[]
  mine: AssessmentHead['mine']
  /** The reader's role may submit, and it is not submitted yet. */
  maySubmit: boolean
  /** Of all answers; empty for whoever may not submit them. */
  hash: string
}

export type ArgumentWords = {
  key: string
  side: 'pro' | 'contra'
  title: string
  explanation: string
  from: string[]
  evidenceLevel: string
  beside: string[]
}

export type KnockoutWords = {
  title: string
  /** What is the case where it is active or close to it. */
  explanation: string
  /** When it would be active, for all others; null where the catalogue does not say it. */
  trigger: string | null
  from: string[]
  /** hours: typical effort. */
  release: { title: string; text: string; hours: number }
  clause: string
}

/** Nobody answered or knew it; `why` says what the answer is for. */
export type OpenQuestion = QuestionLink & { why: string }

export type AnsweredQuestion = QuestionLink & {
  answer: AnswerWords
  note: string | null
  side: Side | null
  /** Said again with the verdict, under that heading. */
  tells: 'effort' | 'aim' | null
}

export type ResultView = {
  head: AssessmentHead
  client: { id: string; name: string; trade: string; headcount: string; market: string; region: string }
  submittedBy: string
  /** On whose side the reader is. */
  reader: Side
  /** YYYY-MM-DD. */
  reviewOn: string
  result: Result
  verdict: {
    key: Verdict
    label: string
    /** Names filled in. */
    sentence: string
    advice: string
    /** Of the knock-outs that decided, as used in the sentence. */
    clauses: string[]
    /** Questions on whose answers a promise in the sentence still hangs. */
    unsettled: string[]
    /** The argument that weighs most, where a no has no other reason to name. */
    against: string | null
  }
  /** What it means where the firm stands today: start, wait, continue, shrink or stop. */
  course: string | null
  /** Only where the verdict is to prepare first. */
  wayToYes: WayToYes | null
  /** By key of argument, dimension or knock-out. */
  explanations: Record<string, Explanation>
  /** Those the reader may see, by question key. */
  answers: Answers
  questions: Record<string, AnsweredQuestion>
  /** The required ones first. */
  openQuestions: OpenQuestion[]
  /** Of all questions put, master data included; the rest are the open ones. */
  answeredCount: { answered: number; asked: number }
  missingRequired: QuestionLink[]
  votes: { voice: Voice; name: string; vote: Vote }[]
  arguments: Record<string, ArgumentWords & { removable: boolean }>
  /** Unscored arguments that belong to this firm's picture. */
  context: ArgumentWords[]
  dimensions: Record<string, { name: string; description: string }>
  knockouts: Record<string, KnockoutWords>
  levels: { from: number; name: string; description: string }[]
  thresholds: z.infer<typeof Thresholds>
  sources: Record<string, { title: string; note: string }>
  catalogue: { key: string; version: number; hash: string; name: string; subject: string }
  /** The result before this one, for shapes behind; null for the first. */
  previous: { number: number; submittedAt: Date; result: Result } | null
}

export type AgencyNoteView = { question: string; body: string; authorName: string; updatedAt: Date }
