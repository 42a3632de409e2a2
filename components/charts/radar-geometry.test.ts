import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelRise, labelSide, radarPoint, radarShape } from '@/components/charts/radar-geometry'

const centre = { x: 200, y: 200 }
const values = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), { minLength: 3, maxLength: 10 })
const edges = (path: string) => path.split('M').length - 1

describe('radarPoint', () => {
  it('starts at the top and clamps to the rim', () => {
    expect(radarPoint(centre, 100, 100, 0, 8)).toEqual({ x: 200, y: 100 })
    expect(radarPoint(centre, 100, 140, 0, 8)).toEqual({ x: 200, y: 100 })
    expect(radarPoint(centre, 100, -5, 3, 8)).toEqual(centre)
  })

  it('lies as far out as its value', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 0, max: 9 }), (value, index) => {
        const { x, y } = radarPoint(centre, 120, value, index, 10)
        expect(Math.hypot(x - centre.x, y - centre.y)).toBeCloseTo(1.2 * value)
      }),
    )
  })
})

describe('radarShape', () => {
  it('closes when everything is known', () => {
    const shape = radarShape(centre, 100, [10, 20, 30, 40])
    expect(edges(shape.line)).toBe(4)
    expect(shape.points).toHaveLength(4)
  })

  it('draws no edge to an open dimension and never takes it for zero', () => {
    fc.assert(
      fc.property(values, (list) => {
        const shape = radarShape(centre, 100, list)
        const known = list.filter((value, index) => value !== null && list[(index + 1) % list.length] !== null).length
        expect(edges(shape.line)).toBe(known)
        expect(edges(shape.area)).toBe(known)
        expect(shape.points.map(({ index }) => index)).toEqual(
          list.flatMap((value, index) => (value === null ? [] : [index])),
        )
      }),
    )
  })
})

describe('labels', () => {
  it('grow away from the shape', () => {
    expect([0, 2, 4, 6].map((index) => labelSide(index, 8))).toEqual(['middle', 'start', 'middle', 'end'])
    expect([0, 2, 4].map((index) => labelRise(index, 8))).toEqual([1, 0.5, 0])
  })

  it('never rise by more than their height', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 10 }), fc.nat(9), (count, index) => {
        const rise = labelRise(index % count, count)
        expect(rise).toBeGreaterThanOrEqual(0)
        expect(rise).toBeLessThanOrEqual(1)
      }),
    )
  })
})
