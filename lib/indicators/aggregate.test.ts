import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregate, shownCadences, type SeriesOptions, type SeriesPoint } from './aggregate'
import { median } from './median'
import { daysOf, parsePeriod, periodKey, periodsBetween, periodsUpTo, type Period } from './periods'
import { Measurement, PeriodKey } from './schema'

function period(key: string): Period {
  const parsed = parsePeriod(key)
  if (!parsed) throw new Error(`${key} is no period`)
  return parsed
}

const later = new Date('2027-06-01T00:00:00Z')
const options = (change: Partial<SeriesOptions>): SeriesOptions => ({
  aggregation: 'sum',
  native: 'month',
  now: later,
  timeZone: 'Europe/Vienna',
  ...change,
})

function single(measurements: Measurement[], key: string, change: Partial<SeriesOptions>): SeriesPoint {
  const [point] = aggregate(measurements, [period(key)], options(change))
  if (!point) throw new Error('no point')
  return point
}

const weeks = (from: string, to: string, value = 1) =>
  periodsBetween(period(from), period(to)).map((week) => ({ period: periodKey(week), value }))

describe('missing is not zero', () => {
  const measurements = [
    { period: '2026-01', value: 4 },
    { period: '2026-03', value: 0 },
  ]
  const shown = periodsBetween(period('2026-01'), period('2026-04'))

  it('keeps gaps as gaps and zeros as zeros', () => {
    const points = aggregate(measurements, shown, options({}))
    expect(points.map(({ value }) => value)).toEqual([4, null, 0, null])
    expect(points.map(({ state }) => state)).toEqual(['complete', 'missing', 'complete', 'missing'])
  })

  it('hatches what is not over and what is only partly in', () => {
    const now = new Date('2026-03-20T12:00:00Z')
    const points = aggregate(measurements, shown, options({ now }))
    expect(points.map(({ state, over }) => [state, over])).toEqual([
      ['complete', true],
      ['missing', true],
      ['running', false],
      ['missing', false],
    ])
    expect(single(measurements, '2026-Q1', {})).toMatchObject({ value: 4, state: 'partial', entered: 2, expected: 3 })
    expect(single(measurements, '2026-Q2', {})).toMatchObject({ value: null, state: 'missing', entered: 0 })
  })

  it('a period is over at its end in the client’s time zone', () => {
    const one = [{ period: '2026-03', value: 1 }]
    const now = new Date('2026-03-31T22:00:00Z')
    expect(single(one, '2026-03', { now }).state).toBe('complete')
    expect(single(one, '2026-03', { now: new Date(now.getTime() - 1) }).state).toBe('running')
    expect(single(one, '2026-03', { now, timeZone: 'America/New_York' }).state).toBe('running')
  })
})

describe('ratios', () => {
  const measurements = [
    { period: '2026-01', numerator: 1, denominator: 2 },
    { period: '2026-02', numerator: 1, denominator: 18 },
    { period: '2026-03', numerator: 0, denominator: 0 },
  ]

  it('are ratios of sums, never means of percentages', () => {
    expect(single(measurements, '2026-Q1', { aggregation: 'ratio' })).toMatchObject({
      value: 10,
      numerator: 2,
      denominator: 20,
      state: 'complete',
    })
  })

  it('of nothing are no number, though they were entered', () => {
    expect(single(measurements, '2026-03', { aggregation: 'ratio' })).toMatchObject({
      value: null,
      denominator: 0,
      state: 'complete',
    })
  })

  it('do not read amounts, and amounts do not read ratios', () => {
    expect(single([{ period: '2026-01', value: 3 }], '2026-01', { aggregation: 'ratio' }).state).toBe('missing')
    expect(single(measurements, '2026-Q1', {}).state).toBe('missing')
  })
})

describe('median, mean and last', () => {
  it('median keeps single values: the middle of all, not of the months', () => {
    const hours = [1, 2, 3, 40, 50].map((value, index) => ({ period: index < 3 ? '2026-01' : '2026-02', value }))
    expect(single(hours, '2026-01', { aggregation: 'median' }).value).toBe(2)
    expect(single(hours, '2026-Q1', { aggregation: 'median' })).toMatchObject({ value: 3, state: 'partial' })
    expect([median([]), median([1, 2]), median([3, 1, 2])]).toEqual([null, 1.5, 2])
  })

  it('mean takes what is there', () => {
    const points = [2, 4].map((value, index) => ({ period: `2026-0${index + 1}`, value }))
    expect(single(points, '2026-Q1', { aggregation: 'mean' })).toMatchObject({ value: 3, state: 'partial' })
    // two days of March and five of April
    const two = [
      { period: '2026-W14', value: 10 },
      { period: '2026-W15', value: 20 },
    ]
    const mean = single(two, '2026-04', { aggregation: 'mean', native: 'week' }).value
    expect(mean).toBeCloseTo((10 * 5 + 20 * 7) / 12, 12)
  })

  it('last is complete once the last figure is in', () => {
    const [january, march] = [
      { period: '2026-01', value: 4.1 },
      { period: '2026-03', value: 4.3 },
    ]
    expect(single([march, january], '2026-Q1', { aggregation: 'last' })).toMatchObject({
      value: 4.3,
      state: 'complete',
    })
    expect(single([january], '2026-Q1', { aggregation: 'last' })).toMatchObject({ value: 4.1, state: 'partial' })
  })

  it('what cannot be cut belongs where its week’s Thursday lies', () => {
    const one = [{ period: '2026-W14', value: 9 }]
    expect(single(one, '2026-03', { aggregation: 'last', native: 'week' }).value).toBeNull()
    expect(single(one, '2026-04', { aggregation: 'median', native: 'week' }).value).toBe(9)
    // a Thursday on 30 April
    const other = [{ period: '2026-W18', value: 5 }]
    expect(single(other, '2026-04', { aggregation: 'last', native: 'week' })).toMatchObject({ value: 5, expected: 5 })
    expect(single(other, '2026-05', { aggregation: 'last', native: 'week' }).value).toBeNull()
    // March's last week is over, March is not
    const entered = weeks('2026-W10', '2026-W13')
    const march = (now: string) =>
      single(entered, '2026-03', { aggregation: 'last', native: 'week', now: new Date(now) }).state
    expect(march('2026-03-30T12:00:00Z')).toBe('running')
    expect(march('2026-04-01T12:00:00Z')).toBe('complete')
  })
})

