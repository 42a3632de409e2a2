import type { CatalogueDocument } from '../catalogues/schema'
import type { Question } from '../catalogues/question-schema'
import { createCase, isAsked } from './case'
import type { Reader } from './reader'
import { unknownAnswer, type Answers, type Form } from './schema'

/** Which questions are put now, and how far the answers have come. Usable in the browser. */

/**
 * In questions: put now, answered ("does not apply" is an answer), and left at "don't know", which is dealt with but
 * not answered. What is neither was not touched yet.
 */
export type Count = { asked: number; answered: number; unknown: number }

export type Progress = Count & { perTopic: Record<string, Count> }

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

/**
 * Of everything put to the firm, master data to confirm included. `answers` holds only what somebody answered or
 * confirmed; `assumed`, with what master data suggest, decides which questions are put (left out: the answers alone).
 */
export function progress(
  catalogue: CatalogueDocument,
  answers: Answers,
  form: Form,
  assumed: Answers = answers,
): Progress {
  const { asked } = openCase(catalogue, assumed, form)
  const topics = catalogue.topics.map(({ key }) => [
    key,
    count(
      asked.filter(({ topic }) => topic === key),
      answers,
    ),
  ])
  return { ...count(asked, answers), perTopic: Object.fromEntries(topics) as Record<string, Count> }
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
  const given = questions.filter(({ key }) => answers[key] !== undefined)
  const unknown = given.filter(({ key }) => answers[key] === unknownAnswer).length
  return { asked: questions.length, answered: given.length - unknown, unknown }
}
