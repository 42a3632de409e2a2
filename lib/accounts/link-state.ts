import type { ClosedLink } from './schema'

/** What a secret link is at a moment; a used one stays used. */
export function linkState(
  link: { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): 'open' | ClosedLink {
  if (link.usedAt !== null) return 'used'
  if (link.revokedAt !== null) return 'revoked'
  return link.expiresAt.getTime() <= now.getTime() ? 'expired' : 'open'
}
