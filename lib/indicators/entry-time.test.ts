import { expect, test } from 'vitest'
import { minutesToEnter } from './entry-time'

test.each([
  [0, 2],
  [6, 2],
  [18, 2],
  [22, 3],
  [60, 7],
])('%d figures take %d minutes', (figures, minutes) => {
  expect(minutesToEnter(figures)).toBe(minutes)
})
