import type { CatalogueDocument } from '@/lib/catalogues/schema'
import type { KnockoutResult, Result } from '@/lib/scoring/schema'
import { decideVerdict } from '@/lib/scoring/verdict'

/** A figure that falls short: what it is, and what a yes needs. Readiness 0–100, balance −100…100. */
export type Shortfall = { from: number; to: number }

/** What stands between a firm that should prepare and a yes. */
export type WayToYes = {
  /** Active knock-outs, in catalogue order. */
  knockouts: string[]
  /** Null where lifting the knock-outs is enough, as far as readiness and balance go. */
  readiness: Shortfall | null
  balance: Shortfall | null
  /** Questions that would settle a knock-out which could still stand in the way. */
  unsettled: string[]
}

/**
 * Judges the same numbers once more with no knock-out active; only for PREPARE, null otherwise. The answers that lift
 * a knock-out raise readiness as well, so that what is named here is needed, and enough. Source: docs/scoring.md §d.
 */
export function wayToYes(result: Result, thresholds: CatalogueDocument['thresholds']): WayToYes | null {
  if (result.verdict !== 'PREPARE') return null
  const { coverage, R, B, Bpot, missingRequired } = result
  const knockouts = result.knockouts.map(lifted)
  const facts = { coverage, R, B, Bpot, missingRequired, knockouts, unscoredCritical: [], emptySides: [] }
  const { verdict, reasons } = decideVerdict(facts, thresholds)
  const way: WayToYes = {
    knockouts: result.knockouts.filter(({ state }) => state === 'active').map(({ key }) => key),
    readiness: null,
    balance: null,
    unsettled: [...new Set(knockouts.filter(({ state }) => state === 'unresolved').flatMap(({ ask }) => ask))],
  }
  if (verdict === 'YES') return way
  for (const reason of reasons) {
    if (reason.rule === 'readiness' && !reason.reached) way.readiness = shortfall(reason)
    if (reason.rule === 'balance' && reason.quantity === 'B' && !reason.reached) way.balance = shortfall(reason)
  }
  return way
}

function lifted(knockout: KnockoutResult): KnockoutResult {
  return knockout.state === 'active' ? { ...knockout, state: 'clear', severity: 'soft', ask: [] } : knockout
}

function shortfall({ value, threshold }: { value: number; threshold: number }): Shortfall {
  return { from: value, to: threshold }
}
