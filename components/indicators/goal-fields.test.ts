import { describe, expect, test } from 'vitest'
import { goalTexts, typedGoal, type GoalTexts } from './goal-fields'

const up = { direction: 'up', unit: 'count', suggestedCorridor: null, suggestedTarget: 20 } as const
const down = { ...up, direction: 'down', unit: 'money' } as const
const share = { ...up, unit: 'percent' } as const
const corridor = { ...up, direction: 'corridor', unit: 'h', suggestedCorridor: { lo: 1, hi: 5, tolerance: 2 } } as const

function texts(some: Partial<GoalTexts>): GoalTexts {
  return { baseline: '', target: '', from: '', by: '', lo: '', hi: '', tolerance: '', ...some }
}

describe('a target', () => {
  test('with a date', () => {
    expect(typedGoal(texts({ baseline: '2', target: '10', by: '2027-03-31' }), up)).toEqual({
      goal: { kind: 'target', baseline: 2, target: 10, from: null, by: '2027-03-31' },
    })
  })

  test.each([
    [up, { baseline: '', target: '10' }, { baseline: 'number' }],
    [up, { baseline: '2', target: 'viel' }, { target: 'number' }],
    [up, { baseline: '12', target: '10' }, { target: 'target_wrong_side' }],
    [down, { baseline: '10', target: '12' }, { target: 'target_wrong_side' }],
    [share, { baseline: '10', target: '120' }, { target: 'out_of_range' }],
    [up, { baseline: '-1', target: '10' }, { baseline: 'negative' }],
    [up, { baseline: '1', target: '10', from: '2027-01-01', by: '2026-12-31' }, { by: 'by_before_from' }],
  ] as const)('$1.direction %j', (indicator, some, wrong) => {
    expect(typedGoal(texts(some), indicator)).toEqual({ wrong })
  })
})

describe('a corridor', () => {
  test('of half hours', () => {
    expect(typedGoal(texts({ lo: '1,5', hi: '5', tolerance: '2' }), corridor)).toEqual({
      goal: { kind: 'corridor', lo: 1.5, hi: 5, tolerance: 2 },
    })
  })

  test.each([
    [{ lo: '6', hi: '5', tolerance: '2' }, { hi: 'corridor_order' }],
    [{ lo: '1', hi: '5', tolerance: '0' }, { tolerance: 'tolerance_not_positive' }],
    [{ lo: '1', hi: '5' }, { tolerance: 'number' }],
  ])('%j', (some, wrong) => {
    expect(typedGoal(texts(some), corridor)).toEqual({ wrong })
  })
})

test('without a goal the catalogue and the newest figure make the proposal', () => {
  const newest = {
    period: '2026-10',
    value: 4,
    numerator: null,
    denominator: null,
    state: 'complete',
    entered: 1,
    expected: 1,
  } as const
  expect(goalTexts(up, { goal: null, newest }, 'de')).toMatchObject({ baseline: '4', target: '20' })
  expect(goalTexts(up, { goal: null, newest: null }, 'de')).toMatchObject({ baseline: '', target: '20' })
  expect(goalTexts(corridor, { goal: null, newest: null }, 'de')).toMatchObject({ lo: '1', hi: '5', tolerance: '2' })
})
