import type { Verdict } from '@/lib/catalogues/verdict-schema'
import type { DimensionChange } from '@/lib/scoring/change'
import type { Form } from '@/lib/scoring/schema'
import type { AnswerWords, QuestionLink } from './views'

/** What comes back about several assessments of one client. */

/** A submitted assessment as far as the way over time shows it. R in 0–100, balances in −100…100; null: not known. */
export type SubmittedRound = {
  id: string
  /** Counted from 0. */
  number: number
  form: Form
  submittedAt: Date
  verdict: { key: Verdict; label: string }
  readiness: number | null
  /** 1–4 */
  level: number | null
  balance: { value: number | null; lo: number | null; hi: number | null }
  catalogueVersion: number
}

export type ChangedAnswer = QuestionLink & {
  from: AnswerWords
  to: AnswerWords
  /** Key of the dimension it counts in. */
  dimension: string | null
  /** Its part of that dimension's change, in points; null where it is in no common core. */
  part: number | null
}

export type ChangesView = {
  before: SubmittedRound
  after: SubmittedRound
  /** Points by which the answers moved readiness; null where it cannot be said. */
  moved: number | null
  /** In catalogue order. `parts`: questions that moved it, as far as the reader may see them; they add up to `delta`. */
  dimensions: (Omit<DimensionChange, 'parts'> & {
    key: string
    name: string
    parts: { key: string; label: string; part: number }[]
  })[]
  /** In catalogue order. */
  answers: ChangedAnswer[]
  /** Active before or after. `unsettled`: was active, and the later assessment does not say. */
  knockouts: Record<'lifted' | 'unsettled' | 'added' | 'staying', { key: string; title: string }[]>
  /** Labels of questions that only one of the two catalogues has. */
  catalogue: { changed: boolean; added: string[]; removed: string[] }
  /** One is a full form, the other a short one. */
  formChanged: boolean
}

export type CourseRound = SubmittedRound & {
  /** The day on the client's calendar, YYYY-MM-DD. */
  on: string
  /** Score by dimension key, 0–100; null while not known, left out where it does not apply. */
  dimensions: Record<string, number | null>
  /** Answered on another catalogue version than the round before. */
  catalogueChanged: boolean
  /** In another form than the round before. */
  formChanged: boolean
}

export type CourseView = {
  /** Oldest first, the newest 24. */
  rounds: CourseRound[]
  /** Of the newest catalogue; only those that some round scored. */
  dimensions: { key: string; name: string }[]
  /** Points by which the answers moved readiness with the newest round; null where it cannot be said. */
  moved: number | null
}
