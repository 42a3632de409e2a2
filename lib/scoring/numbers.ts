import { tolerance } from './schema'

export function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x))
}

/** Piecewise linear through points with ascending x, clamped at both ends. Source: docs/scoring.md, "Rules are data". */
export function interpolate(points: readonly (readonly [number, number])[], x: number): number {
  let [leftX, leftY] = points[0] ?? [0, 0]
  if (x <= leftX) return leftY
  for (const [rightX, rightY] of points) {
    if (x <= rightX) return x === rightX ? rightY : leftY + ((x - leftX) / (rightX - leftX)) * (rightY - leftY)
    leftX = rightX
    leftY = rightY
  }
  return leftY
}

/** a ≥ b, within the tolerance for thresholds. */
export function reaches(a: number, b: number): boolean {
  return a >= b - tolerance
}

/** a > b, by more than the tolerance. */
export function exceeds(a: number, b: number): boolean {
  return a > b + tolerance
}
