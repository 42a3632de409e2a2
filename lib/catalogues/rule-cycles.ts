import type { Predicate } from './rule-schema'
import { allReferencesOfValue, referencesOfPredicate, type References } from './rule-references'
import type { CatalogueDocument } from './schema'

/**
 * Loops among rules: an argument that reads itself through others, a question asked only if its own answer says so, a
 * dimension left out by one of its own questions. Each loop is named once, as the keys along it.
 */
export function findCycles(catalogue: CatalogueDocument): string[][] {
  const edges = edgesOf(catalogue)
  const done = new Set<string>()
  const cycles: string[][] = []
  for (const start of edges.keys()) walk(start, [], { edges, done, cycles })
  return cycles
}

type Walk = { edges: ReadonlyMap<string, readonly string[]>; done: Set<string>; cycles: string[][] }

function walk(node: string, path: readonly string[], search: Walk): void {
  const start = path.indexOf(node)
  if (start >= 0) {
    search.cycles.push(path.slice(start).map((step) => step.slice(step.indexOf(':') + 1)))
    return
  }
  if (search.done.has(node)) return
  for (const next of search.edges.get(node) ?? []) walk(next, [...path, node], search)
  search.done.add(node)
}

function edgesOf(catalogue: CatalogueDocument): Map<string, string[]> {
  const edges = new Map<string, string[]>()
  for (const { key, strength, appliesIf } of catalogue.arguments) {
    edges.set(`argument:${key}`, nodesOf([allReferencesOfValue(strength), ...ofPredicates([appliesIf])]))
  }
  for (const { key, omitIf } of catalogue.dimensions) {
    edges.set(`omission:${key}`, nodesOf(ofPredicates([omitIf])))
    const questions = catalogue.questions.filter(({ dimension }) => dimension === key)
    edges.set(
      `dimension:${key}`,
      questions.map((question) => `question:${question.key}`),
    )
  }
  for (const { key, askedIf, shortIf, dimension } of catalogue.questions) {
    const omission = dimension === undefined ? [] : [`omission:${dimension}`]
    edges.set(`question:${key}`, [...nodesOf(ofPredicates([askedIf, shortIf])), ...omission])
  }
  return edges
}

function ofPredicates(predicates: readonly (Predicate | undefined)[]): References[] {
  return predicates.filter((predicate) => predicate !== undefined).map(referencesOfPredicate)
}

function nodesOf(references: readonly References[]): string[] {
  return references.flatMap(({ questions, dimensions, argumentKeys }) => [
    ...questions.map((key) => `question:${key}`),
    ...dimensions.map((key) => `dimension:${key}`),
    ...argumentKeys.map((key) => `argument:${key}`),
  ])
}
