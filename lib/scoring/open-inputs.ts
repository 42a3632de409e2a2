import type { Predicate } from '../catalogues/rule-schema'
import { isOmitted } from './case'
import { scoredQuestions } from './catalogue-index'
import type { Reader } from './reader'
import { allReferencesOfValue, type References } from '../catalogues/rule-references'
import type { Value } from '../catalogues/rule-schema'
import { visitPredicate, type PredicateVisitor } from '../catalogues/rule-visitor'

/** Questions whose answers would decide what is still undecided, in catalogue order. */
export function questionsToAsk(undecided: readonly Predicate[], values: readonly Value[], reader: Reader): string[] {
  const search: Search = { reader, found: new Set() }
  for (const predicate of undecided) searchPredicate(predicate, search)
  for (const value of values) searchValue(value, search)
  return inCatalogueOrder(search.found, reader)
}

export function inCatalogueOrder(keys: Iterable<string>, { index }: Pick<Reader, 'index'>): string[] {
  return [...keys].toSorted((a, b) => (index.order.get(a) ?? 0) - (index.order.get(b) ?? 0))
}

type Search = { reader: Reader; found: Set<string> }

const visitor: PredicateVisitor<Search, void> = {
  compare: ({ value }, search) => {
    searchValue(value, search)
  },
  includes: ({ key }, search) => {
    searchQuestion(key, search)
  },
  only: ({ key }, search) => {
    searchQuestion(key, search)
  },
  all: searchEach,
  any: searchEach,
  none: searchEach,
  previous: () => undefined,
}

function searchPredicate(predicate: Predicate, search: Search): void {
  if (search.reader.truth(predicate) === null) visitPredicate(predicate, visitor, search)
}

function searchEach(predicates: readonly Predicate[], search: Search): void {
  for (const predicate of predicates) searchPredicate(predicate, search)
}

function searchValue(value: Value, search: Search): void {
  searchReferences(allReferencesOfValue(value), search)
}

function searchReferences({ questions, dimensions, argumentKeys }: References, search: Search): void {
  const { index, form } = search.reader
  for (const key of questions) searchQuestion(key, search)
  for (const dimension of dimensions) {
    for (const { key } of scoredQuestions(index, dimension, form)) searchQuestion(key, search)
  }
  for (const key of argumentKeys) {
    const argument = index.argumentByKey.get(key)
    if (argument) searchValue(argument.strength, search)
    if (argument?.appliesIf) searchPredicate(argument.appliesIf, search)
  }
}

function searchQuestion(key: string, search: Search): void {
  const { reader, found } = search
  const question = reader.index.questions.get(key)
  if (!question || found.has(key)) return
  // what is open may be whether the question applies, rather than its answer
  const omitIf =
    isOmitted(question, reader) === null ? reader.index.dimensions.get(question.dimension ?? '')?.omitIf : null
  if (omitIf) searchPredicate(omitIf, search)
  if (reader.question(key).state !== 'unknown') return
  if (question.askedIf && reader.truth(question.askedIf) === null) searchPredicate(question.askedIf, search)
  else found.add(key)
}
