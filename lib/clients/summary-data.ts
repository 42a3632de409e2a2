import type { Prisma } from '@/prisma/generated/client'
import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import type { KeptState } from './model'
import { activity, noReadiness, noReview, verdictRank } from './summary'

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

export async function patchRow({ scope, db }: Tenant, clientId: string, patch: SummaryPatch): Promise<void> {
  const data: Prisma.ClientSummaryUpdateManyMutationInput = { ...activity(patch.lastActivityAt ?? scope.now), ...patch }
  if (patch.verdict !== undefined) data.verdictRank = verdictRank(patch.verdict)
  if (patch.readiness !== undefined) data.readinessSort = patch.readiness ?? noReadiness
  if (patch.reviewOn !== undefined) data.reviewSort = patch.reviewOn ?? noReview
  await db.clientSummary.updateMany({ where: { workspaceId: scope.workspaceId, clientId }, data })
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
