'use server'
import { action, type Place } from '@/lib/access/entry'
import {
  changeMemberRole,
  inviteMember,
  removeMember,
  resendInvitation,
  revokeInvitation,
  updateWorkspace,
} from '@/lib/workspaces/operations'

const update = action(updateWorkspace)
const invite = action(inviteMember)
const revoke = action(revokeInvitation)
const resend = action(resendInvitation)
const change = action(changeMemberRole)
const remove = action(removeMember)

export async function updateWorkspaceAction(place: Place, input: unknown, key?: string) {
  return update(place, input, key)
}

export async function inviteMemberAction(place: Place, input: unknown, key?: string) {
  return invite(place, input, key)
}

export async function revokeInvitationAction(place: Place, invitationId: string, key?: string) {
  return revoke(place, { invitationId }, key)
}

export async function resendInvitationAction(place: Place, invitationId: string, key?: string) {
  return resend(place, { invitationId }, key)
}

export async function changeMemberRoleAction(place: Place, membershipId: string, role: string, key?: string) {
  return change(place, { membershipId, role }, key)
}

export async function removeMemberAction(place: Place, membershipId: string, key?: string) {
  return remove(place, { membershipId }, key)
}
