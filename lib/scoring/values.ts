import type { Value } from '../catalogues/rule-schema'
import { bestOfOptions, chosenOptions, figureOfAnswer, largestShare, valueOfAnswer } from './answer-values'
import { clamp, interpolate } from './numbers'
import type { Answered, Reader, Reading } from './reader'
import { visitValue, type ValueVisitor } from '../catalogues/rule-visitor'

/**
 * Reads a value: a missing input makes it unknown, even where the others would decide it; not applicable inputs are
 * skipped by mean, max and min, and a value with nothing else is not applicable. Source: docs/scoring.md §b.
 */
export function readValue(value: Value, reader: Reader): Reading {
  return visitValue(value, visitor, reader)
}

const visitor: ValueVisitor<Reader, Reading> = {
  answer: (key, reader) => {
    const question = reader.index.questions.get(key)
    return fromAnswer(reader.question(key), (answer) => question && valueOfAnswer(question, answer))
  },
  number: (key, reader) => fromAnswer(reader.question(key), figureOfAnswer),
  const: (number) => number,
  anchors: ({ value, points }, reader) => mapped(readValue(value, reader), (x) => interpolate(points, x)),
  not: (value, reader) => mapped(readValue(value, reader), (x) => 1 - x),
  mean: (values, reader) => combined(values, reader, (numbers) => sum(numbers) / numbers.length),
  max: (values, reader) => combined(values, reader, (numbers) => Math.max(...numbers)),
  min: (values, reader) => combined(values, reader, (numbers) => Math.min(...numbers)),
  oneOf: ({ key, options }, reader) =>
    fromAnswer(reader.question(key), (answer) => {
      const chosen = chosenOptions(answer)
      return chosen && bestOfOptions(options, chosen)
    }),
  maxShare: (key, reader) => fromAnswer(reader.question(key), largestShare),
  dimension: (key, reader) => {
    const { state, score } = reader.dimension(key)
    if (state === 'notApplicable') return 'na'
    return score === null ? 'unknown' : score / 100
  },
  argument: (key, reader) => reader.argument(key),
  scaled: ({ value, m, condition }, reader) =>
    mapped(readValue(value, reader), (x) => (reader.truth(condition) === true ? clamp(m * x, 0, 1) : x)),
}

function fromAnswer(
  { state, answer }: Answered,
  worth: (answer: Answered['answer']) => number | null | undefined,
): Reading {
  return state === 'known' ? (worth(answer) ?? 'unknown') : state
}

function mapped(reading: Reading, change: (x: number) => number): Reading {
  return typeof reading === 'number' ? change(reading) : reading
}

function combined(values: readonly Value[], reader: Reader, combine: (numbers: number[]) => number): Reading {
  const numbers: number[] = []
  let unknown = false
  for (const value of values) {
    const reading = readValue(value, reader)
    if (reading === 'unknown') unknown = true
    else if (reading !== 'na') numbers.push(reading)
  }
  if (unknown) return 'unknown'
  return numbers.length > 0 ? combine(numbers) : 'na'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
