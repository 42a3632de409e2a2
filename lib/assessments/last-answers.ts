import type { AnswerValue, Question } from '@/lib/catalogues/question-schema'
import type { CatalogueDocument } from '@/lib/catalogues/schema'
import { answerProblems } from '@/lib/scoring/answers'
import { createCase, isAsked } from '@/lib/scoring/case'
import { unknownAnswer, type Answers, type Form } from '@/lib/scoring/schema'
import { dayOn, suggestionFor, type MasterData } from './rules'

/** What the assessment before said, as far as it still fits. Unconfirmed, hence missing: docs/scoring.md §g */

export type LastGiven = { value: AnswerValue | null; note: string | null; at: Date }

/** The assessment before; `given` as it was submitted, answers taken back included. */
export type EarlierRound = { catalogue: CatalogueDocument; form: Form; given: ReadonlyMap<string, LastGiven> }

export type LastAnswers = {
  /** By question key: value, note and the day on the client's calendar (YYYY-MM-DD). */
  answers: ReadonlyMap<string, { value: AnswerValue; note: string | null; answeredOn: string }>
  /** Their values alone. */
  values: Answers
  /** Questions that the assessment before did not have, or answered in another way. */
  added: ReadonlySet<string>
}

/**
 * Offered is what was asked then, still exists, is answered in the same way and is still valid: a scale that became a
 * yes or no is a new question.
 */
export function lastAnswers(
  catalogue: CatalogueDocument,
  earlier: EarlierRound,
  { timeZone }: { timeZone: string },
): LastAnswers {
  const values = Object.fromEntries(
    [...earlier.given].flatMap(([key, { value }]) => (value === null ? [] : [[key, value] as const])),
  )
  const reader = createCase(earlier.catalogue, values, { form: earlier.form })
  const before = new Map(earlier.catalogue.questions.map((question) => [question.key, question]))
  const answers = new Map(
    catalogue.questions.flatMap((question) => {
      const old = before.get(question.key)
      const given = earlier.given.get(question.key)
      if (!old || !given || given.value === null || !isAsked(old, reader)) return []
      if (old.kind !== question.kind || answerProblems(question, given.value).length > 0) return []
      const { value, note, at } = given
      return [[question.key, { value, note, answeredOn: dayOn(at, timeZone) }] as const]
    }),
  )
  return {
    answers,
    values: Object.fromEntries([...answers].map(([key, { value }]) => [key, value])),
    added: new Set(catalogue.questions.filter(({ key, kind }) => before.get(key)?.kind !== kind).map(({ key }) => key)),
  }
}

/** A "don't know" is asked anew, and so is what the master data contradict. */
export function isConfirmable(question: Question, value: AnswerValue, masterData: MasterData): boolean {
  if (value === unknownAnswer) return false
  const suggested = suggestionFor(question, masterData)
  return suggested === null || suggested === value
}

type Standing = { last: LastAnswers | null; answers: Answers; masterData: MasterData }

/** Of these questions, those without an answer that "still true" would answer. */
export function toConfirm(put: readonly Question[], { last, answers, masterData }: Standing): Question[] {
  return put.filter((question) => {
    const said = last?.answers.get(question.key)
    return said !== undefined && answers[question.key] === undefined && isConfirmable(question, said.value, masterData)
  })
}
