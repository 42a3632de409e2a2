import type { Role } from '@/lib/access/policy'

/** What every page of a workspace shows around itself. */
export type Frame = {
  workspace: { name: string; slug: string }
  role: Role
  userId: string
  userName: string
  client: { id: string; name: string } | null
  /** How many workspaces and clients this person belongs to. */
  places: number
  /** Whom to write to for help, where the operator has named an address. */
  support: string | null
}

export type WorkspaceDetails = { name: string; slug: string; locale: string; revision: number }

export type Person = { membershipId: string; userId: string; name: string; email: string; role: string; since: Date }

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired'

export type InvitationLine = {
  id: string
  name: string
  email: string
  role: string
  state: InvitationState
  createdAt: Date
  expiresAt: Date
}

/** The answer to a change of something that has revisions; `stale`: somebody else was faster, here is what stands now. */
export type Saved<T> = { outcome: 'saved'; revision: number } | { outcome: 'stale'; current: T }
