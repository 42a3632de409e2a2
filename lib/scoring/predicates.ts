import type { Predicate } from '../catalogues/rule-schema'
import { chosenOptions } from './answer-values'
import { tolerance } from './schema'
import type { Range, Reader, Truth } from './reader'
import { rangeOfValue } from './ranges'
import { visitPredicate, type PredicateVisitor } from '../catalogues/rule-visitor'

/**
 * Three-valued truth of a predicate: decided as soon as the known answers decide each of its parts. Not applicable
 * inside a comparison is false. Source: docs/scoring.md §c.
 */
export function truthOf(predicate: Predicate, reader: Reader): Truth {
  return visitPredicate(predicate, visitor, reader)
}

type Comparison = '<' | '<=' | '>' | '>=' | '='

/** Can a value of the range satisfy the comparison, and can one fail it? Exact, since both ends are reached. */
export function compareRange({ lo, hi, na }: Range, comparison: Comparison, to: number): Truth {
  if (na === 'yes') return false
  const [canHold, canFail] = outcomes[comparison](lo, hi, to)
  if (!canHold) return false
  return canFail || na === 'maybe' ? null : true
}

const outcomes: Record<Comparison, (lo: number, hi: number, to: number) => [canHold: boolean, canFail: boolean]> = {
  '<=': (lo, hi, to) => [lo <= to + tolerance, hi > to + tolerance],
  '<': (lo, hi, to) => [lo < to - tolerance, hi >= to - tolerance],
  '>=': (lo, hi, to) => [hi >= to - tolerance, lo < to - tolerance],
  '>': (lo, hi, to) => [hi > to + tolerance, lo <= to + tolerance],
  '=': (lo, hi, to) => [lo <= to + tolerance && hi >= to - tolerance, lo < to - tolerance || hi > to + tolerance],
}

const visitor: PredicateVisitor<Reader, Truth> = {
  compare: ({ value, op, to }, reader) => compareRange(rangeOfValue(value, reader), op, to),
  includes: ({ key, options }, reader) =>
    testChoice(key, reader, (chosen) => chosen.some((option) => options.includes(option))),
  only: ({ key, options }, reader) =>
    testChoice(key, reader, (chosen) => {
      const distinct = new Set(chosen)
      return distinct.size === new Set(options).size && options.every((option) => distinct.has(option))
    }),
  all: (parts, reader) => both(parts, reader),
  any: (parts, reader) => either(parts, reader),
  none: (parts, reader) => opposite(either(parts, reader)),
  previous: ({ knockout, days }, reader) => reader.wasActive(knockout, days),
}

function testChoice(key: string, reader: Reader, test: (chosen: readonly string[]) => boolean): Truth {
  const { state, answer, mayNotApply } = reader.question(key)
  if (state === 'na') return false
  const chosen = state === 'known' ? chosenOptions(answer) : null
  if (!chosen) return null
  const held = test(chosen)
  return held && mayNotApply ? null : held
}

function both(parts: readonly Predicate[], reader: Reader): Truth {
  let truth: Truth = true
  for (const part of parts) {
    const held = truthOf(part, reader)
    if (held === false) return false
    if (held === null) truth = null
  }
  return truth
}

function either(parts: readonly Predicate[], reader: Reader): Truth {
  let truth: Truth = false
  for (const part of parts) {
    const held = truthOf(part, reader)
    if (held === true) return true
    if (held === null) truth = null
  }
  return truth
}

function opposite(truth: Truth): Truth {
  return truth === null ? null : !truth
}
