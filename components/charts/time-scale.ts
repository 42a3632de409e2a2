/** Where the lines of a chart lie. Pure: numbers in, numbers out. */

export type ValueScale = { domain: readonly [number, number]; ticks: readonly number[] }

const steps = [1, 2, 2.5, 5, 10]

/**
 * A value axis of round steps that holds every number given, and zero where it is near.
 * @param values what is drawn, targets and corridors included; empty gives 0 to 1
 * @param whole only whole steps: things that are counted
 * @param fromZero amounts: the axis begins at zero wherever they lie
 * @param most the highest number of steps
 */
export function valueScale(values: readonly number[], { whole = false, fromZero = false, most = 4 } = {}): ValueScale {
  const highest = Math.max(...values, 0)
  const low = Math.min(...values, highest)
  // a curve that starts at zero cannot make a small change look like a big one
  const near = fromZero || low < highest * 0.8
  const lowest = near ? Math.min(0, low) : low
  // nothing, or the dust of floats, still gets an axis
  const range = highest - lowest > 1e-9 ? highest - lowest : 1
  const step = stepFor(range / most, whole)
  const first = Math.floor(lowest / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(highest / step - 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
  return { domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks }
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
