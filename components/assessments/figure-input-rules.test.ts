import { expect, test } from 'vitest'
import { readFigure, readPercent, sharesFrom, sumOfPercents } from './figure-input-rules'

test.each([
  ['4', 4],
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['1.000', 1000],
  ['12 500', 12500],
  ['0', 0],
])('%s is a figure', (text, figure) => {
  expect(readFigure(text)).toBe(figure)
})

test.each(['', 'viel', '-1', '1,', '1.2.3', '1e3'])('%s is none', (text) => {
  expect(readFigure(text)).toBeNull()
})

test('shares count once they make a whole', () => {
  expect(sharesFrom({ a: '60', b: '40', c: '' })).toEqual({ a: 0.6, b: 0.4, c: 0 })
  expect(sharesFrom({ a: '60', b: '' })).toBeNull()
  expect(sharesFrom({ a: '100', b: 'x' })).toBeNull()
  expect(sumOfPercents({ a: '60', b: 'x', c: '5' })).toBe(65)
  expect(readPercent('101')).toBeNull()
})
