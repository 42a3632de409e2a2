import type { CatalogueDocument, Dimension, ScoredArgument } from '../catalogues/schema'
import type { Question } from '../catalogues/question-schema'
import type { Value } from '../catalogues/rule-schema'
import type { Form } from './schema'
import { referencesOfValue } from '../catalogues/rule-references'

/** A catalogue prepared for scoring once per document: documents are immutable. */
export type CatalogueIndex = {
  catalogue: CatalogueDocument
  questions: ReadonlyMap<string, Question>
  /** Position in the catalogue, for lists in catalogue order. */
  order: ReadonlyMap<string, number>
  dimensions: ReadonlyMap<string, Dimension>
  dimensionQuestions: ReadonlyMap<string, readonly Question[]>
  argumentByKey: ReadonlyMap<string, ScoredArgument>
  /** Arguments that the short form scores. */
  shortArguments: ReadonlySet<string>
}

const prepared = new WeakMap<CatalogueDocument, CatalogueIndex>()

export function indexOf(catalogue: CatalogueDocument): CatalogueIndex {
  const known = prepared.get(catalogue)
  if (known) return known
  const index = prepare(catalogue)
  prepared.set(catalogue, index)
  return index
}

/** Counts in this form's numbers: short-form follow-ups are asked there, but never scored. */
export function isScoredIn(question: Question, form: Form): boolean {
  return form === 'full' || (belongsToShort(question) && question.shortIf === undefined)
}

/** Master data are confirmed in both forms. */
export function belongsToShort(question: Question): boolean {
  return question.short || question.shortIf !== undefined || question.masterData !== undefined
}

export function scoredQuestions(index: CatalogueIndex, dimension: string, form: Form): readonly Question[] {
  const all = index.dimensionQuestions.get(dimension) ?? []
  return form === 'full' ? all : all.filter((question) => isScoredIn(question, form))
}

function prepare(catalogue: CatalogueDocument): CatalogueIndex {
  const index = {
    catalogue,
    questions: new Map(catalogue.questions.map((question) => [question.key, question])),
    order: new Map(catalogue.questions.map((question, position) => [question.key, position])),
    dimensions: new Map(catalogue.dimensions.map((dimension) => [dimension.key, dimension])),
    dimensionQuestions: groupByDimension(catalogue),
    argumentByKey: new Map(catalogue.arguments.map((argument) => [argument.key, argument])),
    shortArguments: new Set<string>(),
  }
  for (const { key, strength } of catalogue.arguments) {
    if (isAskedInShort(index, strength)) index.shortArguments.add(key)
  }
  return index
}

function groupByDimension(catalogue: CatalogueDocument): Map<string, Question[]> {
  const groups = new Map<string, Question[]>(catalogue.dimensions.map(({ key }) => [key, []]))
  for (const question of catalogue.questions) {
    if (question.dimension !== undefined) groups.get(question.dimension)?.push(question)
  }
  return groups
}

// all inputs have to be asked; a dimension counts if any of its questions is
function isAskedInShort(index: CatalogueIndex, strength: Value): boolean {
  const { questions, dimensions, argumentKeys } = referencesOfValue(strength)
  return (
    questions.every((key) => {
      const question = index.questions.get(key)
      return question !== undefined && isScoredIn(question, 'short')
    }) &&
    dimensions.every((key) => scoredQuestions(index, key, 'short').length > 0) &&
    argumentKeys.every((key) => {
      const argument = index.argumentByKey.get(key)
      return argument !== undefined && isAskedInShort(index, argument.strength)
    })
  )
}
