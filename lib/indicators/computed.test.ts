import { expect, it } from 'vitest'
import { aggregate, type SeriesPoint } from './aggregate'
import { costPerInfluencedCustomer } from './computed'
import { parsePeriod, periodsUpTo } from './periods'
import type { Measurement } from './schema'

const quarter = parsePeriod('2026-Q1')
const shown = quarter ? periodsUpTo(quarter, 1) : []
const base = { now: new Date('2026-07-01T00:00:00Z'), timeZone: 'Europe/Zurich', native: 'month' } as const

const amounts = (values: readonly number[]): SeriesPoint[] =>
  aggregate(
    values.map((value, index): Measurement => ({ period: `2026-0${index + 1}`, value })),
    shown,
    { ...base, aggregation: 'sum' },
  )
const shares = (numerators: readonly number[]): SeriesPoint[] =>
  aggregate(
    numerators.map((numerator, index): Measurement => ({ period: `2026-0${index + 1}`, numerator, denominator: 10 })),
    shown,
    { ...base, aggregation: 'ratio' },
  )

it('is what time and money cost for each influenced customer', () => {
  const parts = { hours: amounts([10, 8, 12]), cash: amounts([100, 0, 50]), influenced: shares([1, 2, 2]) }
  expect(costPerInfluencedCustomer(parts, 40)).toEqual([
    {
      period: '2026-Q1',
      value: 270,
      numerator: null,
      denominator: null,
      state: 'complete',
      over: true,
      entered: 9,
      expected: 9,
    },
  ])
})

it.each([
  ['nobody was influenced', [10, 8, 12], [0, 0, 0], [0, 0, 0], 40],
  ['the hourly cost is not known', [10, 8, 12], [0, 0, 0], [1, 1, 1], null],
  ['no hours are in', [], [0, 0, 0], [1, 1, 1], 40],
  ['no money is in', [10, 8, 12], [], [1, 1, 1], 40],
  ['nobody was asked', [10, 8, 12], [0, 0, 0], [], 40],
])('is no number where %s', (_, hours, cash, influenced, hourlyCost) => {
  const parts = { hours: amounts(hours), cash: amounts(cash), influenced: shares(influenced) }
  expect(costPerInfluencedCustomer(parts, hourlyCost)[0]?.value).toBeNull()
})

it('is as complete as its least complete part', () => {
  const parts = { hours: amounts([10, 8, 12]), cash: amounts([100]), influenced: shares([1, 1, 1]) }
  expect(costPerInfluencedCustomer(parts, 40)[0]?.state).toBe('partial')
  const hours = parts.hours.map((point) => ({ ...point, state: 'running', over: false }) as const)
  expect(costPerInfluencedCustomer({ ...parts, hours }, 40)[0]).toMatchObject({ state: 'running', over: false })
  expect(costPerInfluencedCustomer({ ...parts, cash: [] }, 40)[0]).toMatchObject({ state: 'missing', value: null })
})
