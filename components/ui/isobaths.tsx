'use client'
import { classNames } from '@/components/ui/class-names'

/** One smooth closed line around a centre, in units of a 400 × 220 field. Same seed, same line. */
function contour(seed: number, radius: number, cx: number, cy: number): string {
  const points = Array.from({ length: 28 }, (_, step) => {
    const angle = (step / 28) * 2 * Math.PI
    const swell =
      1 +
      0.17 * Math.sin(2 * angle + seed) +
      0.11 * Math.sin(3 * angle - 1.7 * seed) +
      0.05 * Math.sin(5 * angle + 0.6 * seed + radius / 60)
    return [cx + radius * 1.45 * swell * Math.cos(angle), cy + radius * 0.92 * swell * Math.sin(angle)] as const
  })
  const middle = (a: readonly [number, number], b: readonly [number, number]) =>
    `${((a[0] + b[0]) / 2).toFixed(1)} ${((a[1] + b[1]) / 2).toFixed(1)}`
  const around = points.map((point, index) => [point, points[(index + 1) % points.length] ?? point] as const)
  const first = around.at(-1)
  if (first === undefined) return ''
  return `M${middle(first[0], first[1])}${around.map(([a, b]) => `Q${a[0].toFixed(1)} ${a[1].toFixed(1)} ${middle(a, b)}`).join('')}Z`
}

type DepthLinesProps = {
  /** Where the deep lies, in per cent of the field. */
  at?: readonly [number, number] | undefined
  seed?: number | undefined
  lines?: number | undefined
  className?: string | undefined
}

/** The lines alone, filling their positioned, isolated parent. */
export function DepthLines({ at = [50, 50], seed = 3, lines = 9, className }: DepthLinesProps) {
  const [cx, cy] = [at[0] * 4, at[1] * 2.2]
  const path = Array.from({ length: lines }, (_, line) => contour(seed, 12 + line * (9 + line * 2), cx, cy)).join('')
  return (
    <svg
      aria-hidden
      viewBox="0 0 400 220"
      preserveAspectRatio="xMidYMid slice"
      className={classNames('contours', className)}
    >
      <path d={path} fill="none" stroke="currentColor" vectorEffect="non-scaling-stroke" />
    </svg>
  )
}

/** Where the lines are: beside the text of their parent, or all over a parent without any. */
const places = { side: 'left-auto right-0 w-[46%] @max-3xl:hidden', all: '' } as const

/**
 * Depth lines for places where nothing is measured. Decorative; stands in its positioned, isolated parent, whose text
 * keeps to the left half. The lines fade out before they reach an edge, and are left out where text has no room beside
 * them. Drawn in the browser as well, since the page for what is not found travels with every page and its lines would
 * weigh 13 kB there.
 */
export function Isobaths({ place = 'side' }: { place?: keyof typeof places | undefined }) {
  return (
    <div aria-hidden className="no-print @container pointer-events-none absolute inset-0 -z-1">
      <DepthLines className={classNames('mask-[radial-gradient(closest-side,#000_40%,transparent)]', places[place])} />
    </div>
  )
}
