import { can, type Role } from '@/lib/access/policy'
import type { ClientRow } from './model'

/** Until the first answer the state stays `invited`; that there is an assessment says `assessmentId`. */
type Standing = Pick<ClientRow, 'state' | 'answered' | 'asked' | 'assessmentId'>

export type AgencyStep = 'invite' | 'start' | 'untouched' | 'waiting' | 'confirm' | 'result' | 'review'

/** What the agency does next for a client. `asked`: somebody from the firm may submit, or has an open invitation to. */
export function agencyStep({ state, answered, assessmentId }: Standing, ownerAsked: boolean): AgencyStep {
  switch (state) {
    case 'review_due':
      return 'review'
    case 'submitted':
      return 'result'
    case 'awaiting_confirmation':
      return 'confirm'
    case 'answering':
      return answered === 0 ? 'untouched' : 'waiting'
    default:
      if (!ownerAsked) return 'invite'
      return assessmentId === null ? 'start' : 'untouched'
  }
}

export type HomeStep = 'wait' | 'start' | 'continue' | 'submit' | 'confirm' | 'follow' | 'result' | 'review'

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

function answeringStep({ answered, asked }: Standing): HomeStep {
  if (answered === 0) return 'start'
  return answered < asked ? 'continue' : 'submit'
}
