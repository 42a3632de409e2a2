/** The middle of the values; of an even number, between the two. NaN for none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** @param share 0–1; between two values in proportion */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)] ?? NaN
  const high = sorted[Math.ceil(place)] ?? NaN
  return low + (high - low) * (place - Math.floor(place))
}

/** How far the values lie apart, as a share of their middle. */
export function spread(values: readonly number[]): number {
  return (Math.max(...values) - Math.min(...values)) / median(values)
}
