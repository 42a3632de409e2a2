import { describe, expect, test } from 'vitest'
import { standardCatalogue } from '../catalogues/standard/document'
import type { Figure } from './input-schema'
import { figureRefusals, measurementsOf, nativePeriod } from './recording'

function indicator(key: string) {
  const found = standardCatalogue.indicators?.find((candidate) => candidate.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}

describe('a figure', () => {
  test.each([
    ['I13', null, {}],
    ['I13', { value: 0 }, {}],
    ['I13', { value: 0.5 }, { 'figure.value': 'whole_number' }],
    ['I01', { value: 0.5 }, {}],
    ['I01', { value: 1680 }, {}],
    ['I01', { value: 1681 }, { 'figure.value': 'too_many_hours' }],
    ['I02', { value: -0.01 }, { 'figure.value': 'negative' }],
    ['I09', { value: 0.9 }, { 'figure.value': 'out_of_range' }],
    ['I12', { numerator: 0, denominator: 0 }, {}],
    ['I12', { numerator: 2, denominator: 1 }, { 'figure.numerator': 'more_than_asked' }],
    ['I12', { numerator: 0.5, denominator: 1.5 }, wholes('numerator', 'denominator')],
    ['I12', { value: 40 }, { figure: 'figure_kind' }],
    ['I17', { singles: [0, 2.5] }, {}],
    ['I17', { singles: [9000] }, {}],
    ['I17', { value: 2 }, { figure: 'figure_kind' }],
    ['I23', { value: 2 }, { figure: 'figure_kind' }],
  ] satisfies [string, Figure | null, object][])('of %s as %j', (key, figure, words) => {
    expect(figureRefusals(indicator(key), figure)).toEqual(words)
  })

  function wholes(...parts: string[]) {
    return Object.fromEntries(parts.map((part) => [`figure.${part}`, 'whole_number']))
  }

  test.each([
    ['2027-01', '2026-12-31T22:59:59Z', 'future_period'],
    ['2027-01', '2026-12-31T23:00:00Z', { cadence: 'month', year: 2027, number: 1 }],
    ['2016-12', '2026-12-31T22:59:59Z', { cadence: 'month', year: 2016, number: 12 }],
    ['2016-11', '2026-12-31T22:59:59Z', 'too_old'],
    ['2026', '2026-12-31T22:59:59Z', 'wrong_cadence'],
    ['nonsense', '2026-12-31T22:59:59Z', 'wrong_cadence'],
  ])('for %s at %s', (key, now, found) => {
    const at = { now: new Date(now), timeZone: 'Europe/Vienna' }
    expect(nativePeriod(indicator('I13'), key, at)).toEqual(found)
  })
})

test('single values count one by one, what was taken back not at all', () => {
  const entered = [
    { period: '2026-01', figure: { singles: [1, 2] } },
    { period: '2026-02', figure: null },
    { period: '2026-03', figure: { numerator: 0, denominator: 3 } },
  ]
  expect(measurementsOf(entered)).toEqual([
    { period: '2026-01', value: 1 },
    { period: '2026-01', value: 2 },
    { period: '2026-03', numerator: 0, denominator: 3 },
  ])
})
