import { gapsBetween } from './time-scale'

/** What a line over time is drawn from: plain, with every word already in the reader's language. */

export type LinePoint = {
  /** Its place: neighbours are 1 apart. */
  at: number
  /** On the time axis: "KW 23", "Juni". */
  tick: string
  /** Beneath the tick where years change; null where the tick says it. */
  year: string | null
  /** In full: "Juni 2026". */
  name: string
  /** null: nothing was entered; the line stays open there. */
  value: number | null
  /** The figure in words, or that there is none. */
  shown: string
  /** "läuft noch", "3 von 4 Wochen"; null where there is nothing to add. */
  note: string | null
  /** Not complete: hatched, and its point hollow. */
  loose: boolean
  /** What is aimed at here; a step where it changes. */
  target: number | null
  corridor: { lo: number; hi: number } | null
  /** What the way to a target expects here. */
  expected: number | null
}

export type LineRow = LinePoint & {
  /** Complete figures. */
  firm: number | null
  /** Figures that are not complete and those beside them: the dotted part of the line. */
  open: number | null
  band: readonly [number, number] | null
}

export function lineRows(points: readonly LinePoint[]): LineRow[] {
  return points.map((point, index) => {
    const beside = [points[index - 1], point, points[index + 1]].some((other) => other?.loose === true)
    return {
      ...point,
      firm: point.loose ? null : point.value,
      open: beside ? point.value : null,
      band: point.corridor === null ? null : [point.corridor.lo, point.corridor.hi],
    }
  })
}

/** Every number that the value axis has to hold. */
export function drawnValues(points: readonly LinePoint[]): number[] {
  return points.flatMap(({ value, target, corridor, expected }) =>
    [value, target, corridor?.lo ?? null, corridor?.hi ?? null, expected].filter((number) => number !== null),
  )
}

/** The newest aim, where its word stands: the target, or the middle of the corridor. */
export function aimOf(points: readonly LinePoint[]): { at: number; value: number; kind: 'target' | 'corridor' } | null {
  const last = points.findLast(({ target, corridor }) => target !== null || corridor !== null)
  if (last === undefined) return null
  if (last.target !== null) return { at: last.at, value: last.target, kind: 'target' }
  if (last.corridor === null) return null
  return { at: last.at, value: (last.corridor.lo + last.corridor.hi) / 2, kind: 'corridor' }
}

/** Pixels that a letter of the words beside the lines needs, on average. */
export const letterWidth = 6.2

/**
 * Where gaps are named: in their middle, if the words fit between the figures on both sides.
 * @param place of a point in pixels; not a number while the axis has no length yet
 * @param room pixels that the words need
 */
export function namedGaps(
  points: readonly Pick<LinePoint, 'at' | 'value'>[],
  place: (at: number) => number | undefined,
  room: number,
): { at: number; x: number }[] {
  return gapsBetween(points).flatMap(({ from, to }) => {
    const [left, right] = [place(from - 1) ?? Number.NaN, place(to + 1) ?? Number.NaN]
    return right - left >= room ? [{ at: from, x: (left + right) / 2 }] : []
  })
}
