import { dayAt, dayNumber, formatDate, monthOfDay, parseDate, startOfDay } from './local-days'
import type { DayNumber, LocalDate } from './local-days'

/**
 * Weeks, months, quarters and years as a client lives them: in the client's own time zone, half-open, without holes.
 * Weeks are ISO weeks. Source: docs/scoring.md §g.
 */

export const periodCadences = ['week', 'month', 'quarter', 'year'] as const
export type PeriodCadence = (typeof periodCadences)[number]

/**
 * `number`: week 1–53, month 1–12, quarter 1–4, 1 for a year. `year` of a week is the year of its Thursday.
 * Always a period that exists: periods come out of the functions below.
 */
export type Period = { readonly cadence: PeriodCadence; readonly year: number; readonly number: number }

/** `2026-W07`, `2026-02`, `2026-Q1`, `2026`; periods of one cadence sort by their keys. */
export function periodKey({ cadence, year, number }: Period): string {
  switch (cadence) {
    case 'week':
      return `${year}-W${String(number).padStart(2, '0')}`
    case 'month':
      return `${year}-${String(number).padStart(2, '0')}`
    case 'quarter':
      return `${year}-Q${number}`
    case 'year':
      return String(year)
  }
}

/** Null where the key names no period of the years 1000–9999: `2025-W53`, `2026-13`, `2026-2`. */
export function parsePeriod(key: string): Period | null {
  const [, year = '', week, month, quarter] = /^([1-9]\d{3})(?:-W(\d\d)|-(\d\d)|-Q(\d))?$/.exec(key) ?? []
  if (year === '') return null
  const [cadence, number] = numbered({ week, month, quarter })
  const period = { cadence, year: Number(year), number: Number(number) }
  // a number past the end runs on into another period, whose key is another one
  return periodKey(periodAtPosition(cadence, positionOf(period))) === key ? period : null
}

type Numbers = { week: string | undefined; month: string | undefined; quarter: string | undefined }

function numbered({ week, month, quarter }: Numbers): [PeriodCadence, string] {
  if (week !== undefined) return ['week', week]
  if (month !== undefined) return ['month', month]
  return quarter === undefined ? ['year', '1'] : ['quarter', quarter]
}

/** Its place in the row of all periods of its cadence: neighbours are 1 apart. */
export function positionOf({ cadence, year, number }: Period): number {
  switch (cadence) {
    case 'week':
      // 4 January always lies in week 1
      return weekOfDay(dayNumber(year, 1, 4)) + number - 1
    case 'month':
      return year * 12 + number - 1
    case 'quarter':
      return year * 4 + number - 1
    case 'year':
      return year
  }
}

/** The inverse of `positionOf`. */
export function periodAtPosition(cadence: PeriodCadence, position: number): Period {
  switch (cadence) {
    case 'week': {
      const { year } = monthOfDay(mondayOf(position) + 3)
      return { cadence, year, number: position - weekOfDay(dayNumber(year, 1, 4)) + 1 }
    }
    case 'month':
      return { cadence, year: Math.floor(position / 12), number: (position % 12) + 1 }
    case 'quarter':
      return { cadence, year: Math.floor(position / 4), number: (position % 4) + 1 }
    case 'year':
      return { cadence, year: position, number: 1 }
  }
}

export function shiftPeriod(period: Period, by: number): Period {
  return periodAtPosition(period.cadence, positionOf(period) + by)
}

export function nextPeriod(period: Period): Period {
  return shiftPeriod(period, 1)
}

export function previousPeriod(period: Period): Period {
  return shiftPeriod(period, -1)
}

/** From the first to the last, both included, of one cadence; empty where the last lies before the first. */
export function periodsBetween(first: Period, last: Period): Period[] {
  const from = positionOf(first)
  const count = Math.max(0, positionOf(last) - from + 1)
  return Array.from({ length: count }, (_, step) => periodAtPosition(first.cadence, from + step))
}

