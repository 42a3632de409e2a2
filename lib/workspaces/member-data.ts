import { audit } from '@/lib/access/audit'
import type { Role } from '@/lib/access/policy'
import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import { closeInvitationsBy } from './invitation-data'

const removed = 'member.removed'

/**
 * Takes the way in from a person of the place the tenant stands in (the agency, or one client). Somebody who has been
 * removed from it before stays removed.
 * @throws AppError not_found | conflict last_owner | forbidden when the asker has lost the right meanwhile
 */
export async function deleteMember(tenant: Tenant, membershipId: string): Promise<void> {
  const { db } = tenant
  await lockMembers(tenant)
  const member = await findMember(tenant, membershipId)
  if (member === null) return requireRemoved(tenant, membershipId)
  const { role } = member
  if (role === 'owner') await requireAnotherOwner(tenant)
  const { count } = await db.membership.deleteMany({ where: { ...placeOf(tenant), id: membershipId } })
  if (count === 0) throw new AppError('forbidden', removed)
  await closeInvitationsBy(tenant, member.userId)
  await audit(tenant, removed, membershipId, { role })
}

/**
 * Gives a person of this place another role; it counts from their next request on.
 * @throws AppError not_found | conflict last_owner, with a word at `role` | forbidden as above
 */
export async function updateRole(tenant: Tenant, membershipId: string, to: Role): Promise<void> {
  const { db } = tenant
  await lockMembers(tenant)
  const member = await findMember(tenant, membershipId)
  if (member === null) throw new AppError('not_found', 'member')
  const from = member.role
  if (from === to) return
  if (from === 'owner') await requireAnotherOwner(tenant, { role: 'last_owner' })
  const { count } = await db.membership.updateMany({
    where: { ...placeOf(tenant), id: membershipId },
    data: { role: to },
  })
  if (count === 0) throw new AppError('forbidden', 'member.role-changed')
  if (from === 'owner') await closeInvitationsBy(tenant, member.userId)
  await audit(tenant, 'member.role-changed', membershipId, { from, to })
}

function placeOf({ scope }: Tenant) {
  return { workspaceId: scope.workspaceId, clientId: scope.clientId }
}

/** Of two owners who remove or demote each other at once the second waits here, and then sees what the first has done. */
async function lockMembers({ scope, db }: Tenant): Promise<void> {
  await db.$queryRaw`select 1 from "Workspace" where "workspaceId" = ${scope.workspaceId}::uuid for update`
}

function findMember(tenant: Tenant, membershipId: string): Promise<{ role: string; userId: string } | null> {
  const where = { ...placeOf(tenant), id: membershipId }
  return tenant.db.membership.findFirst({ where, select: { role: true, userId: true } })
}

async function requireAnotherOwner(tenant: Tenant, fields: Record<string, string> = {}): Promise<void> {
  const owners = await tenant.db.membership.count({ where: { ...placeOf(tenant), role: 'owner' } })
  if (owners < 2) throw new AppError('conflict', 'last_owner', fields)
}

/** @throws AppError not_found for whoever never belonged to this place. */
async function requireRemoved(tenant: Tenant, membershipId: string): Promise<void> {
  const where = { ...placeOf(tenant), action: removed, subjectId: membershipId }
  const entry = await tenant.db.auditEntry.findFirst({ where, select: { id: true } })
  if (!entry) throw new AppError('not_found', 'member')
}
