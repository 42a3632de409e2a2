import { scaleSteps, type AnswerValue, type Question } from '../catalogues/question-schema'
import { type CatalogueDocument } from '../catalogues/schema'
import { belongsToShort, indexOf } from './catalogue-index'
import { notApplicableAnswer, unknownAnswer, type AnswerProblem, type Answers, type Form } from './schema'

/** How far shares may be from adding up to one. */
const sharesTolerance = 0.01

/**
 * What is wrong with answers, in the order they were given; empty where nothing is. Answers that the short form does
 * not ask for are ignored there, their keys are not.
 */
export function validateAnswers(catalogue: CatalogueDocument, answers: Answers, form: Form): AnswerProblem[] {
  const { questions } = indexOf(catalogue)
  return Object.entries(answers).flatMap(([key, answer]): AnswerProblem[] => {
    const question = questions.get(key)
    if (!question) return [{ path: key, code: 'unknown_question' }]
    if (form === 'short' && !belongsToShort(question)) return []
    return answerProblems(question, answer)
  })
}

/** What is wrong with one answer; `unknown` always fits. */
export function answerProblems(question: Question, answer: AnswerValue): AnswerProblem[] {
  if (answer === unknownAnswer) return []
  if (answer === notApplicableAnswer) {
    return question.notApplicable ? [] : [{ path: question.key, code: 'not_applicable_not_allowed' }]
  }
  return problemsByKind(question, answer)
}

function problemsByKind(question: Question, answer: AnswerValue): AnswerProblem[] {
  switch (question.kind) {
    case 'scale':
      return stepProblems(question.key, answer, scaleSteps)
    case 'yesPartlyNo':
      return stepProblems(question.key, answer, [0, 0.5, 1])
    case 'yesNo':
      return stepProblems(question.key, answer, [0, 1])
    case 'number':
      return figureProblems(question, answer)
    case 'choice':
      return choiceProblems(question, answer)
    case 'multi':
      return multiProblems(question, answer)
    case 'shares':
      return sharesProblems(question, answer)
  }
}

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>

function stepProblems(path: string, answer: AnswerValue, steps: readonly number[]): AnswerProblem[] {
  if (typeof answer !== 'number') return [{ path, code: 'wrong_type' }]
  return steps.includes(answer) ? [] : [{ path, code: 'out_of_range' }]
}

function figureProblems({ key, min, max }: Of<'number'>, answer: AnswerValue): AnswerProblem[] {
  if (typeof answer !== 'number') return [{ path: key, code: 'wrong_type' }]
  return answer >= min && answer <= max ? [] : [{ path: key, code: 'out_of_range' }]
}

function choiceProblems({ key, options, since }: Of<'choice'>, answer: AnswerValue): AnswerProblem[] {
  const choice = choiceOf(answer, since)
  if (choice === null) return [{ path: key, code: 'wrong_type' }]
  return options.some((option) => option.key === choice) ? [] : [{ path: key, code: 'unknown_option' }]
}

function choiceOf(answer: AnswerValue, since: boolean): string | null {
  if (typeof answer === 'string') return answer
  if (!since || typeof answer !== 'object' || Array.isArray(answer)) return null
  return typeof answer['choice'] === 'string' ? answer['choice'] : null
}

function multiProblems({ key, options }: Of<'multi'>, answer: AnswerValue): AnswerProblem[] {
  if (!Array.isArray(answer)) return [{ path: key, code: 'wrong_type' }]
  const known = new Set(options.map((option) => option.key))
  return answer.flatMap((choice, position): AnswerProblem[] => {
    const path = `${key}.${position}`
    if (!known.has(choice)) return [{ path, code: 'unknown_option' }]
    return answer.indexOf(choice) < position ? [{ path, code: 'duplicate_option' }] : []
  })
}

function sharesProblems({ key, options }: Of<'shares'>, answer: AnswerValue): AnswerProblem[] {
  if (typeof answer !== 'object' || Array.isArray(answer)) return [{ path: key, code: 'wrong_type' }]
  const known = new Set(options.map((option) => option.key))
  const shares = Object.entries(answer)
  const problems = shares.flatMap(([option, share]): AnswerProblem[] => {
    const path = `${key}.${option}`
    if (!known.has(option)) return [{ path, code: 'unknown_option' }]
    if (typeof share !== 'number') return [{ path, code: 'wrong_type' }]
    return share >= 0 && share <= 1 ? [] : [{ path, code: 'out_of_range' }]
  })
  if (problems.length > 0) return problems
  const total = shares.reduce((sum, [, share]) => sum + Number(share), 0)
  return Math.abs(total - 1) > sharesTolerance + 1e-9 ? [{ path: key, code: 'shares_sum' }] : []
}
