import type { Predicate } from '../catalogues/rule-schema'
import type { CatalogueDocument, Dimension, Knockout, ScoredArgument } from '../catalogues/schema'
import type { Question } from '../catalogues/question-schema'
import { figureOfAnswer, valueOfAnswer } from './answer-values'
import { contributionOf } from './balance'
import { createCase, isAsked } from './case'
import { scoredQuestions } from './catalogue-index'
import { conditionOf, modifiersIn, stepOf, stepReading } from './explain-steps'
import type {
  AnswerState,
  ArgumentExplanation,
  Condition,
  DimensionExplanation,
  DimensionItem,
  Explanation,
  Input,
  KnockoutExplanation,
} from './explanation'
import { degreeOf } from './knockouts'
import { inCatalogueOrder } from './open-inputs'
import type { Reader } from './reader'
import { overallReadiness, readinessItems } from './readiness'
import { allReferencesOfValue, referencesOfPredicate, type References } from '../catalogues/rule-references'
import type { Answers, PreviousResult, Result } from './schema'

/**
 * One argument, dimension or knock-out of a result, taken apart down to the answers. The same engine reads every step,
 * so the parts make up the result exactly. `previous` only if the result was scored with one.
 * @returns null where the catalogue has no such key
 */
export function explain(
  catalogue: CatalogueDocument,
  answers: Answers,
  result: Result,
  key: string,
  previous?: PreviousResult,
): Explanation | null {
  const moment = result.answeredAt === null ? {} : { answeredAt: result.answeredAt }
  const reader = createCase(catalogue, answers, { form: result.form, ...moment, ...(previous && { previous }) })
  const view: View = { reader, answers, result }
  const argument = catalogue.arguments.find((candidate) => candidate.key === key)
  if (argument) return explainArgument(argument, view)
  const dimension = catalogue.dimensions.find((candidate) => candidate.key === key)
  if (dimension) return explainDimension(dimension, view)
  const knockout = catalogue.knockouts.find((candidate) => candidate.key === key)
  return knockout ? explainKnockout(knockout, view) : null
}

type View = { reader: Reader; answers: Answers; result: Result }

function explainArgument(argument: ScoredArgument, view: View): ArgumentExplanation {
  const { reader, result } = view
  const { key, side, weight, removable, strength, appliesIf } = argument
  const rule = stepOf(strength, reader)
  const sideResults = side === 'pro' ? result.pros : result.contras
  const scored = sideResults.find((candidate) => candidate.key === key)
  const sideWeight = sideResults.reduce((sum, { x, weight: w }) => (x === null ? sum : sum + w), 0)
  const x = scored?.x ?? null
  const lowered = x === null || !removable ? null : Math.min(x, reader.index.catalogue.thresholds.removableFloor)
  return {
    kind: 'argument',
    key,
    side,
    state: argumentState(key, scored, reader),
    x,
    weight,
    sideWeight,
    contribution: scored?.contribution ?? null,
    removable,
    contributionAfterHomework: lowered === null ? null : contributionOf(weight, lowered, sideWeight),
    rule,
    modifiers: modifiersIn(rule),
    appliesIf: appliesIf ? conditionOf(appliesIf, reader) : null,
    inputs: inputsOf([allReferencesOfValue(strength), ...conditionReferences([appliesIf])], view),
  }
}

function argumentState(
  key: string,
  scored: Result['pros'][number] | undefined,
  { index, form, argument }: Reader,
): ArgumentExplanation['state'] {
  if (form === 'short' && !index.shortArguments.has(key)) return 'leftOut'
  return scored ? stepReading(scored.x ?? 'unknown').state : stepReading(argument(key)).state
}

function explainDimension(dimension: Dimension, view: View): DimensionExplanation {
  const { reader } = view
  const { key, critical, weight, omitIf } = dimension
  const { state, score, answeredWeight, applicableWeight, coverage } = reader.dimension(key)
  const all = reader.index.catalogue.dimensions.map((other) => ({
    dimension: other,
    score: reader.dimension(other.key).score,
  }))
  const { weight: readinessWeight } = overallReadiness(all)
  return {
    kind: 'dimension',
    key,
    applicable: state !== 'notApplicable',
    critical,
    score,
    answeredWeight,
    applicableWeight,
    coverage,
    coverageNeeded: reader.index.catalogue.thresholds.dimensionCoverage,
    weight,
    readinessWeight,
    share: score === null ? null : (weight * score) / readinessWeight,
    omitIf: omitIf ? conditionOf(omitIf, reader) : null,
    items: dimensionItems(key, answeredWeight, view),
  }
}

