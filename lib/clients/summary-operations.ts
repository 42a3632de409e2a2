import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import { lockRow, moveOn, patchRow, type SummaryPatch } from './summary-data'

/** How other features keep the client's row in lists. The calling operation has checked the permission. */

function clientOf({ scope }: Tenant): string {
  if (scope.clientId === null) throw new AppError('not_found', 'client')
  return scope.clientId
}

/** First thing in a change that ends on the summary row: whoever comes second waits and then counts anew. */
export async function lockSummary(tenant: Tenant): Promise<void> {
  await lockRow(tenant, clientOf(tenant))
}

/** Somebody of the firm has accepted: no longer only invited. */
export async function noteArrival(tenant: Tenant): Promise<void> {
  await moveOn(tenant, clientOf(tenant), ['new', 'invited'], 'joined')
}

/**
 * Writes what is new in the row of the tenant's client, with its sort keys and the time of the last activity. Whoever
 * counts before writing holds the row already, by `lockSummary`.
 */
export async function refreshSummary(tenant: Tenant, patch: SummaryPatch): Promise<void> {
  await patchRow(tenant, clientOf(tenant), patch)
}
