'use server'
import { action, type Place } from '@/lib/access/entry'
import { startAssessment } from '@/lib/assessments/operations'
import {
  changePersonRole,
  correctInvitation,
  inviteClientPerson,
  removeClientPerson,
  resendClientInvitation,
  revokeClientInvitation,
} from '@/lib/clients/operations'

const invite = action(inviteClientPerson)
const revoke = action(revokeClientInvitation)
const correct = action(correctInvitation)
const resend = action(resendClientInvitation)
const change = action(changePersonRole)
const remove = action(removeClientPerson)
const start = action(startAssessment)

export async function inviteClientPersonAction(place: Place, input: unknown, key?: string) {
  return invite(place, input, key)
}

export async function revokeClientInvitationAction(place: Place, invitationId: string, key?: string) {
  return revoke(place, { invitationId }, key)
}

export async function correctInvitationAction(place: Place, invitationId: string, email: string, key?: string) {
  return correct(place, { invitationId, email }, key)
}

export async function resendClientInvitationAction(place: Place, invitationId: string, key?: string) {
  return resend(place, { invitationId }, key)
}

export async function changePersonRoleAction(place: Place, membershipId: string, role: string, key?: string) {
  return change(place, { membershipId, role }, key)
}

export async function removeClientPersonAction(place: Place, membershipId: string, key?: string) {
  return remove(place, { membershipId }, key)
}

export async function startAssessmentAction(place: Place, form: string, key?: string) {
  return start(place, { form }, key)
}
