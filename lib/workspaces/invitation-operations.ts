import { roles, type Role } from '@/lib/access/policy'
import { spend } from '@/lib/access/rate-limit'
import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import { closeInvitation, findInvitation, insertInvitation, selectInvitations } from './invitation-data'
import type { InvitationLine } from './model'

/** What workspaces and clients do alike with invitations. The calling operation has checked the permission. */

export type Invited = { invitationId: string; link: string }
type Guest = { name: string; email: string; role: Role; locale: string; clientName: string | null }

/** @throws AppError rate_limited, conflict already_member */
export async function invite(tenant: Tenant, guest: Guest): Promise<Invited> {
  await spend('invite:workspace', tenant.scope.workspaceId)
  return insertInvitation(tenant, guest)
}

/** @throws AppError not_found, conflict invitation_closed */
export function revoke(tenant: Tenant, invitationId: string): Promise<void> {
  return closeInvitation(tenant, invitationId)
}

/** A mistyped address: the old link is shut, the same person is invited anew. */
export async function correct(
  tenant: Tenant,
  { invitationId, email, clientName }: { invitationId: string; email: string; clientName: string | null },
): Promise<Invited> {
  const { name, role, locale } = await findInvitation(tenant, invitationId)
  const known = roles.find((word) => word === role)
  if (!known) throw new AppError('not_found', 'invitation')
  await closeInvitation(tenant, invitationId)
  return invite(tenant, { name, role: known, locale, email, clientName })
}

export function openInvitations(tenant: Tenant): Promise<InvitationLine[]> {
  return selectInvitations(tenant)
}
