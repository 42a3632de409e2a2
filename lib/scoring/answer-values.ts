import type { AnswerValue, Question } from '../catalogues/question-schema'
import { interpolate } from './numbers'
import { exactly, type Range } from './reader'

/** What an answer is worth, by the kind of its question. Answers of the wrong type are worth nothing: null. */

type Option = { key: string; value?: number | undefined }

/** 0–1, before `reversed`. Scales and yes/partly/no as they are, numbers and options by the catalogue. */
export function valueOfAnswer(question: Question, answer: AnswerValue | undefined): number | null {
  switch (question.kind) {
    case 'scale':
    case 'yesPartlyNo':
    case 'yesNo':
      return typeof answer === 'number' ? answer : null
    case 'number':
      return typeof answer === 'number' ? interpolate(question.points, answer) : null
    case 'choice':
      return optionValue(question.options, chosenOptions(answer))
    case 'multi':
      return highestOption(question.options, chosenOptions(answer))
    case 'shares':
      return null
  }
}

/** The raw figure of a number question, in the question's unit. */
export function figureOfAnswer(answer: AnswerValue | undefined): number | null {
  return typeof answer === 'number' ? answer : null
}

/** Keys of the chosen options; null where the answer is no choice. */
export function chosenOptions(answer: AnswerValue | undefined): readonly string[] | null {
  if (typeof answer === 'string') return [answer]
  if (Array.isArray(answer)) return answer
  if (typeof answer === 'object' && typeof answer['choice'] === 'string') return [answer['choice']]
  return null
}

/** The largest share of a whole, 0–1. */
export function largestShare(answer: AnswerValue | undefined): number | null {
  if (typeof answer !== 'object' || Array.isArray(answer)) return null
  const shares = Object.values(answer).filter((share) => typeof share === 'number')
  return shares.length > 0 ? Math.max(...shares) : null
}

/** Of several chosen options the highest of the listed values; 0 where none of the listed ones is chosen. */
export function bestOfOptions(options: Readonly<Record<string, number>>, chosen: readonly string[]): number {
  let best = 0
  for (const key of chosen) best = Math.max(best, options[key] ?? 0)
  return best
}

/** Every 0–1 value an answer to this question can have. */
export function rangeOfQuestion(question: Question): Range {
  const na = question.notApplicable ? 'maybe' : 'no'
  switch (question.kind) {
    case 'number':
      return { ...extremes(question.points.map(([, y]) => y)), na }
    case 'choice':
      return { ...extremes(question.options.map(({ value }) => value ?? 0)), na }
    case 'multi':
      return { ...extremes([0, ...question.options.map(({ value }) => value ?? 0)]), na }
    case 'scale':
    case 'yesPartlyNo':
    case 'yesNo':
    case 'shares':
      return { lo: 0, hi: 1, na }
  }
}

/** Every raw figure an answer to this question can have. */
export function figureRangeOfQuestion(question: Question): Range {
  const na = question.notApplicable ? 'maybe' : 'no'
  return question.kind === 'number' ? { lo: question.min, hi: question.max, na } : { ...exactly(0), na }
}

export function extremes(values: readonly number[]): { lo: number; hi: number } {
  return { lo: Math.min(...values), hi: Math.max(...values) }
}

function optionValue(options: readonly Option[], chosen: readonly string[] | null): number | null {
  return options.find(({ key }) => key === chosen?.[0])?.value ?? null
}

function highestOption(options: readonly Option[], chosen: readonly string[] | null): number | null {
  if (!chosen) return null
  let highest = 0
  for (const option of options) {
    if (chosen.includes(option.key)) highest = Math.max(highest, option.value ?? 0)
  }
  return highest
}
