/** The beam tilts so many degrees a point of B, and no further than its arc reaches. */
export const degreesPerPoint = 0.22
export const arcReach = 60

export type Point = { x: number; y: number }
export type Slab = { from: number; height: number }

/** Tilt in degrees, right side down for a positive balance; within ±13.2. */
export function tiltDegrees(balance: number): number {
  return degreesPerPoint * Math.max(-arcReach, Math.min(arcReach, balance))
}

/** A point at `radius` from `centre`; 0° is right, positive angles go down as on screen. */
export function polar(centre: Point, radius: number, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180
  return { x: centre.x + radius * Math.cos(radians), y: centre.y + radius * Math.sin(radians) }
}

/** Slabs one upon another, thickest at the foot, each as high as its points; gaps are cut out of the slabs. */
export function stackSlabs(contributions: readonly number[], unitsPerPoint: number): Slab[] {
  let from = 0
  return contributions
    .filter((points) => points > 0)
    .toSorted((a, b) => b - a)
    .map((points) => {
      const full = points * unitsPerPoint
      const slab = { from, height: Math.max(full * 0.6, full - 0.9) }
      from += full
      return slab
    })
}

export type BeamSize = {
  width: number
  beam: number
  stackAt: number
  stackWidth: number
  unitsPerPoint: number
  /** Half the width of the balance's own words. */
  words: number
  /** Heights in pixels of a side's words and of the balance's, and the smallest scale the drawing is shown at. */
  sideHeight: number
  wordsHeight: number
  smallest: number
  /** Room beneath the arc, for the threshold's words where they do not fit beside it. */
  foot: number
}

/** Two drawings of one beam: for a desk and for a hand. */
export const beamSizes = {
  wide: {
    width: 1000,
    beam: 372,
    stackAt: 292,
    stackWidth: 56,
    unitsPerPoint: 1.06,
    words: 140,
    sideHeight: 60,
    wordsHeight: 80,
    smallest: 0.67,
    foot: 0,
  },
  narrow: {
    width: 360,
    beam: 126,
    stackAt: 98,
    stackWidth: 30,
    unitsPerPoint: 0.62,
    words: 62,
    sideHeight: 54,
    wordsHeight: 86,
    smallest: 0.85,
    foot: 15,
  },
} as const satisfies Record<string, BeamSize>

export type BeamInput = {
  balance: number | null
  low: number | null
  high: number | null
  pro: number | null
  contra: number | null
}

export type BeamLayout = {
  tilt: number
  top: number
  height: number
  centre: Point
  leftEnd: Point
  rightEnd: Point
  /** Where the middle of each stack's upper edge lies, for its words. */
  contraTop: Point
  proTop: Point
  /** Foot of the balance's words above the pivot. */
  wordsFoot: Point
  /** Pixels the words need above the drawing. */
  headroom: number
  wedges: readonly string[]
}

/** Everything a beam needs to be drawn, in its own units; the pivot is the origin's y. */
export function beamLayout(size: BeamSize, { balance, low, high, pro, contra }: BeamInput): BeamLayout {
  const tilt = balance === null ? 0 : tiltDegrees(balance)
  const centre = { x: size.width / 2, y: 0 }
  const contraTop = stackTop(size, centre, tilt, 'contra', contra)
  const proTop = stackTop(size, centre, tilt, 'pro', pro)
  const arc = polar({ x: 0, y: 0 }, size.beam + 12, tiltDegrees(arcReach)).y
  const top = Math.min(-arc, contraTop.y, proTop.y) - 6
  const wordsFoot = { x: centre.x, y: -16 - size.words * Math.abs(Math.sin((tilt * Math.PI) / 180)) }
  const missing = (height: number, foot: number) => height - (foot - top) * size.smallest
  return {
    tilt,
    top,
    height: arc + 8 + size.foot - top,
    centre,
    leftEnd: polar(centre, size.beam, tilt + 180),
    rightEnd: polar(centre, size.beam, tilt),
    contraTop,
    proTop,
    wordsFoot,
    headroom: Math.ceil(
      Math.max(0, missing(size.sideHeight, Math.min(contraTop.y, proTop.y)), missing(size.wordsHeight, wordsFoot.y)),
    ),
    wedges: low === null || high === null ? [] : wedgePaths(centre, size.beam, tiltDegrees(low), tiltDegrees(high)),
  }
}

function stackTop(size: BeamSize, centre: Point, tilt: number, side: 'pro' | 'contra', sum: number | null): Point {
  const foot = polar(centre, side === 'pro' ? size.stackAt : -size.stackAt, tilt)
  return polar(foot, (sum ?? 0) * size.unitsPerPoint, tilt - 90)
}

function wedgePaths(centre: Point, radius: number, low: number, high: number): string[] {
  return [0, 180].map((turn) => {
    const from = polar(centre, radius, low + turn)
    const to = polar(centre, radius, high + turn)
    return `M${at(centre)}L${at(from)}A${radius} ${radius} 0 0 1 ${at(to)}Z`
  })
}

/** "x y" with one decimal, which is finer than any screen needs. */
export function at({ x, y }: Point): string {
  return `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`
}

/** The clinometer: its arc, and a mark every five points, longer every twenty. */
export function arcPath(size: BeamSize, side: 'pro' | 'contra'): string {
  const centre = { x: size.width / 2, y: 0 }
  const turn = side === 'pro' ? 0 : 180
  const radius = size.beam + 12
  const reach = tiltDegrees(arcReach)
  const marks = Array.from({ length: 25 }, (_, step) => {
    const degrees = tiltDegrees(-arcReach + step * 5) + turn
    const length = step % 4 === 0 ? 8 : 4
    return `M${at(polar(centre, radius, degrees))}L${at(polar(centre, radius + length, degrees))}`
  })
  return `M${at(polar(centre, radius, turn - reach))}A${radius} ${radius} 0 0 1 ${at(polar(centre, radius, turn + reach))}${marks.join('')}`
}

/** Ticks of the points axis: multiples of a round step, two to five of them, none beyond the longest bar. */
export function axisTicks(longest: number): number[] {
  if (!(longest > 0)) return []
  const power = 10 ** Math.floor(Math.log10(longest / 5))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => longest / size <= 5) ?? 10 * power
  return Array.from({ length: Math.floor(longest / step + 1e-9) }, (_, index) =>
    Number(((index + 1) * step).toFixed(6)),
  )
}
