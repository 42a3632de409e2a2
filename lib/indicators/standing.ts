import type { Indicator } from '../catalogues/indicator-schema'
import { aggregate, type SeriesPoint } from './aggregate'
import { attainment } from './attainment'
import { attributionOf, type Attribution } from './attribution'
import { isStaleOn } from './freshness'
import { datedTarget, ruleGoal } from './goal'
import { dayAt, parseDate } from './local-days'
import { paceOf, type Pace } from './pace'
import { endOf, parsePeriod, periodAt, periodsUpTo, type Period } from './periods'
import { nativeCadence, type Goal, type Measurement } from './schema'
import { trendOf } from './trend'
import type { GoalView, PointView, Standing, TrendView } from './views'

/** How an indicator stands, judged by its native periods. Source: docs/scoring.md §g. */

/** Native periods that say how it stands: a year of months, and the one that still runs. */
const looksBack = 13

export type Course = {
  definition: Indicator
  goal: GoalView | null
  retiredAt: Date | null
  staleFrom: Date
  lastPeriod: string | null
}
export type Clock = { now: Date; timeZone: string }

/** The native periods that `standingOf` needs, oldest first; the last one still runs. */
export function standingPeriods({ cadence }: Pick<Indicator, 'cadence'>, { now, timeZone }: Clock): Period[] {
  return periodsUpTo(periodAt(now, nativeCadence(cadence), timeZone), looksBack)
}

/** Native points; none for an indicator that is worked out from others. */
export function nativePoints(
  { cadence, aggregation }: Indicator,
  measurements: readonly Measurement[],
  periods: readonly Period[],
  clock: Clock,
): SeriesPoint[] {
  if (aggregation === 'computed') return []
  return aggregate(measurements, periods, { aggregation, native: nativeCadence(cadence), ...clock })
}

/** @param points native ones, oldest first, up to the one that still runs */
export function standingOf(course: Course, points: readonly SeriesPoint[], clock: Clock): Standing {
  const { definition, goal } = course
  const rule = ruleGoal(definition, goal)
  const complete = points.filter(({ state }) => state === 'complete')
  const [newest = null, previous = null] = complete.toReversed()
  return {
    goal,
    newest: newest && pointView(newest),
    previous: previous && pointView(previous),
    attribution: newest && attributionFor(definition, newest),
    attainment: newest && rule ? attainment(newest.value, rule) : null,
    trend: trendFor(definition, rule, points),
    pace: newest && paceFor(course, newest, clock.timeZone),
    overdue: isOver(goal, clock),
    stale: course.retiredAt === null && isStaleOn(course.staleFrom, clock.now),
    lastPeriod: course.lastPeriod,
  }
}

/** A day named as the last one counts to its end. */
function isOver(goal: GoalView | null, { now, timeZone }: Clock): boolean {
  if (goal?.kind !== 'target' || goal.by === null) return false
  const last = parseDate(goal.by)
  return last !== null && dayAt(now.getTime(), timeZone) > last
}

export function pointView({ period, value, numerator, denominator, state, entered, expected }: SeriesPoint): PointView {
  return { period, value, numerator, denominator, state, entered, expected }
}

type Parts = { numerator: number | null; denominator: number | null }

/** Null unless it is a ratio with something in it. */
export function attributionFor({ aggregation }: Indicator, { numerator, denominator }: Parts): Attribution | null {
  if (aggregation !== 'ratio' || numerator === null || denominator === null) return null
  return attributionOf(Math.round(numerator), Math.round(denominator))
}

/** Better and worse follow from the direction; for a corridor only once it is set. */
export function trendFor(
  { direction }: Pick<Indicator, 'direction'>,
  goal: Goal | null,
  points: readonly SeriesPoint[],
): TrendView {
  if (direction !== 'corridor') return trendOf(points, { direction })
  return goal?.kind === 'corridor' ? trendOf(points, goal) : { known: false, why: 'no_corridor' }
}

function paceFor({ definition, goal }: Course, { period, value }: SeriesPoint, timeZone: string): Pace | null {
  const target = datedTarget(definition, goal, timeZone)
  const measured = parsePeriod(period)
  return target && measured ? paceOf(value, endOf(measured, timeZone), target) : null
}
