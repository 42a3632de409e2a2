import { describe, expect, test } from 'vitest'
import { standardCatalogue } from '../catalogues/standard/document'
import { datedTarget, goalRefusals, ruleGoal } from './goal'
import type { GoalView } from './views'

function indicator(key: string) {
  const found = standardCatalogue.indicators?.find((candidate) => candidate.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}

const target = (more: Partial<Extract<GoalView, { kind: 'target' }>> = {}): GoalView => ({
  kind: 'target',
  baseline: 10,
  target: 20,
  from: null,
  by: null,
  ...more,
})

describe('a goal', () => {
  test.each([
    ['I13', target(), {}],
    ['I13', target({ baseline: 20 }), {}],
    ['I13', target({ baseline: 21 }), { 'goal.target': 'target_wrong_side' }],
    ['I02', target(), { 'goal.target': 'target_wrong_side' }],
    ['I13', target({ baseline: -1 }), { 'goal.baseline': 'negative' }],
    ['I12', target({ target: 100.5 }), { 'goal.target': 'out_of_range' }],
    ['I09', target({ baseline: 0, target: 5 }), { 'goal.baseline': 'out_of_range' }],
    ['I13', target({ from: '2026-01-01', by: '2026-01-01' }), { 'goal.by': 'by_before_from' }],
    ['I13', target({ from: '2026-01-01', by: '2026-01-02' }), {}],
    ['I01', target(), { 'goal.kind': 'goal_kind' }],
    ['I01', { kind: 'corridor', lo: 2, hi: 2, tolerance: 0.5 }, {}],
    ['I01', { kind: 'corridor', lo: 3, hi: 2, tolerance: 0.5 }, { 'goal.hi': 'corridor_order' }],
    ['I01', { kind: 'corridor', lo: 2, hi: 3, tolerance: 0 }, { 'goal.tolerance': 'tolerance_not_positive' }],
    ['I13', { kind: 'corridor', lo: 2, hi: 3, tolerance: 1 }, { 'goal.kind': 'goal_kind' }],
  ] satisfies [string, GoalView, object][])('of %s as %j', (key, goal, words) => {
    expect(goalRefusals(indicator(key), goal)).toEqual(words)
  })

  test('has a way where it has both days: from the first’s beginning to the last’s end', () => {
    const dated = datedTarget(indicator('I13'), target({ from: '2026-01-01', by: '2026-06-30' }), 'Europe/Vienna')
    expect(dated).toMatchObject({ from: new Date('2025-12-31T23:00:00Z'), by: new Date('2026-06-30T22:00:00Z') })
    expect(datedTarget(indicator('I13'), target({ by: '2026-06-30' }), 'Europe/Vienna')).toBeNull()
    expect(datedTarget(indicator('I13'), null, 'Europe/Vienna')).toBeNull()
  })

  test('means nothing to an indicator that aims otherwise', () => {
    expect(ruleGoal(indicator('I01'), target())).toBeNull()
    expect(ruleGoal(indicator('I02'), target({ target: 5 }))).toMatchObject({ direction: 'down', target: 5 })
  })
})
