import { describe, expect, it } from 'vitest'
import { options, question, smallCatalogue, argument } from '../../tests/support/small-catalogue'
import type { Value } from '../catalogues/rule-schema'
import { createCase } from './case'
import { interpolate } from './numbers'
import type { Reading } from './reader'
import type { Answers } from './schema'
import { readValue } from './values'

const catalogue = smallCatalogue({
  questions: [
    question('A', { kind: 'scale', dimension: 'ALL' }),
    question('B', { kind: 'scale', notApplicable: true, dimension: 'ALL' }),
    question('N', {
      kind: 'number',
      unit: { de: 'h', en: 'h' },
      min: 0,
      max: 40,
      step: 1,
      points: [
        [3, 0],
        [6, 0.25],
        [12, 0.75],
      ],
    }),
    question('M', { kind: 'multi', options: options('none', 'half', 'full') }),
    question('S', { kind: 'shares', options: options('young', 'old') }),
  ],
  arguments: [
    argument('OTHER', 'pro', { answer: 'A' }),
    argument(
      'SKIPPED',
      'contra',
      { answer: 'A' },
      { appliesIf: { compare: { value: { answer: 'A' }, op: '>', to: 0.5 } } },
    ),
  ],
})

function read(value: Value, answers: Answers): Reading {
  return readValue(value, createCase(catalogue, answers, {}))
}

const a: Value = { answer: 'A' }
const b: Value = { answer: 'B' }

describe('a value', () => {
  it.each<[string, Value, Answers, Reading]>([
    ['takes a scale as it is', a, { A: 0.75 }, 0.75],
    ['reads a figure by the anchors of its question', { answer: 'N' }, { N: 9 }, 0.5],
    [
      'reads a raw figure by its own anchors',
      {
        anchors: {
          value: { number: 'N' },
          points: [
            [6, 0],
            [12, 0.5],
            [24, 1],
          ],
        },
      },
      { N: 18 },
      0.75,
    ],
    ['clamps below the first anchor', { answer: 'N' }, { N: 1 }, 0],
    ['clamps above the last anchor', { answer: 'N' }, { N: 40 }, 0.75],
    ['takes the highest of several options', { answer: 'M' }, { M: ['half', 'none'] }, 0.5],
    ['is 0 where nothing is chosen', { answer: 'M' }, { M: [] }, 0],
    ['maps options by the rule', { oneOf: { key: 'M', options: { half: 1 } } }, { M: ['half', 'full'] }, 1],
    ['is 0 where no listed option is chosen', { oneOf: { key: 'M', options: { half: 1 } } }, { M: ['full'] }, 0],
    ['takes the largest share', { maxShare: 'S' }, { S: { young: 0.3, old: 0.7 } }, 0.7],
    ['turns a value around', { not: a }, { A: 0.25 }, 0.75],
    ['takes a mean', { mean: [{ not: a }, b] }, { A: 0.25, B: 0.25 }, 0.5],
    ['is unknown without its input', a, {}, 'unknown'],
    ["is unknown at don't know", { not: a }, { A: 'unknown' }, 'unknown'],
    ['is unknown where others would decide it', { max: [a, b] }, { A: 1 }, 'unknown'],
    ['skips what does not apply', { mean: [a, b] }, { A: 0.5, B: 'na' }, 0.5],
    ['does not apply where nothing else is left', { max: [b] }, { B: 'na' }, 'na'],
    ['does not apply through not', { not: b }, { B: 'na' }, 'na'],
    ['reads a dimension as a share', { not: { dimension: 'ALL' } }, { A: 0.25, B: 0.5 }, 0.625],
    ['knows a dimension at half its weight', { dimension: 'ALL' }, { A: 0.25 }, 0.25],
    ['does not know a dimension without answers', { dimension: 'ALL' }, {}, 'unknown'],
    ['reads another argument', { argument: 'OTHER' }, { A: 0.5 }, 0.5],
    ['does not apply where the other argument does not', { argument: 'SKIPPED' }, { A: 0.5 }, 'na'],
    ['counts an argument whose condition is open', { mean: [{ argument: 'SKIPPED' }] }, {}, 'unknown'],
  ])('%s', (_name, value, answers, expected) => {
    expect(read(value, answers)).toBe(expected)
  })
})

describe('a modifier', () => {
  const scaled: Value = { scaled: { value: a, m: 1.25, condition: { compare: { value: b, op: '>=', to: 0.75 } } } }

  it.each<[string, Answers, Reading]>([
    ['acts where its condition holds', { A: 0.5, B: 0.75 }, 0.625],
    ['is clamped', { A: 1, B: 1 }, 1],
    ['is 1 where it does not hold', { A: 0.5, B: 0.5 }, 0.5],
    ['is 1 while its condition is unknown', { A: 0.5 }, 0.5],
    ['is 1 where its condition does not apply', { A: 0.5, B: 'na' }, 0.5],
    ['does not make an unknown value known', { B: 1 }, 'unknown'],
  ])('%s', (_name, answers, expected) => {
    expect(read(scaled, answers)).toBe(expected)
  })
})

describe('anchors', () => {
  it('hit every point exactly', () => {
    const points: [number, number][] = [
      [0, 0],
      [1, 0.25],
      [3, 0.5],
      [5, 0.75],
      [8, 1],
    ]
    for (const [x, y] of points) expect(interpolate(points, x)).toBe(y)
    expect(interpolate(points, 2)).toBeCloseTo(0.375, 12)
  })
})
