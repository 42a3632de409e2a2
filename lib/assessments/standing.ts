import type { Round } from '@/lib/clients/model'
import type { Movement } from '@/lib/clients/portfolio-filter'
import { materialPoints } from '@/lib/scoring/change'
import { reaches } from '@/lib/scoring/numbers'
import type { Result } from '@/lib/scoring/schema'

/** Rounds that a client's row keeps for its course. */
const keptRounds = 12

/** Where a client stands after a round, as its row in the portfolio keeps it. */
export type Standing = {
  change: number | null
  movement: Movement
  previousVerdict: string | null
  history: Round[]
  /** Null where too little was answered; left out where it does not apply to the firm. */
  dimensions: Record<string, number | null>
  knockouts: string[]
}

/**
 * @param rounds all that were submitted, oldest first, the result's own last
 * @param moved points by which the answers moved readiness since the round before; null where nothing can be compared
 */
export function standingOf(
  rounds: readonly Round[],
  result: Pick<Result, 'dimensions' | 'knockouts'>,
  moved: number | null,
): Standing {
  const [before, now] = [rounds.at(-2), rounds.at(-1)]
  const known = typeof before?.readiness === 'number' && typeof now?.readiness === 'number'
  const change = known ? moved : null
  return {
    change,
    movement: movementOf(change),
    previousVerdict: before?.verdict ?? null,
    history: rounds.slice(-keptRounds),
    dimensions: Object.fromEntries(
      Object.entries(result.dimensions).flatMap(([key, { score, applicable }]) => (applicable ? [[key, score]] : [])),
    ),
    knockouts: result.knockouts.filter(({ state }) => state === 'active').map(({ key }) => key),
  }
}

/** Up and down from five points on, as a dimension counts as moved (docs/scoring.md §g). */
export function movementOf(change: number | null): Movement {
  if (change === null) return 'none'
  if (!reaches(Math.abs(change), materialPoints)) return 'same'
  return change > 0 ? 'up' : 'down'
}
