import type { CatalogueDocument } from '../catalogues/schema'
import type { Verdict } from '../catalogues/verdict-schema'
import { exceeds, reaches } from './numbers'
import type { KnockoutResult, Reason } from './schema'

/** Everything the verdict depends on. R 0–100, balances −100…100, coverage 0–1; null = cannot be said. */
export type VerdictFacts = {
  coverage: number
  R: number | null
  B: number | null
  Bpot: number | null
  /** Critical dimensions without a score, and sides without a known argument: why R or B is null. */
  unscoredCritical: readonly string[]
  emptySides: readonly ('pro' | 'contra')[]
  missingRequired: readonly string[]
  knockouts: readonly KnockoutResult[]
}

type Thresholds = CatalogueDocument['thresholds']
type Ruling = { verdict: Verdict; reasons: Reason[] }
type Measured = VerdictFacts & { R: number; B: number; Bpot: number }

/** The first rule that matches decides; the reasons are what was tried on the way. Source: docs/scoring.md §d. */
export function decideVerdict(facts: VerdictFacts, thresholds: Thresholds): Ruling {
  const hard = facts.knockouts.filter(({ state, severity }) => state === 'active' && severity === 'hard')
  if (hard.length > 0) return { verdict: 'NOT_NOW', reasons: [{ rule: 'hard_knockout', knockouts: keysOf(hard) }] }
  const gaps = gapsIn(facts, thresholds)
  const { R, B, Bpot } = facts
  if (gaps.length > 0 || R === null || B === null || Bpot === null) return { verdict: 'OPEN', reasons: gaps }
  return decideMeasured({ ...facts, R, B, Bpot }, thresholds)
}

function decideMeasured(facts: Measured, thresholds: Thresholds): Ruling {
  const active = facts.knockouts.filter(({ state }) => state === 'active')
  const structural = active.filter((knockout) => knockout.structural)
  if (structural.length > 0) return decideStructural(facts, thresholds, structural, active)
  const hurdles = hurdlesTo(facts, thresholds, active)
  if (hurdles.every(isReached)) return decideClear(facts, hurdles)
  return decideShort(facts, thresholds, hurdles)
}

/** Why there is not enough to judge by; empty where there is. */
function gapsIn(facts: VerdictFacts, { coverage }: Thresholds): Reason[] {
  const gaps: Reason[] = []
  if (!reaches(facts.coverage, coverage)) gaps.push({ rule: 'coverage', value: facts.coverage, threshold: coverage })
  if (facts.missingRequired.length > 0) gaps.push({ rule: 'required', questions: [...facts.missingRequired] })
  if (facts.R === null) gaps.push({ rule: 'readiness_unknown', dimensions: [...facts.unscoredCritical] })
  if (facts.B === null) gaps.push({ rule: 'balance_unknown', sides: [...facts.emptySides] })
  return gaps
}

function decideStructural(
  { B }: Measured,
  { noBalance }: Thresholds,
  structural: readonly KnockoutResult[],
  active: readonly KnockoutResult[],
): Ruling {
  const homework = active.filter((knockout) => !knockout.structural)
  const reached = exceeds(B, noBalance)
  const reasons: Reason[] = [{ rule: 'structural_knockout', knockouts: keysOf(structural) }]
  if (homework.length > 0) reasons.push({ rule: 'knockouts_active', knockouts: keysOf(homework) })
  reasons.push({ rule: 'balance', quantity: 'B', value: B, threshold: noBalance, reached })
  return { verdict: reached ? 'MAYBE_SMALL' : 'NO', reasons }
}

/** What a YES asks for, each with whether it is met. */
function hurdlesTo({ B, R }: Measured, thresholds: Thresholds, active: readonly KnockoutResult[]): Reason[] {
  const { yesBalance, yesReadiness } = thresholds
  const hurdles: Reason[] = [
    { rule: 'balance', quantity: 'B', value: B, threshold: yesBalance, reached: reaches(B, yesBalance) },
    { rule: 'readiness', value: R, threshold: yesReadiness, reached: reaches(R, yesReadiness) },
  ]
  if (active.length > 0) hurdles.push({ rule: 'knockouts_active', knockouts: keysOf(active) })
  return hurdles
}

function isReached(reason: Reason): boolean {
  return 'reached' in reason && reason.reached
}

function decideClear({ knockouts }: Measured, reasons: Reason[]): Ruling {
  const unresolved = knockouts.filter(({ state }) => state === 'unresolved')
  if (unresolved.length === 0) return { verdict: 'YES', reasons }
  const questions = [...new Set(unresolved.flatMap(({ ask }) => ask))]
  const open: Reason = { rule: 'knockouts_unresolved', knockouts: keysOf(unresolved), questions }
  return { verdict: 'OPEN', reasons: [open, ...reasons] }
}

function decideShort({ B, Bpot }: Measured, thresholds: Thresholds, hurdles: readonly Reason[]): Ruling {
  const { prepareBalance, noBalance } = thresholds
  const worthwhile = reaches(Bpot, prepareBalance)
  const reasons: Reason[] = [
    ...hurdles,
    { rule: 'balance', quantity: 'Bpot', value: Bpot, threshold: prepareBalance, reached: worthwhile },
  ]
  if (worthwhile) return { verdict: 'PREPARE', reasons }
  const reached = exceeds(B, noBalance)
  reasons.push({ rule: 'balance', quantity: 'B', value: B, threshold: noBalance, reached })
  return { verdict: reached ? 'MAYBE' : 'NO', reasons }
}

function keysOf(knockouts: readonly KnockoutResult[]): string[] {
  return knockouts.map(({ key }) => key)
}
