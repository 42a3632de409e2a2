import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt, formatDate, parseDate, startOfDay } from './local-days'
import {
  datesOf,
  endOf,
  isOver,
  nextPeriod,
  parsePeriod,
  periodAt,
  periodCadences,
  periodKey,
  periodOfDate,
  periodsBetween,
  periodsUpTo,
  portionsIn,
  positionOf,
  previousPeriod,
  startOf,
  type Period,
} from './periods'

function period(key: string): Period {
  const parsed = parsePeriod(key)
  if (!parsed) throw new Error(`${key} is no period`)
  return parsed
}

const keys = (periods: readonly Period[]) => periods.map(periodKey)
const hour = 3_600_000

describe('keys', () => {
  it.each(['2026-W07', '2026-02', '2026-Q1', '2026', '2020-W53', '2026-W53', '2024-12', '1000', '9999-W52'])(
    '%s names a period',
    (key) => {
      expect(periodKey(period(key))).toBe(key)
    },
  )

  it.each([
    '2025-W53',
    '2026-W00',
    '2026-W54',
    '2026-W7',
    '2026-13',
    '2026-00',
    '2026-2',
    '2026-Q5',
    '2026-Q0',
    '0999',
  ])('%s names none', (key) => {
    expect(parsePeriod(key)).toBeNull()
  })

  it.each(['', '26', '2026-', '2026-W07 ', ' 2026', '2026-02-01', '2026-w07', '+2026', '2026-Q1-01'])(
    '"%s" names none',
    (key) => {
      expect(parsePeriod(key)).toBeNull()
    },
  )
})

describe('ISO weeks', () => {
  it.each([
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['2026-01-01', '2026-W01'],
    ['2027-01-03', '2026-W53'],
    ['2024-02-29', '2024-W09'],
    ['2000-01-02', '1999-W52'],
  ])('%s lies in %s', (date, key) => {
    expect(periodOfDate(date, 'week')).toEqual(period(key))
  })

  it('fall into months day by day', () => {
    expect(portionsIn(period('2026-W14'), 'month')).toEqual([
      { period: period('2026-03'), days: 2 },
      { period: period('2026-04'), days: 5 },
    ])
    expect(portionsIn(period('2026-W53'), 'year').map(({ days }) => days)).toEqual([4, 3])
    expect(portionsIn(period('2026-W07'), 'quarter')).toEqual([{ period: period('2026-Q1'), days: 7 }])
  })
})

describe('lists', () => {
  it('run over the ends of years', () => {
    expect(keys(periodsBetween(period('2026-W52'), period('2027-W02')))).toEqual([
      '2026-W52',
      '2026-W53',
      '2027-W01',
      '2027-W02',
    ])
    expect(keys(periodsUpTo(period('2026-01'), 3))).toEqual(['2025-11', '2025-12', '2026-01'])
    expect(keys(periodsUpTo(period('2026-Q1'), 2))).toEqual(['2025-Q4', '2026-Q1'])
    expect(periodsBetween(period('2026-02'), period('2026-01'))).toEqual([])
  })
})

describe('days', () => {
  it('know leap years and refuse days that do not exist', () => {
    expect(periodOfDate('2024-02-29', 'month')).toEqual(period('2024-02'))
    expect(periodOfDate('2026-02-29', 'month')).toBeNull()
    expect(parseDate('2026-2-1')).toBeNull()
    expect(datesOf(period('2024-02'))).toEqual({ first: '2024-02-01', last: '2024-02-29' })
    expect(datesOf(period('2026-W01'))).toEqual({ first: '2025-12-29', last: '2026-01-04' })
    expect(formatDate(0)).toBe('1970-01-01')
  })

  it('a Sunday night in Vienna is not Monday, though it is in Kiritimati', () => {
    const instant = new Date('2026-02-15T22:59:59.999Z')
    expect(periodKey(periodAt(instant, 'week', 'Europe/Vienna'))).toBe('2026-W07')
    expect(periodKey(periodAt(instant, 'week', 'Pacific/Kiritimati'))).toBe('2026-W08')
    expect(periodKey(periodAt(new Date('2026-02-15T23:00:00Z'), 'week', 'Europe/Vienna'))).toBe('2026-W08')
  })

  it('a month with a change of the clocks is an hour longer or shorter', () => {
    const length = (key: string) =>
      (endOf(period(key), 'Europe/Berlin').getTime() - startOf(period(key), 'Europe/Berlin').getTime()) / hour
    expect(length('2026-03')).toBe(31 * 24 - 1)
    expect(length('2026-10')).toBe(31 * 24 + 1)
    expect(startOf(period('2026-04'), 'Europe/Berlin').toISOString()).toBe('2026-03-31T22:00:00.000Z')
  })

  it('is over at its end, not a moment before', () => {
    const end = endOf(period('2026-02'), 'Europe/Zurich')
    expect(end.toISOString()).toBe('2026-02-28T23:00:00.000Z')
    expect(isOver(period('2026-02'), end, 'Europe/Zurich')).toBe(true)
    expect(isOver(period('2026-02'), new Date(end.getTime() - 1), 'Europe/Zurich')).toBe(false)
  })

  it.each([
    // clocks jump over midnight: the day begins at 01:00
    ['Africa/Cairo', '2024-04-26', '2024-04-25T22:00:00.000Z'],
    ['America/Santiago', '2025-09-07', '2025-09-07T04:00:00.000Z'],
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
    // midnight comes twice: the day begins with the first one
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z'],
    // one minute past midnight clocks went back to 23:01 of the day before
    ['America/St_Johns', '2010-11-07', '2010-11-07T02:30:00.000Z'],
    // 30 December 2011 never was: it begins where the 31st does
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00.000Z'],
    ['Etc/GMT+12', '2026-01-01', '2026-01-01T12:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00.000Z'],
    ['UTC', '2026-01-01', '2026-01-01T00:00:00.000Z'],
  ])('in %s %s begins at %s', (timeZone, date, start) => {
    const day = parseDate(date)
    expect(day).not.toBeNull()
    expect(new Date(startOfDay(day ?? 0, timeZone)).toISOString()).toBe(start)
  })

  it('an hour that comes twice belongs to the day that had begun', () => {
    const again = new Date('2009-11-01T03:00:00Z')
    expect(formatDate(dayAt(again.getTime(), 'America/St_Johns'))).toBe('2009-10-31')
    expect(periodKey(periodAt(again, 'month', 'America/St_Johns'))).toBe('2009-11')
    expect(startOf(period('2009-11'), 'America/St_Johns').toISOString()).toBe('2009-11-01T02:30:00.000Z')
  })
})

