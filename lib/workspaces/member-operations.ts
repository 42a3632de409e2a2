import type { Role } from '@/lib/access/policy'
import type { Tenant } from '@/lib/access/tenant'
import { deleteMember, updateRole } from './member-data'

/** What workspaces and clients do alike with their people. The calling operation has checked the permission. */

/** What the person did stays. @throws AppError not_found, conflict last_owner */
export function removePerson(tenant: Tenant, membershipId: string): Promise<void> {
  return deleteMember(tenant, membershipId)
}

/** @throws AppError not_found, conflict last_owner */
export function changeRole(tenant: Tenant, membershipId: string, role: Role): Promise<void> {
  return updateRole(tenant, membershipId, role)
}
