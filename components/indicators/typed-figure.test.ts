import { describe, expect, test } from 'vitest'
import { readAmount, textsOf, typedFigure } from './typed-figure'

const count = { aggregation: 'sum', unit: 'count', native: 'month' } as const
const hours = { aggregation: 'sum', unit: 'h', native: 'week' } as const
const ratio = { aggregation: 'ratio', unit: 'percent', native: 'month' } as const
const median = { aggregation: 'median', unit: 'h', native: 'month' } as const

test.each([
  ['3', 3],
  ['0', 0],
  ['3,5', 3.5],
  ['3.5', 3.5],
  ['1.000', 1000],
  ['-2', -2],
  ['−2', -2],
  ['-0', 0],
  ['drei', null],
  ['', null],
])('%s', (text, amount) => {
  expect(readAmount(text)).toBe(amount)
})

test('empty is nothing, zero is a figure', () => {
  expect(typedFigure([' '], count)).toEqual({ figure: null })
  expect(typedFigure(['0'], count)).toEqual({ figure: { value: 0 } })
})

test('what is counted is whole, what is timed may be half', () => {
  expect(typedFigure(['1,5'], count)).toEqual({ wrong: 'whole_number', at: 0 })
  expect(typedFigure(['1,5'], hours)).toEqual({ figure: { value: 1.5 } })
  expect(typedFigure(['-1'], hours)).toEqual({ wrong: 'negative', at: 0 })
})

test('a week has no more hours than ten people have, an answer may take longer', () => {
  expect(typedFigure(['1.680'], hours)).toEqual({ figure: { value: 1680 } })
  expect(typedFigure(['1681'], hours)).toEqual({ wrong: 'too_many_hours', at: 0 })
  expect(typedFigure(['9.000'], median)).toEqual({ figure: { singles: [9000] } })
})

describe('a ratio', () => {
  test.each([
    [['3', '7'], { figure: { numerator: 3, denominator: 7 } }],
    [['0', '0'], { figure: { numerator: 0, denominator: 0 } }],
    [['', ''], { figure: null }],
    [['3', ''], { wrong: 'both', at: 1 }],
    [['', '7'], { wrong: 'both', at: 0 }],
    [['8', '7'], { wrong: 'more_than_asked', at: 0 }],
    [['3', '7,5'], { wrong: 'whole_number', at: 1 }],
    [['x', '7'], { wrong: 'number', at: 0 }],
  ])('%s', (texts, typed) => {
    expect(typedFigure(texts, ratio)).toEqual(typed)
  })
})

test('single values stay single', () => {
  expect(typedFigure(['2', '', '4,5'], median)).toEqual({ figure: { singles: [2, 4.5] } })
  expect(typedFigure(['2', 'x'], median)).toEqual({ wrong: 'number', at: 1 })
})

test('what stands can be typed again', () => {
  const figure = { value: 1234.5 }
  const texts = textsOf(figure, 'value', 'de')
  expect(texts).toEqual(['1234,5'])
  expect(typedFigure(texts, hours)).toEqual({ figure })
  expect(textsOf(null, 'ratio', 'de')).toEqual(['', ''])
  expect(textsOf({ value: 4.125 }, 'value', 'de')).toEqual(['4,125'])
  expect(textsOf({ value: -2 }, 'value', 'de')).toEqual(['−2'])
})
