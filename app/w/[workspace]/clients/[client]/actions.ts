'use server'
import { action, type Place } from '@/lib/access/entry'
import { startAssessment } from '@/lib/assessments/operations'
import { correctInvitation, inviteClientPerson, revokeClientInvitation } from '@/lib/clients/operations'

const invite = action(inviteClientPerson)
const revoke = action(revokeClientInvitation)
const correct = action(correctInvitation)
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

export async function startAssessmentAction(place: Place, form: string, key?: string) {
  return start(place, { form }, key)
}
