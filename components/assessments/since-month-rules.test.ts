import { expect, test } from 'vitest'
import { monthProblem } from './since-month-rules'

test('a month that is none or has not come yet is told, this month is fine', () => {
  const now = new Date(2026, 10, 30, 23, 59)
  expect(monthProblem('2026-13', now)).toBe('format')
  expect(monthProblem('2026-1', now)).toBe('format')
  expect(monthProblem('2026-12', now)).toBe('future')
  expect(monthProblem('2030-01', now)).toBe('future')
  expect([monthProblem('2026-11', now), monthProblem('1999-01', now)]).toEqual([null, null])
})
