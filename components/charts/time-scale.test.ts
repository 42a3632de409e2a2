import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsOf, gapsBetween, placed, spreadLabels, valueScale, yearMarks } from './time-scale'

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

  test.each([
    { values: [2, 4.7], most: 4, ticks: [1, 2, 3, 4, 5] },
    { values: [1, 5], most: 2, ticks: [1, 3, 5] },
    { values: [4.4, 4.7], most: 4, ticks: [4.4, 4.5, 4.6, 4.7] },
    { values: [5], most: 4, ticks: [4.75, 5] },
    { values: [1], most: 2, ticks: [1, 1.5] },
    { values: [], most: 2, ticks: [1, 1.5] },
  ])('of a score from 1 to 5 stays within it: $values', ({ values, most, ticks }) => {
    const scale = valueScale(values, { within: [1, 5] }, most)
    expect(scale).toEqual({ domain: [ticks[0], ticks.at(-1)], ticks })
  })

  test('of any score holds it, rises, and never leaves its ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 10, max: 50 }), { maxLength: 20 }),
        fc.constantFrom(2, 4),
        (tenths, most) => {
          const values = tenths.map((tenth) => tenth / 10)
          const { domain, ticks } = valueScale(values, { within: [1, 5] }, most)
          expect(values.every((value) => value >= domain[0] - 1e-9 && value <= domain[1] + 1e-9)).toBe(true)
          expect(domain[0]).toBeGreaterThanOrEqual(1)
          expect(domain[1]).toBeLessThanOrEqual(5)
          expect(ticks.length).toBeGreaterThanOrEqual(2)
          expect(domain[1]).toBeGreaterThan(domain[0])
        },
      ),
    )
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

describe('years beneath an axis', () => {
  const marks = (...years: (string | null)[]) => [...yearMarks(years.map((year, at) => ({ at, year })))]

  test('stand at the first label and where the next one begins', () => {
    expect(marks('2024', '2024', '2025', '2025', '2026')).toEqual([
      [0, '2024'],
      [2, '2025'],
      [4, '2026'],
    ])
  })

  test('are left out where there is one only, and where labels say them', () => {
    expect(marks('2026', '2026')).toEqual([])
    expect(marks(null, null)).toEqual([])
    expect(marks()).toEqual([])
  })
})

test('a gap lies between two figures; before the first and after the last there is none', () => {
  const points = [null, 1, null, null, 2, 3, null, 4, null].map((value, at) => ({ at, value }))
  expect(gapsBetween(points)).toEqual([
    { from: 2, to: 3 },
    { from: 6, to: 6 },
  ])
})

test('what has no place yet is not placed', () => {
  expect([undefined, Number.NaN, Number.POSITIVE_INFINITY, 0, 12.5].map(placed)).toEqual([null, null, null, 0, 12.5])
})
