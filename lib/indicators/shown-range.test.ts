import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatDate, type LocalDate } from './local-days'
import { apart } from './shown-range'

const day = (at: number) => formatDate(at) as LocalDate
const range = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 90 }))
  .map(([first, length]) => ({ first: day(first), end: day(first + length) }))

it('ranges that are apart hold the same days, each once', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
      const holding = (some: typeof ranges, at: LocalDate) =>
        some.filter(({ first, end }) => first <= at && at < end).length
      for (let at = 0; at < 500; at += 1) {
        expect(holding(apart(ranges), day(at))).toBe(Math.min(1, holding(ranges, day(at))))
      }
    }),
    { numRuns: 50 },
  )
})
