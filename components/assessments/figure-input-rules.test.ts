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

test('parts of a percent make a whole as people round them', () => {
  expect(sharesFrom({ a: '33,3', b: '33,3', c: '33,4' })).not.toBeNull()
  expect(sharesFrom({ a: '33,3', b: '33,3', c: '33,3' })).not.toBeNull()
  expect(sumOfPercents({ a: '12,5', b: '12,5', c: '75' })).toBe(100)
  expect(sumOfPercents({ a: '33,3', b: '33,3', c: '33,4' })).toBe(100)
  expect(sharesFrom({ a: '99,5', b: '' })).toBeNull()
  expect(sharesFrom({ a: '70', b: '40' })).toBeNull()
  expect([readPercent('12,'), readPercent(' 50,5 %'), readPercent('abc'), readPercent(',5')]).toEqual([
    12,
    50.5,
    null,
    null,
  ])
})
