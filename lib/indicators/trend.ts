import { reaches } from '../scoring/numbers'
import type { SeriesPoint } from './aggregate'
import { corridorDistance } from './attainment'
import { median } from './median'
import { parsePeriod, positionOf } from './periods'
import type { CorridorGoal, TargetGoal } from './schema'

/** Which way a figure has been going lately. Source: docs/scoring.md §g. */

/** Periods looked back on. */
const longest = 6
const fewestPoints = 3
/** Periods without a figure among them. */
const mostGaps = 2
/** Relative change a period within which a trend is flat. */
const flat = 0.05

export type TrendWord = 'better' | 'flat' | 'worse'

export type Trend =
  | { known: false; why: 'too_few_points' | 'too_many_gaps' }
  | {
      known: true
      word: TrendWord
      /** Of the figure, or of its distance to the corridor: in the indicator's unit a period. */
      slope: number
      /** Slope over the size of the figures, a share a period. */
      relative: number
      /** Figures it rests on. */
      points: number
    }

/** What "better" means: a direction, or nearer to a corridor. */
export type TrendAim = Pick<TargetGoal, 'direction'> | Pick<CorridorGoal, 'lo' | 'hi'>

/** `at`: the period's position (`positionOf`). */
export type TimedPoint = { at: number; value: number }

/**
 * The trend over the last six periods at most that are over. A period that still runs does not count yet; one that
 * stayed incomplete is a gap, whatever it holds: half a month is no decline.
 * @param series one cadence, ascending and without holes, as `aggregate` gives it
 */
export function trendOf(series: readonly SeriesPoint[], aim: TrendAim): Trend {
  const points = recentPoints(series)
  if (points.known.length < fewestPoints) return { known: false, why: 'too_few_points' }
  if (points.gaps > mostGaps) return { known: false, why: 'too_many_gaps' }
  const judged = 'direction' in aim ? points.known : points.known.map((point) => distanced(point, aim))
  const slope = theilSen(judged) ?? 0
  const relative = relativeSlope(slope, judged)
  // a shrinking distance is what a corridor wants
  const wanted = 'direction' in aim && aim.direction === 'up' ? relative : -relative
  return { known: true, word: wordOf(wanted), slope, relative, points: judged.length }
}

/** The median of the slopes between all pairs of points; null below two points in time. */
export function theilSen(points: readonly TimedPoint[]): number | null {
  const slopes = points.flatMap((one, index) =>
    points
      .slice(index + 1)
      .filter(({ at }) => at !== one.at)
      .map((other) => (other.value - one.value) / (other.at - one.at)),
  )
  return median(slopes)
}

/** Slope over the median's size; around zero the range, made tiny, stands in for it. */
export function relativeSlope(slope: number, points: readonly TimedPoint[]): number {
  const values = points.map(({ value }) => value)
  const range = values.length > 0 ? Math.max(...values) - Math.min(...values) : 0
  const size = Math.abs(median(values) ?? 0)
  return slope / Math.max(size, range > 0 ? 1e-9 * range : 1e-9)
}

function recentPoints(series: readonly SeriesPoint[]): { known: TimedPoint[]; gaps: number } {
  const window = series.filter(({ over }) => over).slice(-longest)
  const points = window.map(timedPoint)
  const known = points.filter((point) => point !== null)
  // what lies before the first figure was never measured: no gap
  const first = points.findIndex((point) => point !== null)
  return { known, gaps: first < 0 ? 0 : points.length - first - known.length }
}

function timedPoint({ period, value, state }: SeriesPoint): TimedPoint | null {
  const parsed = parsePeriod(period)
  return parsed && value !== null && state === 'complete' ? { at: positionOf(parsed), value } : null
}

function distanced({ at, value }: TimedPoint, corridor: Pick<CorridorGoal, 'lo' | 'hi'>): TimedPoint {
  return { at, value: corridorDistance(value, corridor) }
}

function wordOf(wanted: number): TrendWord {
  if (reaches(flat, Math.abs(wanted))) return 'flat'
  return wanted > 0 ? 'better' : 'worse'
}
