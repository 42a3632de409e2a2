import type { CatalogueDocument } from '@/lib/catalogues/schema'
import type { Locale } from '@/lib/catalogues/text-schema'
import type { Question } from '@/lib/catalogues/question-schema'
import { isSolo } from '@/lib/scoring/progress'
import { unknownAnswer, type Answers, type Form } from '@/lib/scoring/schema'
import { answerWords, questionLink } from './answer-words'
import { withSuggestions, type MasterData } from './rules'
import { questionsPut, type GivenAnswer } from './topic-view'
import type { QuestionLink, SubmissionView } from './views'

export type SubmissionCase = {
  catalogue: CatalogueDocument
  form: Form
  masterData: MasterData
  answers: Answers
  given: ReadonlyMap<string, Pick<GivenAnswer, 'value' | 'name' | 'side'>>
  locale: Locale
}

/** What the owner has to know before submitting: what is missing, and what was answered on their behalf. */
export function submissionLists(
  view: SubmissionCase,
): Pick<SubmissionView, 'openQuestions' | 'missingRequired' | 'behalf'> {
  const { catalogue, form, masterData, answers, given, locale } = view
  const solo = isSolo(catalogue, withSuggestions(catalogue, answers, masterData)) === true
  const put = questionsPut(catalogue, answers, form, masterData)
  const open = put.filter(({ key }) => answers[key] === undefined || answers[key] === unknownAnswer)
  const link = (question: Question): QuestionLink => questionLink(catalogue, question, locale, solo)
  return {
    openQuestions: open.map(link),
    missingRequired: open.filter(({ required }) => required).map(link),
    behalf: catalogue.questions.flatMap((question) => {
      const answer = given.get(question.key)
      if (answer?.side !== 'agency' || answer.value === null) return []
      return [{ ...link(question), answer: answerWords(question, answer.value, locale, solo), name: answer.name }]
    }),
  }
}
