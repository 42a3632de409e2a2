/** Where the lines of a chart lie. Pure: numbers in, numbers out. */

export type ValueScale = { domain: readonly [number, number]; ticks: readonly number[] }

const steps = [1, 2, 2.5, 5, 10]

export type ValueAxis = {
  /** Only whole steps: things that are counted. */
  whole?: boolean | undefined
  /** Amounts: the axis begins at zero wherever they lie. */
  fromZero?: boolean | undefined
  /** What there can be at all, of a score for example: the axis shows nothing beyond. */
  within?: readonly [number, number] | undefined
}

/**
 * A value axis of round steps that holds every number given, and zero, or the lowest there can be, where it is near.
 * @param values what is drawn, targets and corridors included, none of them beyond `within`; of none it has one step
 * @param most the highest number of steps
 */
export function valueScale(values: readonly number[], axis: ValueAxis = {}, most = 4): ValueScale {
  const [bottom, top] = axis.within ?? [0, Number.POSITIVE_INFINITY]
  const highest = Math.max(...values, bottom)
  const low = Math.min(...values, highest)
  // a curve that starts at zero cannot make a small change look like a big one
  const near = axis.fromZero === true || low < highest * 0.8
  const lowest = near ? Math.min(bottom, low) : low
  // nothing, or the dust of floats, still gets an axis
  const range = highest - lowest > 1e-9 ? highest - lowest : 1
  const step = stepFor(range / most, axis.whole === true)
  // steps are counted from the bottom, so that the axis of a score from 1 to 5 begins at 1
  const stepsTo = (value: number) => (value - bottom) / step
  const end = Math.floor(stepsTo(top) + 1e-9)
  // at the very top there is room for a step below only
  const first = Math.min(Math.floor(stepsTo(lowest) + 1e-9), end - 1)
  const last = Math.min(end, Math.max(first + 1, Math.ceil(stepsTo(highest) - 1e-9)))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy(bottom + (first + index) * step))
  return { domain: [tidy(bottom + first * step), tidy(bottom + last * step)], ticks }
}

function stepFor(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (steps.find((candidate) => candidate * power >= rough - 1e-12) ?? 10) * power
  return whole ? Math.max(1, Math.ceil(step - 1e-9)) : step
}

function tidy(value: number): number {
  const rounded = Number(value.toPrecision(12))
  return Object.is(rounded, -0) ? 0 : rounded
}

/** Digits after the point that the steps of an axis need. */
export function digitsOf(ticks: readonly number[]): number {
  return [0, 1, 2].find((digits) => ticks.every((tick) => Math.abs(tick - Number(tick.toFixed(digits))) < 1e-9)) ?? 2
}

/** Every n-th place, counted from the newest, so that at most `most` labels stand on the axis. */
export function spreadLabels<T>(items: readonly T[], most: number): T[] {
  const every = Math.max(1, Math.ceil(items.length / most))
  return items.filter((_, index) => (items.length - 1 - index) % every === 0)
}

/** Runs of places without a value between two that have one: gaps, not the time before measuring began. */
export function gapsBetween(points: readonly { at: number; value: number | null }[]): { from: number; to: number }[] {
  const known = points.flatMap(({ value }, index) => (value === null ? [] : [index]))
  return known.flatMap((index, place) => {
    const next = known[place + 1] ?? index
    const [from, to] = [points[index + 1]?.at, points[next - 1]?.at]
    return next - index > 1 && from !== undefined && to !== undefined ? [{ from, to }] : []
  })
}

/** Years beneath the labels of an axis: at the first one and where the next begins; none where all are of one year. */
export function yearMarks(ticks: readonly { at: number; year?: string | null | undefined }[]): Map<number, string> {
  const dated = ticks.flatMap(({ at, year }) => (typeof year === 'string' ? [{ at, year }] : []))
  if (new Set(dated.map(({ year }) => year)).size < 2) return new Map()
  const marks = dated.filter(({ year }, index) => year !== dated[index - 1]?.year)
  return new Map(marks.map(({ at, year }) => [at, year]))
}

/** A place in pixels, or null while the axis has no length yet: svg knows no NaN. */
export function placed(pixels: number | undefined): number | null {
  return pixels === undefined || !Number.isFinite(pixels) ? null : pixels
}
