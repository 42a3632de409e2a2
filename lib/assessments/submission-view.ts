import type { Role } from '@/lib/access/policy'
import type { CatalogueDocument } from '@/lib/catalogues/schema'
import type { Locale } from '@/lib/catalogues/text-schema'
import type { Question } from '@/lib/catalogues/question-schema'
import { isSolo } from '@/lib/scoring/progress'
import { unknownAnswer, type Answers, type Form } from '@/lib/scoring/schema'
import { answerWords, questionLink } from './answer-words'
import { toConfirm, type LastAnswers } from './last-answers'
import { maySee, type MasterData } from './rules'
import { questionsPut, type GivenAnswer } from './topic-view'
import type { QuestionLink, SubmissionView } from './views'

export type SubmissionCase = {
  catalogue: CatalogueDocument
  form: Form
  masterData: MasterData
  answers: Answers
  given: ReadonlyMap<string, Pick<GivenAnswer, 'value' | 'name' | 'side'>>
  last: LastAnswers | null
  assumed: Answers
  role: Role
  /** The client's, for units that differ by place. */
  timeZone: string
  locale: Locale
}

/** What the owner has to know before submitting: what is missing, and what was answered on their behalf. */
export function submissionLists(
  view: SubmissionCase,
): Pick<SubmissionView, 'openQuestions' | 'unconfirmed' | 'missingRequired' | 'behalf'> {
  const { catalogue, form, masterData, answers, given, last, assumed, role, timeZone, locale } = view
  const solo = isSolo(catalogue, { ...assumed, ...answers }) === true
  const put = questionsPut(catalogue, answers, form, assumed)
  const open = put.filter(({ key }) => answers[key] === undefined || answers[key] === unknownAnswer)
  const link = (question: Question): QuestionLink => questionLink(catalogue, question, locale, solo)
  const seen = put.filter((question) => maySee(question, role))
  return {
    openQuestions: open.map(link),
    unconfirmed: toConfirm(seen, { last, answers, masterData }).map((question) => ({
      ...link(question),
      last: answerWords(question, last?.values[question.key], locale, solo, timeZone),
    })),
    missingRequired: open.filter(({ required }) => required).map(link),
    behalf: catalogue.questions.flatMap((question) => {
      const answer = given.get(question.key)
      if (answer?.side !== 'agency' || answer.value === null) return []
      return [
        { ...link(question), answer: answerWords(question, answer.value, locale, solo, timeZone), name: answer.name },
      ]
    }),
  }
}
