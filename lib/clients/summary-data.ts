import type { Prisma } from '@/prisma/generated/client'
import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import type { KeptState, Round } from './model'
import type { Movement } from './portfolio-filter'
import { activity, never, noChange, noReadiness, verdictRank } from './summary'

/** What a feature may say anew about a client; what is left out stays as it is. */
export type SummaryPatch = {
  state?: KeptState
  answered?: number
  asked?: number
  unknown?: number
  onBehalf?: number
  assessmentId?: string | null
  verdict?: string | null
  readiness?: number | null
  level?: number | null
  balance?: number | null
  submittedAt?: Date | null
  reviewOn?: Date | null
  /** Readiness less the one before, in points. */
  change?: number | null
  movement?: Movement
  previousVerdict?: string | null
  /** The newest rounds, oldest first. */
  history?: Round[]
  dimensions?: Record<string, number | null>
  /** Keys of those that are active. */
  knockouts?: string[]
  /** Indicators that are being measured, and the first day on which one of them is stale. */
  indicators?: number
  staleOn?: Date | null
  /** Left out: now. */
  lastActivityAt?: Date
}

/** Waits until nobody else changes this client's row. @throws AppError not_found */
export async function lockRow({ scope, db }: Tenant, clientId: string): Promise<{ state: string }> {
  const rows = await db.$queryRaw<{ state: string }[]>`
    select "state" from "ClientSummary"
    where "workspaceId" = ${scope.workspaceId}::uuid and "clientId" = ${clientId}::uuid for update`
  const row = rows[0]
  if (!row) throw new AppError('not_found', 'client')
  return row
}

/** @throws AppError not_found */
export async function patchRow({ scope, db }: Tenant, clientId: string, patch: SummaryPatch): Promise<void> {
  const data = { ...activity(patch.lastActivityAt ?? scope.now), ...patch, ...sortKeysOf(patch) }
  const { count } = await db.clientSummary.updateMany({ where: { workspaceId: scope.workspaceId, clientId }, data })
  if (count === 0) throw new AppError('not_found', 'client')
}

/** The keys of what is said anew, which are never null. */
function sortKeysOf(patch: SummaryPatch): Prisma.ClientSummaryUpdateManyMutationInput {
  const data: Prisma.ClientSummaryUpdateManyMutationInput = {}
  if (patch.verdict !== undefined) data.verdictRank = verdictRank(patch.verdict)
  if (patch.readiness !== undefined) data.readinessSort = patch.readiness ?? noReadiness
  if (patch.reviewOn !== undefined) data.reviewSort = patch.reviewOn ?? never
  if (patch.change !== undefined) data.changeSort = patch.change ?? noChange
  if (patch.staleOn !== undefined) data.staleSort = patch.staleOn ?? never
  return data
}

/** To another state, for a client that is in one of these; anybody else stays where they are. */
export async function moveOn(
  { scope, db }: Tenant,
  clientId: string,
  from: readonly KeptState[],
  state: KeptState,
): Promise<void> {
  await db.clientSummary.updateMany({
    where: { workspaceId: scope.workspaceId, clientId, state: { in: [...from] } },
    data: { state, ...activity(scope.now) },
  })
}
