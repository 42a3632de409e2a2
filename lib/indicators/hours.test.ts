import { expect, test } from 'vitest'
import { hourBounds } from './hours'

test.each([
  ['week', 168, 1680],
  ['month', 744, 7440],
  ['quarter', 2208, 22_080],
  ['year', 8784, 87_840],
] as const)('a %s has %d hours for one, %d for ten', (native, likely, possible) => {
  expect(hourBounds({ unit: 'h', aggregation: 'sum', native })).toEqual({ likely, possible })
})

test('how long an answer took, and what is no time, has no such end', () => {
  expect(hourBounds({ unit: 'h', aggregation: 'median', native: 'month' })).toBeNull()
  expect(hourBounds({ unit: 'count', aggregation: 'sum', native: 'week' })).toBeNull()
})
