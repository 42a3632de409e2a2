import { expect, test } from 'vitest'
import { linesOf } from './sparkline'

test('a course goes from left to right and from below to above', () => {
  expect(linesOf([0, 50, 100])).toEqual([['3 17', '32 10', '61 3']])
})

test('a round that knows nothing is a gap, and a single one is a point', () => {
  expect(linesOf([40, null, 60])).toEqual([['3 16'], ['61 4']])
  expect(linesOf([60])).toEqual([['3 10']])
  expect(linesOf([null])).toEqual([])
  expect(linesOf([])).toEqual([])
})

test('a course fills its own range, and a small one stays small', () => {
  expect(linesOf([70, 74, 80, 95])).toEqual([['3 17', '22 15', '42 11', '61 3']])
  expect(linesOf([70, 71])).toEqual([['3 10', '61 10']])
})
