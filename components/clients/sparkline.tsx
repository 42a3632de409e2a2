/** Drawing area in CSS pixels; the stylesheet gives it the same size. */
const [width, height] = [64, 20]

/** A course of readiness in a row: a line with gaps where a round knows nothing, a dot at the newest. `label` says it in figures. */
export function Sparkline({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const lines = linesOf(values)
  const last = lines.at(-1)?.at(-1)
  return (
    <svg className="spark" role="img" aria-label={label}>
      <path d={lines.map((points) => `M${points.join('L')}`).join('')} />
      {last !== undefined && values.at(-1) !== null && <path className="spark-now" d={`M${last}h0`} />}
    </svg>
  )
}

/** Runs of points "x y" between gaps. */
export function linesOf(values: readonly (number | null)[]): string[][] {
  const step = values.length < 2 ? 0 : (width - 6) / (values.length - 1)
  const [base, span] = rangeOf(values)
  const runs: string[][] = [[]]
  for (const [index, value] of values.entries()) {
    if (value === null) runs.push([])
    else
      runs
        .at(-1)
        ?.push(
          `${String(Math.round(3 + index * step))} ${String(Math.round(height - 3 - ((value - base) / span) * 14))}`,
        )
  }
  return runs.filter((points) => points.length > 0)
}

/** Points of readiness that the line spans at least: less would make a storm of every ripple. */
const smallestSpan = 25

/** The lowest value drawn and the span above it: the course's own range, in the middle of what is drawn. */
function rangeOf(values: readonly (number | null)[]): [base: number, span: number] {
  const known = values.filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const span = Math.max(smallestSpan, high - low)
  return [(low + high - span) / 2, span]
}
