/** The balance: pro and contra weighed against each other. Source: docs/scoring.md §b. */

/** An argument that applies; `x` 0–1, null while unknown; `removable`: homework can lower it. */
export type BalanceItem = { weight: number; x: number | null; removable?: boolean }

export type Balance = {
  /** Weighted mean strengths of the two sides, 0–100; null without a known argument. */
  P: number | null
  C: number | null
  /** P − C, −100…100. */
  B: number | null
  /** B with every missing argument against, and for: it cannot leave this interval by answering them. */
  Blo: number | null
  Bhi: number | null
  /** B with every known removable contra lowered to at most the floor. */
  Bpot: number | null
  /** Known weight over applicable weight, 0–1. */
  coverage: number
  /** Σ w of the known arguments, by side: what contributions are divided by. */
  proWeight: number
  contraWeight: number
}

export function weighBalance(pros: readonly BalanceItem[], contras: readonly BalanceItem[], floor: number): Balance {
  const pro = weighSide(pros, floor)
  const contra = weighSide(contras, floor)
  const known = pro.knownWeight + contra.knownWeight
  const applicable = pro.weight + contra.weight
  const sides = {
    P: pro.mean,
    C: contra.mean,
    coverage: applicable > 0 ? known / applicable : 0,
    proWeight: pro.knownWeight,
    contraWeight: contra.knownWeight,
  }
  if (pro.mean === null || contra.mean === null) return { ...sides, B: null, Blo: null, Bhi: null, Bpot: null }
  return {
    ...sides,
    B: pro.mean - contra.mean,
    Blo: pro.lowest - contra.highest,
    Bhi: pro.highest - contra.lowest,
    Bpot: pro.mean - contra.afterHomework,
  }
}

/** What one known argument puts into its side's mean: 100·w·x / Σ w. */
export function contributionOf(weight: number, x: number, sideWeight: number): number | null {
  return sideWeight > 0 ? (100 * weight * x) / sideWeight : null
}

type Side = {
  mean: number | null
  lowest: number
  highest: number
  afterHomework: number
  weight: number
  knownWeight: number
}

function weighSide(items: readonly BalanceItem[], floor: number): Side {
  let weight = 0
  let knownWeight = 0
  let sum = 0
  let lowered = 0
  let filledUp = 0
  for (const item of items) {
    weight += item.weight
    filledUp += item.weight * (item.x ?? 1)
    if (item.x === null) continue
    knownWeight += item.weight
    sum += item.weight * item.x
    lowered += item.weight * (item.removable ? Math.min(item.x, floor) : item.x)
  }
  return {
    mean: knownWeight > 0 ? (100 * sum) / knownWeight : null,
    lowest: (100 * sum) / weight,
    highest: (100 * filledUp) / weight,
    afterHomework: (100 * lowered) / knownWeight,
    weight,
    knownWeight,
  }
}
