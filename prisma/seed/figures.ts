import type { Figure, GoalInput } from '@/lib/indicators/input-schema'
import { datesOf, nextPeriod, periodKey, periodOfDate, type Period, type PeriodCadence } from '@/lib/indicators/periods'

/** The figures that a firm of the demo enters, made from a few words about their course; the same on every machine. */

export type Course = {
  indicator: string
  /** Weeks of the story, both included; left out: as long as the firm measures. */
  from?: number
  to?: number
  /** Mean at the beginning and at the end; a percentage for a ratio. */
  level: readonly [start: number, end: number]
  /** How far single figures stray, as a share of the mean. */
  wobble?: number
  /** The whole of a ratio: its mean at the beginning and at the end. */
  outOf?: readonly [start: number, end: number]
  /** Factors by calendar month, January first. */
  season?: readonly number[]
  /** Weeks in which nobody entered anything. */
  gaps?: readonly number[]
  /** Something happened: from that week on, for so many weeks, this much is added. */
  jolts?: readonly { week: number; weeks: number; by: number }[]
  decimals?: number
}

export type Numbers = {
  /** The week in which the firm began to measure. */
  since: number
  until?: number
  starter?: boolean
  more?: string[]
  goals?: Record<string, GoalAt>
  courses: Course[]
  /** A figure that was mistyped and put right two days later. */
  mistyped?: { indicator: string; week: number; as: number }
}

/** Goals with a date name weeks of the story. */
export type GoalAt =
  | (Extract<GoalInput, { kind: 'corridor' }> & { by?: never })
  | { kind: 'target'; baseline: number; target: number; by?: number }

export type Entry = { period: string; figure: Figure; week: number }

type Calendar = { at: (week: number, weekday?: number) => Date }

/** One entry per native period that ends within the course: the month in which a firm began is entered as well. */
export function entriesOf(
  course: Course,
  { since, until }: { since: number; until: number },
  by: PeriodCadence,
  calendar: Calendar,
): Entry[] {
  const [from, to] = [course.from ?? since, course.to ?? until]
  const [first, last] = [dayOf(calendar.at(from)), dayOf(calendar.at(to, 6))]
  const random = chance(`${course.indicator} ${course.level.join(' ')} ${String(from)}`)
  const entries: Entry[] = []
  for (let period = periodOn(first, by); datesOf(period).last <= last; period = nextPeriod(period)) {
    const draw = random()
    if (datesOf(period).last < first) continue
    const week = weekOf(datesOf(period).last, calendar)
    if (course.gaps?.includes(week)) continue
    const passed = to === from ? 1 : (week - from) / (to - from)
    entries.push({
      period: periodKey(period),
      figure: figureAt(course, { passed, week, month: monthOf(period), draw }),
      week,
    })
  }
  return entries
}

type Moment = { passed: number; week: number; month: number; draw: number }

function figureAt(course: Course, moment: Moment): Figure {
  const amount = Math.max(0, meanAt(course, moment))
  if (course.outOf === undefined) return { value: rounded(amount, course.decimals ?? 0) }
  const denominator = Math.round(between(course.outOf, moment.passed) * (0.8 + 0.4 * moment.draw))
  return { numerator: Math.min(denominator, Math.round((denominator * amount) / 100)), denominator }
}

function meanAt({ level, wobble = 0.2, season, jolts = [] }: Course, { passed, week, month, draw }: Moment): number {
  const jolt = jolts.find((one) => week >= one.week && week < one.week + one.weeks)
  const mean = between(level, passed) * (season?.[month - 1] ?? 1)
  return mean * (1 + wobble * (2 * draw - 1)) + (jolt?.by ?? 0)
}

function between([start, end]: readonly [number, number], passed: number): number {
  return start + (end - start) * passed
}

function rounded(amount: number, decimals: number): number {
  return Math.round(amount * 10 ** decimals) / 10 ** decimals
}

function periodOn(day: string, by: PeriodCadence): Period {
  const period = periodOfDate(day, by)
  if (period === null) throw new Error(`"${day}" is no day.`)
  return period
}

function monthOf(period: Period): number {
  return Number(datesOf(period).last.slice(5, 7))
}

/** The week of the story that a day lies in. */
function weekOf(day: string, calendar: Calendar): number {
  return Math.floor((Date.parse(day) - Date.parse(dayOf(calendar.at(0)))) / (7 * 86_400_000))
}

export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

/** mulberry32, seeded with words: 0 to 1, the same row every time. */
function chance(words: string): () => number {
  let state = Buffer.from(words).reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, 7)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
