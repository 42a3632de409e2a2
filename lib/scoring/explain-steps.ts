import type { Predicate, Value } from '../catalogues/rule-schema'
import { scoredQuestions } from './catalogue-index'
import type { Condition, Modifier, Step } from './explanation'
import type { Reader, Reading } from './reader'
import { readinessItems } from './readiness'
import {
  predicateOperation,
  valueOperation,
  visitPredicate,
  visitValue,
  type PredicateVisitor,
  type ValueVisitor,
} from '../catalogues/rule-visitor'
import { readValue } from './values'

/** A rule as a tree of named operations, each node with the value the engine itself reads there. */
export function stepOf(value: Value, reader: Reader): Step {
  return {
    op: valueOperation(value),
    ...stepReading(readValue(value, reader)),
    parts: [],
    ...visitValue(value, details, reader),
  }
}

export function conditionOf(predicate: Predicate, reader: Reader): Condition {
  const held = reader.truth(predicate)
  return { op: predicateOperation(predicate), held, parts: [], ...visitPredicate(predicate, conditionDetails, reader) }
}

/** The modifiers of a rule, innermost first, as they were applied. */
export function modifiersIn(step: Step): Modifier[] {
  const inner = step.parts.flatMap(modifiersIn)
  const [before] = step.parts
  if (step.op !== 'scaled' || step.factor === undefined || !step.condition || !before) return inner
  const { factor, condition, value } = step
  return [...inner, { factor, condition, held: condition.held, before: before.value, after: value }]
}

export function stepReading(reading: Reading): Pick<Step, 'state' | 'value'> {
  if (reading === 'unknown') return { state: 'unknown', value: null }
  return reading === 'na' ? { state: 'notApplicable', value: null } : { state: 'known', value: reading }
}

const details: ValueVisitor<Reader, Partial<Step>> = {
  answer: (key) => ({ key }),
  number: (key) => ({ key }),
  const: () => ({}),
  anchors: ({ value, points }, reader) => ({ points, parts: [stepOf(value, reader)] }),
  not: (value, reader) => ({ parts: [stepOf(value, reader)] }),
  mean: stepsOf,
  max: stepsOf,
  min: stepsOf,
  oneOf: ({ key }) => ({ key }),
  maxShare: (key) => ({ key }),
  dimension: (key, reader) => ({ key, parts: dimensionSteps(key, reader) }),
  argument: (key, reader) => {
    const argument = reader.index.argumentByKey.get(key)
    return { key, parts: argument ? [stepOf(argument.strength, reader)] : [] }
  },
  scaled: ({ value, m, condition }, reader) => ({
    factor: m,
    condition: conditionOf(condition, reader),
    parts: [stepOf(value, reader)],
  }),
}

const conditionDetails: PredicateVisitor<Reader, Partial<Condition>> = {
  compare: ({ value, op, to }, reader) => ({ value: stepOf(value, reader), comparison: op, to }),
  includes: ({ key, options }) => ({ key, options }),
  only: ({ key, options }) => ({ key, options }),
  all: conditionsOf,
  any: conditionsOf,
  none: conditionsOf,
  previous: ({ knockout, days }) => ({ key: knockout, days }),
}

function stepsOf(values: readonly Value[], reader: Reader): Partial<Step> {
  return { parts: values.map((value) => stepOf(value, reader)) }
}

function conditionsOf(predicates: readonly Predicate[], reader: Reader): Partial<Condition> {
  return { parts: predicates.map((predicate) => conditionOf(predicate, reader)) }
}

function dimensionSteps(dimension: string, reader: Reader): Step[] {
  const items = readinessItems(dimension, reader)
  return scoredQuestions(reader.index, dimension, reader.form).map(({ key, weight, reversed }, position) => {
    const v = items[position]?.v ?? 'unknown'
    return { op: 'answer', key, ...stepReading(v), weight, reversed, parts: [] }
  })
}
