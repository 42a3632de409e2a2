import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PeriodState, SeriesPoint } from './aggregate'
import { parsePeriod, periodAtPosition, periodKey, positionOf } from './periods'
import { relativeSlope, theilSen, trendOf } from './trend'

type Item = number | null | { value: number; state: PeriodState }

/** Months from January 2026 on. */
function series(...items: Item[]): SeriesPoint[] {
  const first = parsePeriod('2025-10')
  return items.map((item, index) => {
    const state = stateOf(item)
    return {
      period: first ? periodKey(periodAtPosition('month', positionOf(first) + index)) : '',
      value: typeof item === 'object' && item !== null ? item.value : item,
      numerator: null,
      denominator: null,
      state,
      over: state !== 'running',
      entered: 1,
      expected: 1,
    }
  })
}

function stateOf(item: Item): PeriodState {
  if (item === null) return 'missing'
  return typeof item === 'number' ? 'complete' : item.state
}

const up = { direction: 'up' } as const
const down = { direction: 'down' } as const
const word = (points: SeriesPoint[], aim: Parameters<typeof trendOf>[1] = up) => {
  const trend = trendOf(points, aim)
  return trend.known ? trend.word : trend.why
}

describe('Theil–Sen', () => {
  const points = (...pairs: [number, number][]) => pairs.map(([at, value]) => ({ at, value }))

  it('is the median of all slopes, at true positions in time', () => {
    expect(theilSen(points([1, 4], [2, 5], [4, 9], [5, 30]))).toBe(4.25)
    expect(theilSen(points([1, 4], [2, 5], [3, 6]))).toBe(1)
    expect(theilSen(points([1, 4]))).toBeNull()
    expect(theilSen(points([1, 4], [1, 5]))).toBeNull()
  })

  it('finds a straight line in spite of an outlier', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: -10_000, max: 10_000 }),
        (slope, start, outlier, by) => {
          const line = Array.from({ length: 6 }, (_, at) => ({ at, value: start + slope * at }))
          const bent = line.map((point) => (point.at === outlier ? { at: point.at, value: point.value + by } : point))
          expect(theilSen(bent)).toBeCloseTo(slope, 9)
        },
      ),
    )
  })

  it('stays finite around zero', () => {
    expect(relativeSlope(0, points([1, 0], [2, 0], [3, 0]))).toBe(0)
    expect(relativeSlope(1, points([1, -1], [2, 0], [3, 1]))).toBe(1 / 2e-9)
  })
})

describe('a trend', () => {
  it('is a word that knows the direction', () => {
    expect(word(series(4, 5, 6))).toBe('better')
    expect(word(series(4, 5, 6), down)).toBe('worse')
    expect(word(series(6, 5, 4), down)).toBe('better')
    expect(word(series(-6, -5, -4))).toBe('better')
    expect(word(series(0, 0, 0))).toBe('flat')
  })

  it('is flat within five per cent a period, the limit included', () => {
    expect(word(series(95, 100, 105))).toBe('flat')
    expect(word(series(94.9, 100, 105.1))).toBe('better')
    expect(word(series(105, 100, 95))).toBe('flat')
  })

  it('tells slope, relative slope and points', () => {
    expect(trendOf(series(4, 5, null, 9, 30), up)).toEqual({
      known: true,
      word: 'better',
      slope: 4.25,
      relative: 4.25 / 7,
      points: 4,
    })
  })

  it('needs three points among the last six periods', () => {
    expect(word(series(4, 5))).toBe('too_few_points')
    expect(word([])).toBe('too_few_points')
    expect(word(series(null, null))).toBe('too_few_points')
    expect(word(series(1, 2, 3, null, null, null, null, 4))).toBe('too_few_points')
    expect(word(series(9, 8, 7, 1, 2, 3, 4, 5, 6))).toBe('better')
  })

  it('bears two gaps, not three; what lies before the first figure is none', () => {
    expect(word(series(1, null, null, 2, 3))).toBe('better')
    expect(word(series(1, null, null, 2, null, 3))).toBe('too_many_gaps')
    expect(word(series(1, 2, 3, null, null))).toBe('better')
    expect(word(series(1, 2, 3, null, null, null))).toBe('too_many_gaps')
    expect(word(series(null, null, null, 1, 2, 3))).toBe('better')
  })

  it('leaves a running period out, and takes a partly entered one for a gap', () => {
    expect(word(series(4, 5, 6, { value: 0, state: 'running' }))).toBe('better')
    expect(word(series(4, 5, { value: 0, state: 'partial' }))).toBe('too_few_points')
    expect(trendOf(series(4, { value: 0, state: 'partial' }, 6, 7), up)).toMatchObject({ points: 3, slope: 1 })
  })
})

describe('the trend of a corridor', () => {
  const corridor = { lo: 2, hi: 5 }

  it('is that of the distance to it', () => {
    expect(word(series(9, 8, 7), corridor)).toBe('better')
    expect(word(series(0, 1, 1.5), corridor)).toBe('better')
    expect(word(series(5, 6, 9), corridor)).toBe('worse')
    expect(word(series(2, 5, 3), corridor)).toBe('flat')
    expect(trendOf(series(9, 8, 7), corridor)).toMatchObject({ slope: -1, relative: -1 / 3 })
  })
})
