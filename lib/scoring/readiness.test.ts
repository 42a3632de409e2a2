import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardCatalogue } from '../catalogues/standard/document'
import { levelOf, overallReadiness, weightedScore, type ReadinessItem } from './readiness'

describe('a dimension', () => {
  it('is the weighted mean of what is answered', () => {
    const items: ReadinessItem[] = [
      { weight: 3, v: 0.75 },
      { weight: 2, v: 0.5 },
      { weight: 1, v: null },
      { weight: 2, v: 'na' },
    ]
    const { score, coverage } = weightedScore(items, 0.5)
    expect(score).toBeCloseTo(65, 12)
    expect(coverage).toBeCloseTo(0.8333, 4)
  })

  it('has no score below half of its weight, but has one at exactly half', () => {
    const items: ReadinessItem[] = [
      { weight: 1, v: 0.5 },
      { weight: 3, v: null },
    ]
    expect(weightedScore(items, 0.5)).toMatchObject({ score: null, coverage: 0.25 })
    expect(
      weightedScore(
        [
          { weight: 1, v: 0.5 },
          { weight: 1, v: null },
        ],
        0.5,
      ).score,
    ).toBe(50)
  })

  it('does not take missing for zero, nor not applicable for missing', () => {
    const known: ReadinessItem[] = [{ weight: 2, v: 0.75 }]
    expect(weightedScore([...known, { weight: 1, v: null }], 0.5)).toMatchObject({ score: 75, coverage: 2 / 3 })
    expect(weightedScore([...known, { weight: 1, v: 'na' }], 0.5)).toMatchObject({ score: 75, coverage: 1 })
    expect(weightedScore([{ weight: 1, v: 'na' }], 0.5)).toMatchObject({ score: null, coverage: null })
  })

  it('stays between its lowest and its highest answer', () => {
    const item = fc.record({
      weight: fc.constantFrom(1, 2, 3),
      v: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(null), fc.constant('na' as const)),
    })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        const { score } = weightedScore(items, 0.5)
        const values = items.flatMap(({ v }) => (typeof v === 'number' ? [100 * v] : []))
        if (score === null) return
        expect(score).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(score).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      }),
    )
  })
})

describe('overall readiness', () => {
  const lead = { weight: 2, critical: true }
  const team = { weight: 1, critical: false }

  it('weighs the scored dimensions and skips the others', () => {
    const parts = [
      { dimension: lead, score: 80 },
      { dimension: team, score: 50 },
      { dimension: team, score: null },
    ]
    expect(overallReadiness(parts)).toEqual({ R: 70, weight: 3 })
  })

  it('cannot be said while a critical dimension has no score', () => {
    expect(
      overallReadiness([
        { dimension: lead, score: null },
        { dimension: team, score: 50 },
      ]).R,
    ).toBeNull()
    expect(overallReadiness([{ dimension: team, score: null }]).R).toBeNull()
  })
})

describe('the level', () => {
  it.each([
    [80, 20, 2],
    [80, 60, 4],
    [75, 50, 4],
    [74.9, 30, 3],
    [74.9999999999, 100, 4],
    [24.9, 24.9, 1],
    [25, 0, 2],
    [0, 0, 1],
  ])('R %d with the weakest critical dimension at %d is level %d', (R, weakest, level) => {
    expect(levelOf(R, [weakest, 100], standardCatalogue.levels)).toBe(level)
  })

  it('cannot be said without R', () => {
    expect(levelOf(null, [50], standardCatalogue.levels)).toBeNull()
  })
})
