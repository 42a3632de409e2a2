import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attainment, corridorDistance, goalProblem } from './attainment'
import type { CorridorGoal, TargetGoal } from './schema'

function target(baseline: number, to: number): TargetGoal {
  return { kind: 'target', direction: to >= baseline ? 'up' : 'down', baseline, target: to }
}

const corridor: CorridorGoal = { kind: 'corridor', lo: 2, hi: 5, tolerance: 2 }
const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true })

describe('attainment of a target', () => {
  it.each([
    [2, 10, 6, 50],
    [10, 4, 7, 50],
    [-5, -2, 3, 150],
    [2, 10, 0, 0],
    [2, 10, 10, 100],
    [10, 4, 4, 100],
    [10, 4, 12, 0],
  ])('from %d to %d, at %d it is %d', (baseline, to, x, expected) => {
    expect(attainment(x, target(baseline, to))).toBeCloseTo(expected, 12)
  })

  it('cannot be said without a figure', () => {
    expect(attainment(null, target(2, 10))).toBeNull()
    expect(attainment(null, corridor)).toBeNull()
  })

  it('where the target is the baseline it is all or nothing', () => {
    const [up, down] = [target(4, 4), { ...target(4, 4), direction: 'down' } as const]
    expect([3, 4, 5].map((x) => attainment(x, up))).toEqual([0, 100, 100])
    expect([3, 4, 5].map((x) => attainment(x, down))).toEqual([100, 100, 0])
    expect(goalProblem(up)).toBeNull()
  })

  it('stays within 0 and 150, and a better figure never lowers it', () => {
    fc.assert(
      fc.property(figure, figure, figure, figure, (baseline, to, x, y) => {
        const goal = target(baseline, to)
        const [worse, better] = (goal.direction === 'up') === x < y ? [x, y] : [y, x]
        const [low, high] = [attainment(worse, goal) ?? -1, attainment(better, goal) ?? -1]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(150)
        expect(high).toBeGreaterThanOrEqual(low)
      }),
    )
  })
})

describe('a goal', () => {
  it.each([
    [{ kind: 'target', direction: 'up', baseline: 5, target: 4 }, 'target_wrong_side'],
    [{ kind: 'target', direction: 'down', baseline: -5, target: -4 }, 'target_wrong_side'],
    [{ kind: 'target', direction: 'up', baseline: 5, target: Infinity }, 'not_finite'],
    [{ kind: 'target', direction: 'up', baseline: -5, target: -4 }, null],
    [{ kind: 'corridor', lo: 3, hi: 2, tolerance: 1 }, 'corridor_order'],
    [{ kind: 'corridor', lo: 2, hi: 2, tolerance: 0 }, 'tolerance_not_positive'],
    [{ kind: 'corridor', lo: NaN, hi: 2, tolerance: 1 }, 'not_finite'],
    [{ kind: 'corridor', lo: 2, hi: 2, tolerance: 1 }, null],
  ] as const)('%o is judged %s', (goal, problem) => {
    expect(goalProblem(goal)).toBe(problem)
  })
})

describe('a corridor', () => {
  it.each([
    [2, 100],
    [5, 100],
    [3.5, 100],
    [6, 50],
    [1, 50],
    [7, 0],
    [-3, 0],
  ])('at %d it is %d', (x, expected) => {
    expect(attainment(x, corridor)).toBeCloseTo(expected, 12)
  })

  it('is met exactly where the distance is nothing', () => {
    expect([1, 2, 5, 7].map((x) => corridorDistance(x, corridor))).toEqual([1, 0, 0, 2])
  })
})
