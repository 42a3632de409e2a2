import type { Indicator } from '../catalogues/indicator-schema'
import type { SeriesPoint } from './aggregate'
import { attainment } from './attainment'
import type { Attribution } from './attribution'
import { datedTarget, ruleGoal } from './goal'
import { expectedAt, type DatedTarget } from './pace'
import { datesOf, daysOf, endOf, parsePeriod, sharedDays, startOf, type Period } from './periods'
import { nativeCadence, type Goal } from './schema'
import { nativesOf } from './shown-range'
import { attributionFor, pointView, trendFor } from './standing'
import type { GoalView, SeriesPointView, TrendView } from './views'

/** A series as a chart draws it, by its native periods or by longer ones. Source: docs/scoring.md §g. */

export type Aim = { definition: Indicator; goal: GoalView | null; timeZone: string }

/** Points with the goal and the way to it: goals are set for a native period, a longer one is aimed at its sum. */
export function drawnPoints(points: readonly SeriesPoint[], { definition, goal, timeZone }: Aim): SeriesPointView[] {
  const rule = ruleGoal(definition, goal)
  const way = datedTarget(definition, goal, timeZone)
  return points.flatMap((point) => {
    const period = parsePeriod(point.period)
    if (!period) return []
    const size = nativesIn(period, definition)
    return {
      ...pointView(point),
      ...datesOf(period),
      over: point.over,
      ...goalLines(rule, size),
      expectedValue: way && expectedIn(period, definition, way, timeZone),
      attainment: rule && point.state === 'complete' ? attainment(share(point.value, size), rule) : null,
      attribution: attributionFor(definition, point),
    }
  })
}

/** How many native periods' figures add up to one of this period; 1 where nothing is summed. */
function nativesIn(period: Period, definition: Indicator): number {
  if (definition.aggregation !== 'sum') return 1
  const { first, end } = daysOf(period)
  return nativeCadence(definition.cadence) === 'week' ? (end - first) / 7 : nativesOf(definition, [period]).length
}

function share(value: number | null, size: number): number | null {
  return value === null ? null : value / size
}

function goalLines(goal: Goal | null, size: number): Pick<SeriesPointView, 'target' | 'corridor'> {
  if (goal === null) return { target: null, corridor: null }
  if (goal.kind === 'target') return { target: goal.target * size, corridor: null }
  return { target: null, corridor: { lo: goal.lo * size, hi: goal.hi * size } }
}

/** What the way expects of a period: at its end, or where figures are summed, of all native periods together. */
function expectedIn(period: Period, definition: Indicator, way: DatedTarget, timeZone: string): number | null {
  if (endOf(period, timeZone) <= way.from || startOf(period, timeZone) >= way.by) return null
  if (definition.aggregation !== 'sum') return expectedAt(endOf(period, timeZone), way)
  const parts = nativesOf(definition, [period]).map((native) => {
    const { first, end } = daysOf(native)
    const expected = expectedAt(endOf(native, timeZone), way)
    return expected === null ? null : (expected * sharedDays(native, period)) / (end - first)
  })
  return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0)
}

/** The trend of what is drawn; towards a corridor by native shares, so that a long month is no drift. */
export function drawnTrend(points: readonly SeriesPoint[], { definition, goal }: Aim): TrendView {
  const rule = ruleGoal(definition, goal)
  if (rule?.kind !== 'corridor') return trendFor(definition, rule, points)
  const shares = points.map((point) => {
    const period = parsePeriod(point.period)
    return period ? { ...point, value: share(point.value, nativesIn(period, definition)) } : point
  })
  return trendFor(definition, rule, shares)
}

/** Everything that is in, taken together; null unless it is a ratio with something in it. */
export function rangeAttribution(points: readonly SeriesPoint[], definition: Indicator): Attribution | null {
  const counted = points.filter(({ numerator }) => numerator !== null)
  if (counted.length === 0) return null
  const sum = (part: 'numerator' | 'denominator') => counted.reduce((total, point) => total + (point[part] ?? 0), 0)
  return attributionFor(definition, { numerator: sum('numerator'), denominator: sum('denominator') })
}
