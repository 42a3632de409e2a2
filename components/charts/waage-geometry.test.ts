import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  arcReach,
  axisTicks,
  beamLayout,
  beamSizes,
  polar,
  stackSlabs,
  tiltDegrees,
} from '@/components/charts/waage-geometry'

const points = fc.double({ min: -100, max: 100, noNaN: true })
const sum = fc.double({ min: 0, max: 100, noNaN: true })
const size = fc.constantFrom(beamSizes.wide, beamSizes.narrow)

describe('tiltDegrees', () => {
  it('is .22° a point', () => {
    expect(tiltDegrees(26)).toBeCloseTo(5.72)
    expect(tiltDegrees(-10)).toBeCloseTo(-2.2)
  })

  it('never leaves the arc, keeps the sign and grows with the balance', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        expect(Math.abs(tiltDegrees(a))).toBeLessThanOrEqual(13.2 + 1e-9)
        expect(tiltDegrees(a) * a).toBeGreaterThanOrEqual(0)
        if (a <= b) expect(tiltDegrees(a)).toBeLessThanOrEqual(tiltDegrees(b))
      }),
    )
  })
})

describe('beamLayout', () => {
  it('lowers the side that weighs more', () => {
    const { leftEnd, rightEnd } = beamLayout(beamSizes.wide, { balance: 26, low: 14, high: 33, pro: 64, contra: 38 })
    expect(rightEnd.y).toBeGreaterThan(0)
    expect(leftEnd.y).toBeCloseTo(-rightEnd.y)
  })

  it('lies level and draws no wedge while it cannot be weighed', () => {
    const open = beamLayout(beamSizes.wide, { balance: null, low: null, high: null, pro: 40, contra: null })
    expect(open.tilt).toBe(0)
    expect(open.wedges).toEqual([])
    expect(open.contraTop.y).toBeCloseTo(0)
  })

  it('keeps beam, stacks and words inside the drawing and its headroom', () => {
    fc.assert(
      fc.property(size, sum, sum, (drawing, pro, contra) => {
        const balance = pro - contra
        const layout = beamLayout(drawing, { balance, low: balance - 5, high: balance + 5, pro, contra })
        const bottom = layout.top + layout.height
        for (const { y } of [layout.leftEnd, layout.rightEnd, layout.contraTop, layout.proTop]) {
          expect(y).toBeGreaterThanOrEqual(layout.top)
          expect(y).toBeLessThanOrEqual(bottom)
        }
        const words = (layout.wordsFoot.y - layout.top) * drawing.smallest + layout.headroom
        expect(words).toBeGreaterThanOrEqual(drawing.wordsHeight - 1e-9)
      }),
    )
  })

  it('keeps the balance words clear of the tilted beam', () => {
    fc.assert(
      fc.property(size, points, (drawing, balance) => {
        const layout = beamLayout(drawing, { balance, low: null, high: null, pro: 50, contra: 50 })
        const beamAtWords = -Math.abs(polar({ x: 0, y: 0 }, drawing.words, layout.tilt).y)
        expect(layout.wordsFoot.y).toBeLessThan(beamAtWords - 10)
      }),
    )
  })
})

describe('stackSlabs', () => {
  it('is as high as the contributions add up to, thickest at the foot, without overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 12, noNaN: true }), { maxLength: 40 }), (contributions) => {
        const slabs = stackSlabs(contributions, 1.06)
        const total = contributions.reduce((all, one) => all + one, 0) * 1.06
        const top = slabs.at(-1)
        if (top !== undefined) expect(top.from + top.height).toBeLessThanOrEqual(total + 1e-9)
        slabs.slice(1).forEach((slab, index) => {
          const below = slabs[index]
          expect(slab.from).toBeGreaterThanOrEqual((below?.from ?? 0) + (below?.height ?? 0) - 1e-9)
          expect(slab.height).toBeLessThanOrEqual((below?.height ?? 0) + 1e-9)
        })
      }),
    )
  })

  it('draws nothing for nothing', () => {
    expect(stackSlabs([0, 0], 1)).toEqual([])
  })
})

describe('axisTicks', () => {
  it('marks round points up to the longest bar', () => {
    expect(axisTicks(6.4)).toEqual([2, 4, 6])
    expect(axisTicks(0)).toEqual([])
    expect(axisTicks(Number.NaN)).toEqual([])
  })

  it('has two to five marks, evenly spaced, none beyond the longest', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (longest) => {
        const ticks = axisTicks(longest)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(5)
        expect(ticks.at(-1)).toBeLessThanOrEqual(longest + 1e-6)
        expect((ticks[1] ?? 0) / (ticks[0] ?? 1)).toBeCloseTo(2)
      }),
    )
  })

  it('covers the arc with the reach it claims', () => {
    expect(tiltDegrees(arcReach)).toBeCloseTo(13.2)
  })
})
