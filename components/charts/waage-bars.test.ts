import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barOf, longestBar, sideOf, sumOf, type WaageArgument } from '@/components/charts/waage-bars'

const number = fc.double({ min: 0, max: 20, noNaN: true })
const argument: fc.Arbitrary<WaageArgument> = fc.record({
  key: fc.uuid(),
  side: fc.constantFrom('pro' as const, 'contra' as const),
  title: fc.string(),
  weight: fc.integer({ min: 0, max: 5 }),
  strength: fc.constant(0.5),
  contribution: fc.option(number),
  evidenced: fc.option(number),
})

describe('sideOf', () => {
  it('keeps every argument of its side once, strongest first, the unanswered apart', () => {
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 60 }), (list) => {
        const { answered, weightless, unanswered } = sideOf(list, 'pro')
        const mine = list.filter(({ side }) => side === 'pro')
        expect([...answered, ...weightless, ...unanswered].map(({ key }) => key).toSorted()).toEqual(
          mine.map(({ key }) => key).toSorted(),
        )
        expect(unanswered.every(({ contribution }) => contribution === null)).toBe(true)
        expect(answered.every(({ contribution, evidenced }) => Math.max(contribution, evidenced ?? 0) >= 0.05)).toBe(
          true,
        )
        const lengths = answered.map(({ contribution }) => contribution)
        expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
      }),
    )
  })

  it('takes a zero neither for unanswered nor for something to be drawn', () => {
    const zero: WaageArgument = { key: 'a', side: 'pro', title: 'A', weight: 3, strength: 0, contribution: 0 }
    expect(sideOf([zero], 'pro')).toEqual({ answered: [], weightless: [zero], unanswered: [] })
    expect(sideOf([{ ...zero, evidenced: 2 }], 'pro').answered).toHaveLength(1)
  })
})

describe('barOf', () => {
  it('stays within the scale and fills no more than it was measured', () => {
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 30 }), (list) => {
        const longest = longestBar(list)
        for (const one of sideOf(list, 'contra').answered) {
          const bar = barOf(one, longest)
          expect(bar.full).toBeLessThanOrEqual(1)
          expect(bar.believed).toBeLessThanOrEqual(bar.full)
          expect(bar.evidenced === null).toBe(one.evidenced === null || one.evidenced === undefined)
          if (longest > 0) expect(bar.believed * longest).toBeCloseTo(one.contribution)
        }
      }),
    )
  })

  it('ticks only where evidence goes further than belief', () => {
    expect(barOf({ contribution: 4.9, evidenced: 6.1 }, 6.4).exceeds).toBe(true)
    expect(barOf({ contribution: 5, evidenced: 3.3 }, 6.4).exceeds).toBe(false)
    expect(barOf({ contribution: 5, evidenced: null }, 6.4)).toMatchObject({ exceeds: false, evidenced: null })
    expect(barOf({ contribution: 0 }, 0)).toMatchObject({ believed: 0, full: 0 })
  })
})

describe('longestBar, sumOf', () => {
  it('measures both sides and the evidence', () => {
    const list: WaageArgument[] = [
      { key: 'a', side: 'pro', title: 'A', weight: 5, strength: 1, contribution: 6.3, evidenced: 6.4 },
      { key: 'b', side: 'contra', title: 'B', weight: 5, strength: 1, contribution: 3.4 },
      { key: 'c', side: 'contra', title: 'C', weight: 5, strength: null, contribution: null },
    ]
    expect(longestBar(list)).toBe(6.4)
    expect(sumOf(sideOf(list, 'contra').answered)).toBeCloseTo(3.4)
    expect(longestBar([])).toBe(0)
  })
})