describe('weeks in months', () => {
  it('a weekly sum is spread evenly over its seven days', () => {
    const one = [{ period: '2026-W14', value: 7 }]
    const shown = ['2026-03', '2026-04'].map(period)
    expect(aggregate(one, shown, options({ native: 'week' })).map(({ value }) => value)).toEqual([2, 5])
    expect(single(one, '2026', { native: 'week' }).value).toBe(7)
  })

  it('a month is complete once the weeks that reach over its end are over and in', () => {
    const entered = weeks('2026-W09', '2026-W14')
    const march = (now: string, list: Measurement[]) =>
      single(list, '2026-03', { native: 'week', now: new Date(now) }).state
    expect(march('2026-04-06T00:00:00Z', entered)).toBe('complete')
    expect(march('2026-04-02T00:00:00Z', entered)).toBe('running')
    expect(march('2026-04-06T00:00:00Z', entered.slice(0, -1))).toBe('partial')
    expect(single(entered, '2026-03', { native: 'week' })).toMatchObject({ entered: 6, expected: 6 })
  })

  it('a week that touches two years counts in both by its days', () => {
    const one = [{ period: '2026-W53', value: 7 }]
    expect(single(one, '2026', { native: 'week' }).value).toBe(4)
    expect(single(one, '2027', { native: 'week' }).value).toBe(3)
  })

  it('loses nothing, whatever it is shown by', () => {
    const entry = fc.record({ at: fc.integer({ min: 0, max: 120 }), value: fc.integer({ min: -1000, max: 1000 }) })
    const row = periodsUpTo(period('2026-W40'), 121)
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 60 }),
        fc.constantFrom('month', 'quarter', 'year'),
        (entries, cadence) => {
          const measurements = entries.flatMap(({ at, value }) => {
            const week = row[at]
            return week ? [{ period: periodKey(week), value }] : []
          })
          const range = { month: ['2024-05', '2026-12'], quarter: ['2024-Q1', '2026-Q4'], year: ['2023', '2027'] }[
            cadence
          ]
          const shown = periodsBetween(period(range[0] ?? ''), period(range[1] ?? ''))
          const points = aggregate(measurements, shown, options({ native: 'week' }))
          const total = points.reduce((sum, { value }) => sum + (value ?? 0), 0)
          const expected = measurements.reduce((sum, { value }) => sum + value, 0)
          expect(Math.abs(total - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)) + 1e-9)
          for (const { entered, expected: all, state } of points) {
            expect(entered <= all).toBe(true)
            expect(state === 'complete').toBe(entered === all)
          }
        },
      ),
    )
  })
})

describe('input', () => {
  it('ignores measurements of another cadence', () => {
    expect(single([{ period: '2026-W05', value: 3 }], '2026-01', {}).state).toBe('missing')
  })

  it('is shown by its own cadence and longer ones', () => {
    expect(shownCadences('week')).toEqual(['week', 'month', 'quarter', 'year'])
    expect(shownCadences('quarter')).toEqual(['quarter', 'year'])
    expect(daysOf(period('2026-Q1')).end - daysOf(period('2026-Q1')).first).toBe(90)
  })

  it('names real periods, and either an amount or both parts', () => {
    expect(PeriodKey.safeParse('2026-W53').success).toBe(true)
    expect(PeriodKey.safeParse('2025-W53').success).toBe(false)
    expect(Measurement.safeParse({ period: '2026-01', value: 0 }).success).toBe(true)
    expect(Measurement.safeParse({ period: '2026-01', numerator: 1 }).success).toBe(false)
    expect(Measurement.safeParse({ period: '2026-01', numerator: 1, denominator: -1 }).success).toBe(false)
    expect(Measurement.safeParse({ period: '2026-01', value: null }).success).toBe(false)
  })
})
