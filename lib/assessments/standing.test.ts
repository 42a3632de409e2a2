import { expect, test } from 'vitest'
import { movementOf, standingOf } from './standing'

const round = (month: number, readiness: number | null, verdict = 'MAYBE') => ({
  on: `2026-${String(month).padStart(2, '0')}-01`,
  readiness,
  balance: 10,
  verdict,
})
const result = {
  dimensions: {
    LEAD: { score: 62.5, coverage: 1, applicable: true },
    TIME: { score: null, coverage: 0.2, applicable: true },
    TEAM: { score: null, coverage: null, applicable: false },
  },
  knockouts: [
    { key: 'KO-BOSS', state: 'active' },
    { key: 'KO-TEAM', state: 'inactive' },
  ],
} as unknown as Parameters<typeof standingOf>[1]

test('five points are a movement, less is none, and without two values there is nothing to say', () => {
  expect([5, 4.9, -5, -4.9, 0, null].map(movementOf)).toEqual(['up', 'same', 'down', 'same', 'same', 'none'])
  // 4.999… of a sum of floats is five
  expect(movementOf(0.1 + 0.2 + 4.7)).toBe('up')
})

test('a first round has a course of one and no change', () => {
  const standing = standingOf([round(1, 50, 'NO')], result, null)
  expect(standing).toMatchObject({ change: null, movement: 'none', previousVerdict: null })
  expect(standing.history).toEqual([round(1, 50, 'NO')])
})

test('the next one has moved against the one before it; what is not known stays so', () => {
  const standing = standingOf([round(1, 40, 'NO'), round(3, 52), round(6, 45.5, 'YES')], result, -6.5)
  expect(standing).toMatchObject({ change: -6.5, movement: 'down', previousVerdict: 'MAYBE' })
  expect(standing.dimensions).toEqual({ LEAD: 62.5, TIME: null })
  expect(standing.knockouts).toEqual(['KO-BOSS'])
  expect(standingOf([round(1, null), round(3, 52)], result, 0)).toMatchObject({ change: null, movement: 'none' })
})

test('twelve rounds are kept, the newest', () => {
  const rounds = Array.from({ length: 14 }, (_, index) => round((index % 12) + 1, index))
  expect(standingOf(rounds, result, 1).history).toEqual(rounds.slice(2))
})
