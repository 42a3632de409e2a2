import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsOf, gapsBetween, spreadLabels, valueScale } from './time-scale'

describe('the value axis', () => {
  test.each([
    { values: [], whole: false, ticks: [0, 0.25] },
    { values: [1, 2, 3], whole: true, ticks: [0, 1, 2, 3] },
    { values: [0], whole: true, ticks: [0, 1] },
    { values: [12, 87], whole: false, ticks: [0, 25, 50, 75, 100] },
    { values: [4.4, 4.7], whole: false, ticks: [4.4, 4.5, 4.6, 4.7] },
    { values: [-20, 40], whole: false, ticks: [-20, 0, 20, 40] },
  ])('$values', ({ values, whole, ticks }) => {
    expect(valueScale(values, { whole }).ticks).toEqual(ticks)
  })

  test('of amounts begins at zero, whatever they are', () => {
    expect(valueScale([389, 428], { fromZero: true }).ticks).toEqual([0, 200, 400, 600])
    expect(valueScale([389, 428]).domain[0]).toBeGreaterThan(300)
  })

  test('holds every value, rises, and has few steps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        (values, whole) => {
          const { domain, ticks } = valueScale(values, { whole })
          const room = 1e-6 * (1 + Math.max(...values.map(Math.abs)))
          expect(Math.min(...values)).toBeGreaterThanOrEqual(domain[0] - room)
          expect(Math.max(...values)).toBeLessThanOrEqual(domain[1] + room)
          expect(ticks.length).toBeGreaterThanOrEqual(2)
          expect(ticks.length).toBeLessThanOrEqual(7)
          expect(ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? tick))).toBe(true)
        },
      ),
    )
  })
})

test('digits follow the steps', () => {
  expect(digitsOf([0, 1, 2])).toBe(0)
  expect(digitsOf([0, 0.5, 1])).toBe(1)
  expect(digitsOf([0, 0.25, 0.5])).toBe(2)
})

test('labels are thinned from the newest back', () => {
  expect(spreadLabels([1, 2, 3, 4, 5, 6, 7], 4)).toEqual([1, 3, 5, 7])
  expect(spreadLabels([1, 2, 3], 4)).toEqual([1, 2, 3])
})

test('a gap lies between two figures; before the first and after the last there is none', () => {
  const points = [null, 1, null, null, 2, 3, null, 4, null].map((value, at) => ({ at, value }))
  expect(gapsBetween(points)).toEqual([
    { from: 2, to: 3 },
    { from: 6, to: 6 },
  ])
})
