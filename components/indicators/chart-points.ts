import type { LinePoint } from '@/components/charts/line-points'
import { parsePeriod, positionOf } from '@/lib/indicators/periods'
import type { IndicatorText, PointView, SeriesPointView, Standing } from '@/lib/indicators/views'
import { periodName, periodTick, pointWords, type Reader } from './figure-words'
import { stateNote } from './standing-words'

/** What a chart needs of a series: places, figures and their words. */

/** A point with its aim for the very period it stands for. */
export function linePoints(points: readonly SeriesPointView[], indicator: IndicatorText, reader: Reader): LinePoint[] {
  return points.map((point) => ({
    ...linePoint(point, indicator, reader),
    target: point.target,
    corridor: point.corridor,
    expected: point.expectedValue,
  }))
}

/** The native periods of a card: its goal is meant for each of them. */
export function cardPoints(
  points: readonly PointView[],
  { goal }: Pick<Standing, 'goal'>,
  indicator: IndicatorText,
  reader: Reader,
): LinePoint[] {
  const aim = {
    target: goal?.kind === 'target' ? goal.target : null,
    corridor: goal?.kind === 'corridor' ? { lo: goal.lo, hi: goal.hi } : null,
  }
  return points.map((point) => ({ ...linePoint(point, indicator, reader), ...aim }))
}

function linePoint(point: PointView, indicator: IndicatorText, reader: Reader): LinePoint {
  const period = parsePeriod(point.period)
  return {
    at: period === null ? 0 : positionOf(period),
    ...periodTick(point.period, reader),
    name: periodName(point.period, reader),
    value: point.value,
    shown: pointWords(point, indicator, reader),
    note: stateNote(point, indicator.native, reader),
    loose: point.state === 'running' || point.state === 'partial',
    target: null,
    corridor: null,
    expected: null,
  }
}