describe('the calendar', () => {
  const zones = [
    'Europe/Berlin',
    'Europe/Vienna',
    'Europe/Zurich',
    'Pacific/Kiritimati',
    'Etc/GMT+12',
    'Pacific/Apia',
    'America/New_York',
    'Asia/Kathmandu',
    // clocks change at midnight
    'Africa/Cairo',
    'America/Havana',
    'America/Santiago',
    'Asia/Beirut',
  ]
  const [from, to] = [Date.UTC(2020, 0, 1), Date.UTC(2036, 0, 1)]
  /** Moments where calendars go wrong: changes of the clocks, year ends, leap days, give or take a day. */
  const edges = Array.from({ length: 16 }, (_, years) => 2020 + years).flatMap((year) => [
    Date.UTC(year, 0, 1),
    Date.UTC(year, 1, 29),
    Date.UTC(year, 2, 8),
    Date.UTC(year, 2, 29, 1),
    Date.UTC(year, 3, 26),
    Date.UTC(year, 8, 7, 4),
    Date.UTC(year, 9, 27, 1),
    Date.UTC(year, 10, 1, 4),
  ])
  const anywhere = fc.integer({ min: from, max: to })
  const nearEdge = fc.tuple(fc.constantFrom(...edges), fc.integer({ min: -26 * hour, max: 26 * hour }))
  const instants = fc.oneof(
    anywhere,
    nearEdge.map(([edge, by]) => edge + by),
  )

  const wall = new Map(
    zones.map((timeZone) => [
      timeZone,
      new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
    ]),
  )

  function problems(ms: number, timeZone: string): string[] {
    const instant = new Date(ms)
    const date = wall.get(timeZone)?.format(instant) ?? ''
    return periodCadences.flatMap((cadence) => {
      const found = periodAt(instant, cadence, timeZone)
      const [start, end] = [startOf(found, timeZone).getTime(), endOf(found, timeZone).getTime()]
      const { first, last } = datesOf(found)
      const key = periodKey(found)
      const said = {
        'holds its instant': start <= ms && ms < end,
        'begins where the one before ends': endOf(previousPeriod(found), timeZone).getTime() === start,
        'is the next one’s neighbour': positionOf(nextPeriod(found)) === positionOf(found) + 1,
        'is named by its key': keyOf(parsePeriod(key)) === key,
        'holds the day on the wall': first <= date && date <= last,
        'agrees with the day on the wall': keyOf(periodOfDate(date, cadence)) === key,
        'has its Thursday in its year': cadence !== 'week' || thursday(first).startsWith(String(found.year)),
        'starts on a Monday': cadence !== 'week' || new Date(first).getUTCDay() === 1,
      }
      return Object.entries(said).flatMap(([claim, holds]) => (holds ? [] : [`${key} ${claim}`]))
    })
  }

  function keyOf(found: Period | null): string | null {
    return found && periodKey(found)
  }

  function thursday(monday: string): string {
    return new Date(Date.parse(monday) + 3 * 24 * hour).toISOString().slice(0, 10)
  }

  it('puts each of 100,000 moments into exactly one period of each cadence', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (ms, timeZone) => {
        const found = problems(ms, timeZone)
        if (found.length > 0) throw new Error(found.join(', '))
      }),
      { numRuns: 100_000 },
    )
  })

  it('spreads a period’s days over other cadences without losing one', () => {
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(...periodCadences),
        fc.constantFrom(...periodCadences),
        (ms, one, other) => {
          const whole = periodAt(new Date(ms), one, 'UTC')
          const { first, last } = datesOf(whole)
          const length = (Date.parse(last) - Date.parse(first)) / (24 * hour) + 1
          const portions = portionsIn(whole, other)
          expect(portions.reduce((sum, { days }) => sum + days, 0)).toBe(length)
          expect(portions.every(({ days }) => days > 0)).toBe(true)
        },
      ),
    )
  })
})
