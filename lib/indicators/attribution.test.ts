import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributionOf, wilson } from './attribution'

describe('the interval', () => {
  it.each([
    [3, 7, 0.158, 0.75],
    [12, 40, 0.181, 0.454],
    [0, 10, 0, 0.278],
    [10, 10, 0.722, 1],
  ])('of %d in %d is %d to %d', (k, n, low, high) => {
    const interval = wilson(k, n)
    expect(interval.low).toBeCloseTo(low, 3)
    expect(interval.high).toBeCloseTo(high, 3)
  })

  it('holds the share, stays within 0 and 1 and narrows with more asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const k = Math.round(part * n)
        const { low, high } = wilson(k, n)
        expect(0 <= low && low <= k / n && k / n <= high && high <= 1).toBe(true)
        const wider = wilson(4 * k, 4 * n)
        expect(wider.high - wider.low).toBeLessThan(high - low)
      }),
    )
  })
})

describe('attribution', () => {
  it('gives counts only below ten', () => {
    expect(attributionOf(3, 7)).toEqual({ kind: 'counts', k: 3, n: 7 })
    expect(attributionOf(3, 9, 0.1).kind).toBe('counts')
    expect(attributionOf(0, 0)).toEqual({ kind: 'nobody' })
  })

  it('gives a share from ten on', () => {
    expect(attributionOf(12, 40)).toMatchObject({ kind: 'share', observed: { share: 0.3 }, corrected: null })
    expect(attributionOf(0, 10)).toMatchObject({ kind: 'share', observed: { share: 0, low: 0 } })
  })

  it('takes off what a decoy says is guessed', () => {
    const found = attributionOf(12, 40, 0.1)
    if (found.kind !== 'share') throw new Error('no share')
    expect(found.observed.share).toBe(0.3)
    expect(found.corrected?.share).toBeCloseTo(0.2 / 0.9, 12)
    expect(found.corrected?.low).toBeCloseTo((found.observed.low - 0.1) / 0.9, 12)
  })

  it('never falls below nothing, and says nothing where everybody named the decoy', () => {
    expect(attributionOf(4, 40, 0.3)).toMatchObject({ corrected: { share: 0, low: 0 } })
    expect(attributionOf(12, 40, 1)).toMatchObject({ corrected: null })
    const none = attributionOf(12, 40, 0)
    expect(none.kind === 'share' && none.corrected).toEqual(none.kind === 'share' && none.observed)
  })
})
