import type { InvitationLine, InvitationState } from './model'

/** Days a secret link of an invitation opens the door. */
export const invitationDays = 14

/** Word in the token directory for links of invitations. */
export const invitationPurpose = 'invitation'

export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + invitationDays * 24 * 60 * 60 * 1000)
}

/** From when on a withdrawn invitation is still shown, to be sent anew: as long as a link lasts. */
export function withdrawnSince(now: Date): Date {
  return new Date(now.getTime() - invitationDays * 24 * 60 * 60 * 1000)
}

type Stamps = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date }

/** What an invitation is at a moment: an accepted one stays accepted, a revoked one never opens again. */
export function invitationState(invitation: Stamps, now: Date): InvitationState {
  if (invitation.acceptedAt !== null) return 'accepted'
  if (invitation.revokedAt !== null) return 'revoked'
  return invitation.expiresAt > now ? 'open' : 'expired'
}

/** Ids of the invitations whose links still open the door. */
export function openIn(invitations: readonly Pick<InvitationLine, 'id' | 'state'>[]): string[] {
  return invitations.filter(({ state }) => state === 'open').map(({ id }) => id)
}
