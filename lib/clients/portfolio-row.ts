import { z } from 'zod'
import type { Consultant, PortfolioRow } from './model'
import { dayOf, toRow } from './summary'

/** What the list reads of a client's row, with the keys it is sorted by. */
export type StoredRow = Parameters<typeof toRow>[0] & {
  sortName: string
  stateSort: number
  verdictRank: number
  previousVerdict: string | null
  readinessSort: number
  change: number | null
  changeSort: number
  movement: string
  history: unknown
  dimensions: unknown
  knockouts: string[]
  reviewSort: Date
  activityOn: Date
  staleOn: Date | null
  consultantId: string | null
  tags: string[]
}

const Value = z.number().nullable()
const History = z.array(z.object({ on: z.string(), readiness: Value, balance: Value, verdict: z.string() }))
const Dimensions = z.record(z.string(), Value)

/** A row as it is shown: without its sort keys, with a name for who looks after it. */
export function toPortfolioRow(row: StoredRow, consultants: readonly Consultant[], now: Date): PortfolioRow {
  return {
    ...toRow(row, now),
    change: row.change,
    movement: row.movement,
    previousVerdict: row.previousVerdict,
    history: History.parse(row.history),
    dimensions: Dimensions.parse(row.dimensions),
    knockouts: row.knockouts,
    activityOn: row.activityOn,
    measuring: measuringOf(row.staleOn, now),
    staleOn: row.staleOn,
    consultant: consultants.find(({ userId }) => userId === row.consultantId)?.name ?? null,
    tags: row.tags,
  }
}

function measuringOf(staleOn: Date | null, now: Date): PortfolioRow['measuring'] {
  if (staleOn === null) return 'none'
  return staleOn <= dayOf(now) ? 'stale' : 'current'
}
