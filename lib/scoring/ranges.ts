import type { Value } from '../catalogues/rule-schema'
import {
  bestOfOptions,
  chosenOptions,
  extremes,
  figureOfAnswer,
  figureRangeOfQuestion,
  largestShare,
  rangeOfQuestion,
  valueOfAnswer,
} from './answer-values'
import { clamp, interpolate } from './numbers'
import { exactly, notApplicableRange, type Answered, type Range, type Reader } from './reader'
import { visitValue, type ValueVisitor } from '../catalogues/rule-visitor'

/** Bounds of a value over every completion of the answers: what lets a predicate be decided early. Source: docs/scoring.md §c. */
export function rangeOfValue(value: Value, reader: Reader): Range {
  return visitValue(value, visitor, reader)
}

/** A part of a weighted mean whose value may still move. */
export type RangePart = Range & { weight: number }

/** Bounds of a weighted mean; parts that may turn out not applicable are left out where that stretches a bound. */
export function rangeOfMean(parts: readonly RangePart[]): Range {
  const applicable = parts.filter(({ na }) => na !== 'yes')
  if (applicable.length === 0) return notApplicableRange
  const lo = lowestMean(applicable.map(({ weight, na, lo }) => ({ weight, na, value: lo })))
  const hi = lowestMean(applicable.map(({ weight, na, hi }) => ({ weight, na, value: -hi })))
  return { lo, hi: -hi, na: applicable.some(({ na }) => na === 'no') ? 'no' : 'maybe' }
}

const visitor: ValueVisitor<Reader, Range> = {
  answer: (key, reader) => {
    const question = reader.index.questions.get(key)
    if (!question) return notApplicableRange
    return fromAnswer(
      reader.question(key),
      (answer) => valueOfAnswer(question, answer),
      () => rangeOfQuestion(question),
    )
  },
  number: (key, reader) => {
    const question = reader.index.questions.get(key)
    if (!question) return notApplicableRange
    return fromAnswer(reader.question(key), figureOfAnswer, () => figureRangeOfQuestion(question))
  },
  const: (number) => exactly(number),
  anchors: ({ value, points }, reader) => {
    const range = rangeOfValue(value, reader)
    const bends = points.filter(([x]) => x > range.lo && x < range.hi).map(([, y]) => y)
    return { ...extremes([interpolate(points, range.lo), ...bends, interpolate(points, range.hi)]), na: range.na }
  },
  not: (value, reader) => {
    const { lo, hi, na } = rangeOfValue(value, reader)
    return { lo: 1 - hi, hi: 1 - lo, na }
  },
  mean: (values, reader) => rangeOfMean(values.map((value) => ({ ...rangeOfValue(value, reader), weight: 1 }))),
  max: (values, reader) => rangeOfMax(values.map((value) => rangeOfValue(value, reader))),
  min: (values, reader) => mirrored(rangeOfMax(values.map((value) => mirrored(rangeOfValue(value, reader))))),
  oneOf: ({ key, options }, reader) => {
    const worth = (answer: Answered['answer']) => {
      const chosen = chosenOptions(answer)
      return chosen && bestOfOptions(options, chosen)
    }
    return fromAnswer(reader.question(key), worth, () => rangeOfOptions(key, options, reader))
  },
  maxShare: (key, reader) => fromAnswer(reader.question(key), largestShare, () => rangeOfShares(key, reader)),
  dimension: (key, reader) => reader.dimensionRange(key),
  argument: (key, reader) => reader.argumentRange(key),
  scaled: ({ value, m, condition }, reader) => {
    const plain = rangeOfValue(value, reader)
    const held = reader.truth(condition)
    if (held === false) return plain
    const scaled = { lo: clamp(m * plain.lo, 0, 1), hi: clamp(m * plain.hi, 0, 1), na: plain.na }
    return held === true ? scaled : { ...extremes([plain.lo, plain.hi, scaled.lo, scaled.hi]), na: plain.na }
  },
}

function fromAnswer(
  { state, answer, mayNotApply }: Answered,
  worth: (answer: Answered['answer']) => number | null,
  open: () => Range,
): Range {
  if (state === 'na') return notApplicableRange
  const known = state === 'known' ? worth(answer) : null
  if (known !== null) return exactly(known, mayNotApply)
  const range = open()
  return mayNotApply ? { ...range, na: 'maybe' } : range
}

function rangeOfOptions(key: string, values: Readonly<Record<string, number>>, reader: Reader): Range {
  const question = reader.index.questions.get(key)
  if (!question || !('options' in question)) return notApplicableRange
  const worths = question.options.map((option) => values[option.key] ?? 0)
  const na = question.notApplicable ? 'maybe' : 'no'
  return { ...extremes(question.kind === 'multi' ? [0, ...worths] : worths), na }
}

function rangeOfShares(key: string, reader: Reader): Range {
  const question = reader.index.questions.get(key)
  if (!question || !('options' in question)) return notApplicableRange
  return { lo: 1 / question.options.length, hi: 1, na: question.notApplicable ? 'maybe' : 'no' }
}

function rangeOfMax(parts: readonly Range[]): Range {
  const applicable = parts.filter(({ na }) => na !== 'yes')
  if (applicable.length === 0) return notApplicableRange
  const sure = applicable.filter(({ na }) => na === 'no')
  const hi = Math.max(...applicable.map((part) => part.hi))
  if (sure.length > 0) return { lo: Math.max(...sure.map(({ lo }) => lo)), hi, na: 'no' }
  return { lo: Math.min(...applicable.map(({ lo }) => lo)), hi, na: 'maybe' }
}

function mirrored({ lo, hi, na }: Range): Range {
  return { lo: -hi, hi: -lo, na }
}

// greedy: starting from what surely counts, the lowest optional parts join while they pull the mean down
function lowestMean(parts: readonly { weight: number; na: Range['na']; value: number }[]): number {
  let weighted = 0
  let weight = 0
  for (const part of parts) {
    if (part.na !== 'no') continue
    weighted += part.weight * part.value
    weight += part.weight
  }
  const optional = parts.filter(({ na }) => na === 'maybe').toSorted((a, b) => a.value - b.value)
  for (const part of optional) {
    if (weight > 0 && part.value >= weighted / weight) break
    weighted += part.weight * part.value
    weight += part.weight
  }
  return weighted / weight
}
