'use server'
import { action, type Place } from '@/lib/access/entry'
import { requestConfirmation, sealGutFeeling, submitAssessment, writeAgencyNote } from '@/lib/assessments/operations'
import type { Vote } from '@/lib/assessments/schema'

const seal = action(sealGutFeeling)
const request = action(requestConfirmation)
const submit = action(submitAssessment)
const write = action(writeAgencyNote)

export async function sealAction(place: Place, assessmentId: string, vote: Vote, key: string) {
  return seal(place, { assessmentId, vote }, key)
}

export async function requestConfirmationAction(place: Place, assessmentId: string, key: string) {
  return request(place, { assessmentId }, key)
}

export async function submitAction(
  place: Place,
  assessmentId: string,
  hash: string,
  confirmBehalf: boolean,
  key: string,
) {
  return submit(place, { assessmentId, hash, confirmBehalf }, key)
}

export async function writeNoteAction(place: Place, assessmentId: string, question: string, body: string) {
  return write(place, { assessmentId, question, body })
}
