'use server'
import { accountAction, visitorAction } from '@/lib/access/entry'
import type { Outcome } from '@/lib/access/outcome'
import { acceptInvitation, joinByInvitation, type Arrival } from '@/lib/accounts/invitation-operations'

const accept = visitorAction(acceptInvitation)
const join = accountAction(joinByInvitation)

export async function acceptInvitationAction(input: unknown): Promise<Outcome<Arrival>> {
  return accept(input)
}

export async function joinByInvitationAction(input: unknown): Promise<Outcome<Arrival>> {
  return join(input)
}
