import { clamp } from '../scoring/numbers'

/** How many of those who were asked came through social media, and how sure that is. Source: docs/scoring.md §g. */

/** Below this many asked, counts speak for themselves and a share would pretend. */
const fewestForShare = 10
/** The standard normal's 97.5 % point. */
const z95 = 1.959963984540054

/** Shares 0–1, with the ends of their 95 % interval. */
export type Share = { share: number; low: number; high: number }

export type Attribution =
  | { kind: 'nobody' }
  /** "3 of 7". */
  | { kind: 'counts'; k: number; n: number }
  | {
      kind: 'share'
      k: number
      n: number
      observed: Share
      /** Less what the decoy says is guessed; a rough figure. Null without a decoy, and where everybody named it. */
      corrected: Share | null
    }

/**
 * @param k who named social media, whole, 0…n
 * @param n who was asked, whole
 * @param decoyShare share 0–1 of those asked who named a source that does not exist; left out where none was offered
 */
export function attributionOf(k: number, n: number, decoyShare?: number): Attribution {
  if (n <= 0) return { kind: 'nobody' }
  if (n < fewestForShare) return { kind: 'counts', k, n }
  const observed = { share: k / n, ...wilson(k, n) }
  return { kind: 'share', k, n, observed, corrected: decoyShare === undefined ? null : corrected(observed, decoyShare) }
}

/** Wilson's 95 % interval of k in n, both ends 0–1; n at least 1. */
export function wilson(k: number, n: number): { low: number; high: number } {
  const p = k / n
  const spread = z95 ** 2 / n
  const middle = (p + spread / 2) / (1 + spread)
  const half = (z95 * Math.sqrt((p * (1 - p)) / n + spread / (4 * n))) / (1 + spread)
  // the ends are exact where nobody or everybody did
  return { low: k === 0 ? 0 : clamp(middle - half, 0, p), high: k === n ? 1 : clamp(middle + half, p, 1) }
}

function corrected({ share, low, high }: Share, decoyShare: number): Share | null {
  if (decoyShare >= 1) return null
  const lessGuesses = (p: number) => Math.max(0, (p - decoyShare) / (1 - decoyShare))
  return { share: lessGuesses(share), low: lessGuesses(low), high: lessGuesses(high) }
}
