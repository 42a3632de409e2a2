import { roles, type Role } from '@/lib/access/policy'
import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import { closeInvitation, findInvitation, insertInvitation, selectInvitations } from './invitation-data'
import type { InvitationLine } from './model'

/** What workspaces and clients do alike with invitations. The calling operation has checked the permission. */

/** `link` is empty for a copy of a request that was answered already: it is given once and kept nowhere. */
export type Invited = { invitationId: string; link: string }
type Guest = { name: string; email: string; role: Role; locale: string; clientName: string | null }

/** What every operation that makes a link declares: how often per session, and that the link is not stored. */
export const linkOnce = { limit: 'invite:session', once: ['link'] } as const

/** @throws AppError conflict already_member */
export async function invite(tenant: Tenant, guest: Guest): Promise<Invited> {
  return insertInvitation(tenant, guest)
}

/** @throws AppError not_found, conflict invitation_closed */
export function revoke(tenant: Tenant, invitationId: string): Promise<void> {
  return closeInvitation(tenant, invitationId, 'invitation.revoked')
}

/**
 * The same person is invited anew, whether the earlier link is open, expired or withdrawn; it opens nothing any more.
 * @throws AppError not_found, conflict already_member or invitation_closed (it was accepted)
 */
export async function resend(
  tenant: Tenant,
  { invitationId, clientName }: { invitationId: string; clientName: string | null },
): Promise<Invited> {
  const { acceptedAt, ...guest } = await findInvitation(tenant, invitationId)
  if (acceptedAt !== null) throw new AppError('conflict', 'invitation_closed')
  return invite(tenant, { ...guest, role: roleOf(guest.role), clientName })
}

/** A mistyped address: the old link is shut, the same person is invited anew. */
export async function correct(
  tenant: Tenant,
  { invitationId, email, clientName }: { invitationId: string; email: string; clientName: string | null },
): Promise<Invited> {
  const { name, role, locale } = await findInvitation(tenant, invitationId)
  await closeInvitation(tenant, invitationId, 'invitation.corrected')
  return invite(tenant, { name, role: roleOf(role), locale, email, clientName })
}

function roleOf(word: string): Role {
  const known = roles.find((role) => role === word)
  if (!known) throw new AppError('not_found', 'invitation')
  return known
}

/** What waits for an answer: open, expired, and what was withdrawn lately and may be sent anew. */
export function openInvitations(tenant: Tenant): Promise<InvitationLine[]> {
  return selectInvitations(tenant)
}
