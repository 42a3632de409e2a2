import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectedAt, paceOf, type DatedTarget } from './pace'

const goal: DatedTarget = {
  kind: 'target',
  direction: 'up',
  baseline: 10,
  target: 30,
  from: new Date('2026-01-01T00:00:00Z'),
  by: new Date('2026-01-11T00:00:00Z'),
}
const down: DatedTarget = { ...goal, direction: 'down', baseline: 30, target: 10 }
const day = (number: number) => new Date(Date.UTC(2026, 0, number))

describe('the pace', () => {
  it('is a straight line from baseline to target', () => {
    expect([1, 2, 6, 11].map((number) => expectedAt(day(number), goal))).toEqual([10, 12, 20, 30])
  })

  it('is the baseline before it starts and the target after its date', () => {
    expect(expectedAt(day(-5), goal)).toBe(10)
    expect(expectedAt(day(25), goal)).toBe(30)
  })

  it('is none where the date does not come after the start', () => {
    expect(expectedAt(day(1), { ...goal, by: goal.from })).toBeNull()
    expect(paceOf(20, day(1), { ...goal, by: day(-3) })).toBeNull()
    expect(paceOf(null, day(6), goal)).toBeNull()
  })

  it.each([
    [17.9, 'behind'],
    [18, 'onTrack'],
    [22, 'onTrack'],
    [22.1, 'ahead'],
  ])('half way, %d is %s', (x, word) => {
    expect(paceOf(x, day(6), goal)).toEqual({ expected: 20, word })
    expect(paceOf(40 - x, day(6), down)).toEqual({ expected: 20, word })
  })

  it('asks for the baseline to be kept where that is the target', () => {
    const keep = { ...goal, target: 10 }
    expect(paceOf(10, day(6), keep)?.word).toBe('onTrack')
    expect(paceOf(9, day(6), keep)?.word).toBe('behind')
  })

  it('never calls a figure at its target behind', () => {
    fc.assert(
      fc.property(fc.double({ min: 30, max: 1e6, noNaN: true }), fc.integer({ min: -100, max: 100 }), (x, number) => {
        expect(paceOf(x, day(number), goal)?.word).not.toBe('behind')
      }),
    )
  })
})
