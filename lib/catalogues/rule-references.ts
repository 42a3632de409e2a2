import type { Predicate, Value } from './rule-schema'
import { visitPredicate, visitValue, type PredicateVisitor, type ValueVisitor } from './rule-visitor'

/** What a rule reads directly, in the order it is written and with repetitions. */
export type References = { questions: string[]; dimensions: string[]; argumentKeys: string[]; conditions: Predicate[] }

/** Inputs of a value. Conditions of its modifiers are listed, not entered: an unknown one does not make it unknown. */
export function referencesOfValue(value: Value): References {
  const found = none()
  visitValue(value, valueVisitor, found)
  return found
}

/** Everything a predicate reads, conditions of modifiers inside it included. */
export function referencesOfPredicate(predicate: Predicate): References {
  const found = none()
  visitPredicate(predicate, predicateVisitor, found)
  return withConditions(found)
}

/** Everything a value reads, conditions of its modifiers included. */
export function allReferencesOfValue(value: Value): References {
  return withConditions(referencesOfValue(value))
}

function none(): References {
  return { questions: [], dimensions: [], argumentKeys: [], conditions: [] }
}

function withConditions(found: References): References {
  // grows while it is walked: conditions may hold modifiers of their own
  for (const condition of found.conditions) visitPredicate(condition, predicateVisitor, found)
  return found
}

const valueVisitor: ValueVisitor<References, void> = {
  answer: (key, found) => void found.questions.push(key),
  number: (key, found) => void found.questions.push(key),
  const: () => undefined,
  anchors: ({ value }, found) => {
    visitValue(value, valueVisitor, found)
  },
  not: (value, found) => {
    visitValue(value, valueVisitor, found)
  },
  mean: visitAll,
  max: visitAll,
  min: visitAll,
  oneOf: ({ key }, found) => void found.questions.push(key),
  maxShare: (key, found) => void found.questions.push(key),
  dimension: (key, found) => void found.dimensions.push(key),
  argument: (key, found) => void found.argumentKeys.push(key),
  scaled: ({ value, condition }, found) => {
    visitValue(value, valueVisitor, found)
    found.conditions.push(condition)
  },
}

const predicateVisitor: PredicateVisitor<References, void> = {
  compare: ({ value }, found) => {
    visitValue(value, valueVisitor, found)
  },
  includes: ({ key }, found) => void found.questions.push(key),
  only: ({ key }, found) => void found.questions.push(key),
  all: visitEvery,
  any: visitEvery,
  none: visitEvery,
  previous: () => undefined,
}

function visitAll(values: Value[], found: References): void {
  for (const value of values) visitValue(value, valueVisitor, found)
}

function visitEvery(predicates: Predicate[], found: References): void {
  for (const predicate of predicates) visitPredicate(predicate, predicateVisitor, found)
}
