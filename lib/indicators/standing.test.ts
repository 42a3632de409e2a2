import { describe, expect, test } from 'vitest'
import { standardCatalogue } from '../catalogues/standard/document'
import { nativePoints, standingOf, standingPeriods } from './standing'
import type { GoalView } from './views'

const definition = standardCatalogue.indicators?.find(({ key }) => key === 'I13')
const timeZone = 'Europe/Vienna'
const goal: GoalView = { kind: 'target', baseline: 2, target: 12, from: '2026-01-01', by: '2026-11-23' }

function standingAt(moment: string, aim: GoalView | null) {
  if (!definition) throw new Error('no I13')
  const clock = { now: new Date(moment), timeZone }
  const points = nativePoints(definition, [{ period: '2026-10', value: 8 }], standingPeriods(definition, clock), clock)
  return standingOf(
    { definition, goal: aim, retiredAt: null, staleFrom: clock.now, lastPeriod: '2026-10' },
    points,
    clock,
  )
}

describe('a target with a date', () => {
  test('is overdue from the first instant after its last day, by the client’s clock', () => {
    expect(standingAt('2026-11-23T22:59:59Z', goal).overdue).toBe(false)
    expect(standingAt('2026-11-23T23:00:00Z', goal).overdue).toBe(true)
  })

  test('keeps its pace for the end of the newest period, overdue or not', () => {
    const { newest, pace } = standingAt('2026-11-25T12:00:00Z', goal)
    expect(newest?.period).toBe('2026-10')
    // 304 of 327 days
    expect(pace?.expected).toBeCloseTo(2 + (10 * 304) / 327, 1)
  })

  test('is not overdue without a date, and a corridor never is', () => {
    const now = '2030-01-01T00:00:00Z'
    expect(standingAt(now, { ...goal, from: null, by: null }).overdue).toBe(false)
    expect(standingAt(now, { kind: 'corridor', lo: 1, hi: 2, tolerance: 1 }).overdue).toBe(false)
    expect(standingAt(now, null).overdue).toBe(false)
  })
})
