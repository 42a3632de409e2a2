/** Where rounds stand on the time axis of a course. Pure: days in, numbers out. */

const dayInMs = 86_400_000

/** One round as the charts draw it. R in 0–100, balances in −100…100; null: not known. */
export type CourseRound = {
  id: string
  number: number
  form: string
  on: string
  verdict: { key: string; label: string }
  readiness: number | null
  balance: { value: number | null; lo: number | null; hi: number | null }
  dimensions: Readonly<Record<string, number | null>>
  catalogueVersion: number
  catalogueChanged: boolean
}

/** Midday of a calendar day (YYYY-MM-DD), in milliseconds: far from both its midnights, whatever the time zone. */
export function placeOfDay(day: string): number {
  return Date.parse(`${day}T12:00:00Z`)
}

/** First and last place with some room at both ends: a tenth of the time between, at least ten days. */
export function courseDomain(places: readonly number[]): [number, number] {
  // no place is no time: an axis of its own, rather than one without numbers
  const [first, last] = places.length === 0 ? [0, 0] : [Math.min(...places), Math.max(...places)]
  const room = Math.max(10 * dayInMs, (last - first) / 10)
  return [first - room, last + room]
}

/**
 * Labels that do not run into each other: the newest first, and of the others those that keep their distance.
 * @param share of the axis that a label needs, 0–1
 */
export function apart<T extends { at: number }>(
  items: readonly T[],
  domain: readonly [number, number],
  share: number,
): T[] {
  const needed = (domain[1] - domain[0]) * share
  const kept: T[] = []
  for (const item of items.toReversed()) {
    const next = kept.at(-1)
    if (next === undefined || next.at - item.at >= needed) kept.push(item)
  }
  return kept.toReversed()
}

export type CoursePoint = {
  at: number
  /** "Nov. 2026" */
  tick: string
  /** "16. November 2026" */
  name: string
  value: number | null
  interval: readonly [number, number] | null
  /** The catalogue version that begins here. */
  catalogue: number | null
  short: boolean
}

/** Readiness overall, or of one dimension. */
export function readinessOf({ readiness, dimensions }: CourseRound, dimension: string | null): number | null {
  return dimension === null ? readiness : (dimensions[dimension] ?? null)
}

/** The span of the balance where there is one. */
export function intervalOf({ balance: { lo, hi } }: CourseRound): readonly [number, number] | null {
  return lo === null || hi === null ? null : [lo, hi]
}
