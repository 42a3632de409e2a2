import type { Predicate } from '../catalogues/rule-schema'
import type { AnswerValue, Question } from '../catalogues/question-schema'
import type { CatalogueDocument, Dimension } from '../catalogues/schema'
import { rangeOfQuestion, valueOfAnswer } from './answer-values'
import { belongsToShort, indexOf, scoredQuestions, type CatalogueIndex } from './catalogue-index'
import { decideByCompletions, needsCompletions } from './completions'
import { truthOf } from './predicates'
import { rangeOfMean, rangeOfValue, type RangePart } from './ranges'
import { exactly, notApplicableRange, type Answered, type Range, type Reader, type Reading, type Truth } from './reader'
import { scoreDimension, type DimensionScore } from './readiness'
import { referencesOfPredicate } from '../catalogues/rule-references'
import { notApplicableAnswer, unknownAnswer, type Answers, type PreviousResult, type ScoreContext } from './schema'
import { readValue } from './values'

const dayInMs = 86_400_000

/**
 * One case as rules see it: what is asked in its form, what applies, what is known. Readings are kept, so that every
 * dimension and argument is computed once per case. Answers have to be valid (`validateAnswers`); one of the wrong
 * type counts as missing.
 */
export function createCase(catalogue: CatalogueDocument, answers: Answers, context: ScoreContext): Reader {
  const index = indexOf(catalogue)
  const form = context.form ?? 'full'
  const questions = new Map<string, Answered>()
  const dimensions = new Map<string, DimensionScore>()
  const argumentReadings = new Map<string, Reading>()
  const reader: Reader = {
    index,
    form,
    question: (key) => kept(questions, key, () => readQuestion(key, answers, reader)),
    dimension: (key) => kept(dimensions, key, () => scoreDimension(key, reader)),
    dimensionRange: (key) => rangeOfDimension(key, reader),
    argument: (key) => kept(argumentReadings, key, () => readArgument(key, reader)),
    argumentRange: (key) => rangeOfArgument(key, reader),
    truth: (predicate) => decide(predicate, reader, answers, context),
    wasActive: (knockout, days) => form === 'full' && wasActive(knockout, days, context),
  }
  return reader
}

/** Is the question put to this firm in this form, as things stand? */
export function isAsked(question: Question, reader: Reader): boolean {
  if (!belongsToForm(question, reader) || isOmitted(question, reader) === true) return false
  return question.askedIf === undefined || reader.truth(question.askedIf) === true
}

/** Whether its dimension is left out for this firm: then it does not apply, whatever was answered. */
export function isOmitted(question: Question, reader: Reader): Truth {
  const omitIf = dimensionOf(question, reader.index)?.omitIf
  return omitIf === undefined ? false : reader.truth(omitIf)
}

export function belongsToForm(question: Question, { form, truth }: Reader): boolean {
  if (form === 'full') return true
  return belongsToShort(question) && (question.shortIf === undefined || truth(question.shortIf) === true)
}

function dimensionOf(question: Question, index: CatalogueIndex): Dimension | undefined {
  return question.dimension === undefined ? undefined : index.dimensions.get(question.dimension)
}

function readQuestion(key: string, answers: Answers, reader: Reader): Answered {
  const question = reader.index.questions.get(key)
  if (!question) return { state: 'unknown', answer: undefined, mayNotApply: false }
  const omitted = isOmitted(question, reader)
  const needed = question.askedIf === undefined ? true : reader.truth(question.askedIf)
  // a follow-up that nobody needs says nothing about the firm, whatever was answered before
  if (omitted === true || needed === false) return { state: 'na', answer: undefined, mayNotApply: false }
  const mayNotApply = omitted === null || needed === null
  return readAnswer(needed === true && belongsToForm(question, reader) ? answers[key] : undefined, mayNotApply)
}

