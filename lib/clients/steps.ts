import { can, type Role } from '@/lib/access/policy'
import { dealtWith } from './count'
import type { ClientPeople, ClientRow } from './model'

/** Until the first answer the state stays `invited`; that there is an assessment says `assessmentId`. */
type Standing = Pick<ClientRow, 'state' | 'answered' | 'asked' | 'unknown' | 'onBehalf' | 'assessmentId'>

/** Whether somebody of the firm may submit, or has an open invitation to. */
export type OwnerStanding = 'joined' | 'invited' | 'none'

export function ownerStanding({ members, invitations }: ClientPeople): OwnerStanding {
  if (members.some(({ role }) => role === 'client_owner')) return 'joined'
  return openOwnerInvitation(invitations) === undefined ? 'none' : 'invited'
}

export function openOwnerInvitation<I extends Pick<ClientPeople['invitations'][number], 'role' | 'state'>>(
  invitations: readonly I[],
): I | undefined {
  return invitations.find(({ role, state }) => role === 'client_owner' && state === 'open')
}

export type AgencyStep =
  'invite' | 'start' | 'untouched' | 'waiting' | 'unaccepted' | 'present' | 'confirm' | 'result' | 'review'

/** What the agency does next for a client. */
export function agencyStep(standing: Standing, owner: OwnerStanding): AgencyStep {
  switch (standing.state) {
    case 'review_due':
      return 'review'
    case 'submitted':
      return 'result'
    case 'awaiting_confirmation':
      return 'confirm'
    case 'answering':
      return dealtWith(standing) === 0 ? 'untouched' : whileAnswering(standing, owner)
    default:
      if (owner === 'none') return 'invite'
      return standing.assessmentId === null ? 'start' : 'untouched'
  }
}

/** It is the client's turn once they are in; until then the agency filled in what there is, and nobody can submit. */
function whileAnswering(standing: Standing, owner: OwnerStanding): AgencyStep {
  if (owner !== 'joined') return owner === 'invited' ? 'unaccepted' : 'invite'
  return dealtWith(standing) < standing.asked ? 'waiting' : 'present'
}

/** What the page of a client says at the top; who only waits for the agency's entries is not answering. */
export function clientPhase(
  standing: Standing & Pick<ClientRow, 'verdict'>,
): ClientRow['state'] | 'open' | 'filling' | 'filled' {
  const { state, verdict, asked, onBehalf } = standing
  const done = dealtWith(standing)
  if (state === 'submitted' && verdict === 'OPEN') return 'open'
  if (state !== 'answering' || done === 0) return state
  if (done >= asked) return 'filled'
  return onBehalf >= done ? 'filling' : state
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

/** What an adviser began the owner takes over, or checks; "where you were" is for what they began themselves. */
function answeringStep(standing: Standing): HomeStep {
  const done = dealtWith(standing)
  if (done === 0) return 'start'
  const all = done >= standing.asked
  if (standing.onBehalf >= done) return all ? 'confirm' : 'takeOver'
  return all ? 'submit' : 'continue'
}
