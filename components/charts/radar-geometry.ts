/** Spokes start at the top and go clockwise; values run from 0 in the middle to 100 at the rim. */
export type RadarPoint = { x: number; y: number }

/** Direction of spoke `index` of `count` in degrees; −90 is up. */
export function spokeDegrees(index: number, count: number): number {
  return -90 + (360 * index) / count
}

/** Where `value` (0–100, clamped) lies on its spoke. */
export function radarPoint(
  centre: RadarPoint,
  radius: number,
  value: number,
  index: number,
  count: number,
): RadarPoint {
  const radians = (spokeDegrees(index, count) * Math.PI) / 180
  const reach = (radius * Math.max(0, Math.min(100, value))) / 100
  return { x: centre.x + reach * Math.cos(radians), y: centre.y + reach * Math.sin(radians) }
}

export type RadarShape = {
  /** The outline, broken where a neighbour is open. */
  line: string
  /** Triangles between known neighbours, so that an open dimension leaves a gap rather than a zero. */
  area: string
  points: readonly { index: number; point: RadarPoint }[]
}

/** Outline and area over the known values; null is open and draws nothing. */
export function radarShape(centre: RadarPoint, radius: number, values: readonly (number | null)[]): RadarShape {
  const places = values.map((value, index) =>
    value === null ? null : radarPoint(centre, radius, value, index, values.length),
  )
  const edges = places.map((from, index) => ({ from, to: places[(index + 1) % places.length] ?? null }))
  const known = edges.filter(
    (edge): edge is { from: RadarPoint; to: RadarPoint } => edge.from !== null && edge.to !== null,
  )
  return {
    line: known.map(({ from, to }) => `M${xy(from)}L${xy(to)}`).join(''),
    area: known.map(({ from, to }) => `M${xy(centre)}L${xy(from)}L${xy(to)}Z`).join(''),
    points: places.flatMap((point, index) => (point === null ? [] : [{ index, point }])),
  }
}

/** Which edge of a label faces its spoke, so that it grows away from the shape. */
export function labelSide(index: number, count: number): 'start' | 'middle' | 'end' {
  const across = Math.cos((spokeDegrees(index, count) * Math.PI) / 180)
  if (across > 0.2) return 'start'
  return across < -0.2 ? 'end' : 'middle'
}

/** How much of its own height a label lies above its anchor, 0–1: all of it at the top, none at the foot. */
export function labelRise(index: number, count: number): number {
  const down = Math.sin((spokeDegrees(index, count) * Math.PI) / 180)
  return Number(((1 - down) / 2).toFixed(3))
}

/** "x y" with one decimal. */
export function xy({ x, y }: RadarPoint): string {
  return `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`
}