/** The newest `count` periods up to and including `last`, oldest first. */
export function periodsUpTo(last: Period, count: number): Period[] {
  return periodsBetween(shiftPeriod(last, 1 - count), last)
}

export function periodOfDay(day: DayNumber, cadence: PeriodCadence): Period {
  if (cadence === 'week') return periodAtPosition(cadence, weekOfDay(day))
  const { year, month } = monthOfDay(day)
  if (cadence === 'month') return { cadence, year, number: month }
  return { cadence, year, number: cadence === 'quarter' ? Math.ceil(month / 3) : 1 }
}

/** Null where the word names no day (`2026-02-30`). */
export function periodOfDate(date: LocalDate, cadence: PeriodCadence): Period | null {
  const day = parseDate(date)
  return day === null ? null : periodOfDay(day, cadence)
}

/** The one period p with startOf(p) ≤ instant < endOf(p). `timeZone` is an IANA name. */
export function periodAt(instant: Date, cadence: PeriodCadence, timeZone: string): Period {
  const ms = instant.getTime()
  const day = dayAt(ms, timeZone)
  const period = periodOfDay(day, cadence)
  const { first, end } = daysOf(period)
  // where clocks go back over midnight the old day is shown once more, though the new one has begun
  if (day === end - 1 && ms >= startOfDay(end, timeZone)) return nextPeriod(period)
  if (day === first && ms < startOfDay(first, timeZone)) return previousPeriod(period)
  return period
}

/** The period's first instant. */
export function startOf(period: Period, timeZone: string): Date {
  return new Date(startOfDay(daysOf(period).first, timeZone))
}

/** The first instant after the period, which is the next one's start. */
export function endOf(period: Period, timeZone: string): Date {
  return new Date(startOfDay(daysOf(period).end, timeZone))
}

/** Whether the period has ended; whether its values are in is another matter (`SeriesPoint.state`). */
export function isOver(period: Period, now: Date, timeZone: string): boolean {
  return now.getTime() >= endOf(period, timeZone).getTime()
}

/** The first and the last day of a period. */
export function datesOf(period: Period): { first: LocalDate; last: LocalDate } {
  const { first, end } = daysOf(period)
  return { first: formatDate(first) ?? '', last: formatDate(end - 1) ?? '' }
}

/** Half-open: `end` is the first day after the period. */
export function daysOf({ cadence, year, number }: Period): { first: DayNumber; end: DayNumber } {
  switch (cadence) {
    case 'week': {
      const first = mondayOf(positionOf({ cadence, year, number }))
      return { first, end: first + 7 }
    }
    case 'month':
      return { first: dayNumber(year, number, 1), end: dayNumber(year, number + 1, 1) }
    case 'quarter':
      return { first: dayNumber(year, 3 * number - 2, 1), end: dayNumber(year, 3 * number + 1, 1) }
    case 'year':
      return { first: dayNumber(year, 1, 1), end: dayNumber(year + 1, 1, 1) }
  }
}

/** A part of a period: how many of its days fall into one longer period. */
export type Portion = { period: Period; days: number }

/** How a period's days fall into periods of another cadence, in order: 2026-W14 is 2 days of March and 5 of April. */
export function portionsIn(period: Period, cadence: PeriodCadence): Portion[] {
  const { first, end } = daysOf(period)
  return periodsBetween(periodOfDay(first, cadence), periodOfDay(end - 1, cadence)).map((longer) => ({
    period: longer,
    days: sharedDays(period, longer),
  }))
}

/** Days that two periods have in common. */
export function sharedDays(one: Period, other: Period): number {
  const [a, b] = [daysOf(one), daysOf(other)]
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.first, b.first))
}

// day 0 was a Thursday, so week 0 began three days before it
function weekOfDay(day: DayNumber): number {
  return Math.floor((day + 3) / 7)
}

function mondayOf(week: number): DayNumber {
  return week * 7 - 3
}
