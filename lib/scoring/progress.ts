import type { CatalogueDocument, Question } from '../catalogues/schema'
import { createCase, isAsked } from './case'
import type { Reader } from './reader'
import type { Answers, Form } from './schema'

/** Which questions are put now, and how far the answers have come. Usable in the browser. */

/** Dealt with and asked, in questions. "Don't know" and "does not apply" are answers here: the question is dealt with. */
export type Count = { answered: number; asked: number }

export type Progress = Count & {
  perTopic: Record<string, Count>
  /** Master data are confirmed, not asked, and never counted above. */
  masterData: Count
}

/** Keys in catalogue order: follow-ups only once they are needed, nothing that is left out, no master data. */
export function askedQuestions(catalogue: CatalogueDocument, answers: Answers, form: Form): string[] {
  return openCase(catalogue, answers, form)
    .asked.filter((question) => !question.masterData)
    .map(({ key }) => key)
}

/** Keys of the questions that come from the client's master data and are only confirmed. */
export function confirmedQuestions(catalogue: CatalogueDocument): string[] {
  return catalogue.questions.filter(({ masterData }) => masterData !== undefined).map(({ key }) => key)
}

/** `answers` holds only what somebody answered or confirmed: prefilled ones count once they are confirmed. */
export function progress(catalogue: CatalogueDocument, answers: Answers, form: Form): Progress {
  const { asked } = openCase(catalogue, answers, form)
  const questions = asked.filter((question) => !question.masterData)
  const topics = catalogue.topics.map(({ key }) => [
    key,
    count(
      questions.filter(({ topic }) => topic === key),
      answers,
    ),
  ])
  return {
    ...count(questions, answers),
    perTopic: Object.fromEntries(topics) as Record<string, Count>,
    masterData: count(
      asked.filter((question) => question.masterData),
      answers,
    ),
  }
}

/** A firm of one person: other wordings, and no team. Null while that is not known. */
export function isSolo(catalogue: CatalogueDocument, answers: Answers): boolean | null {
  return createCase(catalogue, answers, {}).truth(catalogue.soloIf)
}

function openCase(catalogue: CatalogueDocument, answers: Answers, form: Form): { reader: Reader; asked: Question[] } {
  const reader = createCase(catalogue, answers, { form })
  return { reader, asked: catalogue.questions.filter((question) => isAsked(question, reader)) }
}

function count(questions: readonly Question[], answers: Answers): Count {
  return { answered: questions.filter(({ key }) => answers[key] !== undefined).length, asked: questions.length }
}