/** An answer to a question that is asked; `mayNotApply` as in `Answered`. */
export function readAnswer(answer: AnswerValue | undefined, mayNotApply: boolean): Answered {
  if (answer === notApplicableAnswer) return { state: 'na', answer, mayNotApply: false }
  return { state: answer === undefined || answer === unknownAnswer ? 'unknown' : 'known', answer, mayNotApply }
}

function readArgument(key: string, reader: Reader): Reading {
  const argument = reader.index.argumentByKey.get(key)
  if (!argument || (reader.form === 'short' && !reader.index.shortArguments.has(key))) return 'unknown'
  if (argument.appliesIf && reader.truth(argument.appliesIf) === false) return 'na'
  return readValue(argument.strength, reader)
}

function rangeOfArgument(key: string, reader: Reader): Range {
  const argument = reader.index.argumentByKey.get(key)
  if (!argument) return notApplicableRange
  const applies = argument.appliesIf ? reader.truth(argument.appliesIf) : true
  if (applies === false) return notApplicableRange
  const range = rangeOfValue(argument.strength, reader)
  return applies === null && range.na === 'no' ? { ...range, na: 'maybe' } : range
}

function rangeOfDimension(key: string, reader: Reader): Range {
  const parts = scoredQuestions(reader.index, key, reader.form).map((question) => rangeOfItem(question, reader))
  // outside this form anything is possible
  return parts.length > 0 ? rangeOfMean(parts) : { lo: 0, hi: 1, na: 'maybe' }
}

function rangeOfItem(question: Question, reader: Reader): RangePart {
  const { state, answer, mayNotApply } = reader.question(question.key)
  if (state === 'na') return { ...notApplicableRange, weight: question.weight }
  const v = state === 'known' ? valueOfAnswer(question, answer) : null
  const range = v === null ? rangeOfQuestion(question) : exactly(v)
  const { lo, hi } = question.reversed ? { lo: 1 - range.hi, hi: 1 - range.lo } : range
  return { lo, hi, na: mayNotApply ? 'maybe' : range.na, weight: question.weight }
}

function decide(predicate: Predicate, reader: Reader, answers: Answers, context: ScoreContext): Truth {
  const truth = truthOf(predicate, reader)
  if (truth !== null || !needsCompletions(predicate)) return truth
  const { index } = reader
  const keys = new Set(referencesOfPredicate(predicate).questions)
  const missing = index.catalogue.questions.filter(
    ({ key }) => keys.has(key) && reader.question(key).state === 'unknown',
  )
  // completed as a full form: what the short form leaves out is open as well, and its answers there stay ignored
  const known = reader.form === 'full' ? answers : answersOfForm(answers, reader)
  const { previous, ...moment } = context
  const completed: ScoreContext =
    reader.form === 'full' && previous ? { ...moment, previous } : { ...moment, form: 'full' }
  return decideByCompletions(predicate, missing, (completion) =>
    truthOf(predicate, createCase(index.catalogue, { ...known, ...completion }, completed)),
  )
}

function answersOfForm(answers: Answers, reader: Reader): Answers {
  const asked = reader.index.catalogue.questions.filter((question) => belongsToForm(question, reader))
  const keys = new Set(asked.map(({ key }) => key))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)))
}

function wasActive(knockout: string, days: number, context: ScoreContext): boolean {
  const { previous } = context
  const answeredAt = context.answeredAt ?? context.now
  if (previous?.form !== 'full' || previous.answeredAt === null || answeredAt === undefined) return false
  return daysBetween(previous.answeredAt, answeredAt) >= days && hasActive(previous, knockout)
}

function hasActive(previous: PreviousResult, knockout: string): boolean {
  return previous.knockouts.some(({ key, state }) => key === knockout && state === 'active')
}

function daysBetween(earlier: string, later: string): number {
  return Math.floor(Date.parse(later) / dayInMs) - Math.floor(Date.parse(earlier) / dayInMs)
}

function kept<Content>(store: Map<string, Content>, key: string, compute: () => Content): Content {
  const known = store.get(key)
  if (known !== undefined) return known
  const content = compute()
  store.set(key, content)
  return content
}