function dimensionItems(dimension: string, answeredWeight: number, view: View): DimensionItem[] {
  const items = readinessItems(dimension, view.reader)
  return scoredQuestions(view.reader.index, dimension, view.reader.form).map((question, position) => {
    const v = items[position]?.v
    const value = typeof v === 'number' ? v : null
    const { weight, reversed } = question
    const part = value === null ? null : (100 * weight * value) / answeredWeight
    return { ...inputOf(question, view), value, weight, reversed, part }
  })
}

function explainKnockout(knockout: Knockout, view: View): KnockoutExplanation {
  const { reader, result } = view
  const { key, structural, predicate, graded, appliesIf, hardIf } = knockout
  const judged = result.knockouts.find((candidate) => candidate.key === key)
  const values = graded?.values.map(allReferencesOfValue) ?? []
  return {
    kind: 'knockout',
    key,
    state: judged?.state ?? 'unresolved',
    severity: judged?.severity ?? 'soft',
    structural,
    condition: optionalCondition(predicate, reader),
    graded: graded ? explainGraded(graded, reader) : null,
    appliesIf: optionalCondition(appliesIf, reader),
    hardIf: optionalCondition(hardIf, reader),
    ask: judged?.ask ?? [],
    inputs: inputsOf([...values, ...conditionReferences([predicate, appliesIf, hardIf])], view),
  }
}

function explainGraded(
  { values, p, v }: NonNullable<Knockout['graded']>,
  reader: Reader,
): KnockoutExplanation['graded'] {
  const steps = values.map((value) => stepOf(value, reader))
  const known = steps.flatMap(({ value }) => value ?? [])
  const x = known.length > 0 ? Math.min(...known) : null
  return { values: steps, x, p, v, degree: x === null ? null : degreeOf(x, p, v) }
}

function optionalCondition(predicate: Predicate | undefined, reader: Reader): Condition | null {
  return predicate ? conditionOf(predicate, reader) : null
}

function conditionReferences(predicates: readonly (Predicate | undefined)[]): References[] {
  return predicates.filter((predicate) => predicate !== undefined).map(referencesOfPredicate)
}

/** Every answer the rules reach, in catalogue order, each once. */
function inputsOf(references: readonly References[], view: View): Input[] {
  const { index } = view.reader
  const keys = new Set(references.flatMap((reference) => questionsBehind(reference, view.reader)))
  return inCatalogueOrder(keys, view.reader).flatMap((key) => {
    const question = index.questions.get(key)
    return question ? [inputOf(question, view)] : []
  })
}

function questionsBehind({ questions, dimensions, argumentKeys }: References, reader: Reader): string[] {
  const { index, form } = reader
  return [
    ...questions,
    ...dimensions.flatMap((dimension) => scoredQuestions(index, dimension, form).map(({ key }) => key)),
    ...argumentKeys.flatMap((key) => {
      const argument = index.argumentByKey.get(key)
      return argument ? questionsBehind(allReferencesOfValue(argument.strength), reader) : []
    }),
  ]
}

function inputOf(question: Question, { reader, answers }: View): Input {
  const { state, answer } = reader.question(question.key)
  const value = state === 'known' ? (valueOfAnswer(question, answer) ?? figureOfAnswer(answer)) : null
  return { question: question.key, answer: answer ?? null, state: inputState(question, reader, answers), value }
}

function inputState(question: Question, reader: Reader, answers: Answers): AnswerState {
  const { state } = reader.question(question.key)
  if (state === 'known') return 'answered'
  const given = answers[question.key]
  if (!isAsked(question, reader)) return question.dimension && state === 'na' ? 'notApplicable' : 'notAsked'
  if (state === 'na') return 'notApplicable'
  return given === undefined ? 'missing' : 'unknown'
}
