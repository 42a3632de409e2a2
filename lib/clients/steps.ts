import { can, type Role } from '@/lib/access/policy'
import { dealtWith } from './count'
import type { ClientRow } from './model'

/** Until the first answer the state stays `invited`; that there is an assessment says `assessmentId`. */
type Standing = Pick<ClientRow, 'state' | 'answered' | 'asked' | 'unknown' | 'onBehalf' | 'assessmentId'>

export type AgencyStep = 'invite' | 'start' | 'untouched' | 'waiting' | 'confirm' | 'result' | 'review'

/** What the agency does next for a client. `asked`: somebody from the firm may submit, or has an open invitation to. */
export function agencyStep(standing: Standing, ownerAsked: boolean): AgencyStep {
  switch (standing.state) {
    case 'review_due':
      return 'review'
    case 'submitted':
      return 'result'
    case 'awaiting_confirmation':
      return 'confirm'
    case 'answering':
      return dealtWith(standing) === 0 ? 'untouched' : 'waiting'
    default:
      if (!ownerAsked) return 'invite'
      return standing.assessmentId === null ? 'start' : 'untouched'
  }
}

export type HomeStep =
  'wait' | 'start' | 'takeOver' | 'continue' | 'submit' | 'confirm' | 'follow' | 'result' | 'review'

/** The one next step of a person of the firm. Whoever may not answer follows along. */
export function homeStep(standing: Standing, role: Role): HomeStep {
  switch (standing.state) {
    case 'review_due':
      return 'review'
    case 'submitted':
      return 'result'
    case 'awaiting_confirmation':
      return can(role, 'assessment.submit') ? 'confirm' : 'follow'
    default:
      if (standing.assessmentId === null) return 'wait'
      return can(role, 'assessment.answer') ? answeringStep(standing) : 'follow'
  }
}

/** What an adviser began the owner takes over; "where you were" is for what they began themselves. */
function answeringStep(standing: Standing): HomeStep {
  const done = dealtWith(standing)
  if (done === 0) return 'start'
  if (done >= standing.asked) return 'submit'
  return standing.onBehalf >= done ? 'takeOver' : 'continue'
}
