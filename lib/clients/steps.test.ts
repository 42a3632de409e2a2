import { expect, test } from 'vitest'
import type { ClientState } from './model'
import { agencyStep, clientPhase, homeStep, openOwnerInvitation, ownerStanding } from './steps'

const at = (state: ClientState, answered = 0, asked = 57) => ({
  state,
  answered,
  asked,
  unknown: 0,
  onBehalf: 0,
  assessmentId: state === 'new' ? null : 'a',
})

test('the agency invites before it starts, and then waits, reads and reviews', () => {
  expect(agencyStep(at('new'), 'none')).toBe('invite')
  expect(agencyStep(at('new'), 'invited')).toBe('start')
  expect(agencyStep(at('invited'), 'invited')).toBe('untouched')
  expect(agencyStep(at('answering'), 'invited')).toBe('untouched')
  expect(agencyStep(at('answering', 12), 'joined')).toBe('waiting')
  expect(agencyStep(at('answering', 57), 'joined')).toBe('present')
  expect(agencyStep(at('awaiting_confirmation', 57), 'invited')).toBe('confirm')
  expect(agencyStep(at('submitted', 57), 'invited')).toBe('result')
  expect(agencyStep(at('review_due', 57), 'invited')).toBe('review')
})

test('the owner has exactly one next step', () => {
  const steps = [
    at('new'),
    at('invited'),
    at('answering', 12),
    at('answering', 57),
    at('awaiting_confirmation', 57),
    at('submitted', 57),
    at('review_due', 57),
  ].map((standing) => homeStep(standing, 'client_owner'))
  expect(steps).toEqual(['wait', 'start', 'continue', 'submit', 'confirm', 'result', 'review'])
})

test('staff follow what only the owner may do', () => {
  expect(homeStep(at('answering', 12), 'client_member')).toBe('follow')
  expect(homeStep(at('awaiting_confirmation', 57), 'client_viewer')).toBe('follow')
  expect(homeStep(at('submitted', 57), 'client_viewer')).toBe('result')
})

test('"don’t know" is dealt with, and what the agency began is taken over', () => {
  const partly = { ...at('answering', 50), unknown: 7 }
  expect(homeStep(partly, 'client_owner')).toBe('submit')
  expect(homeStep({ ...partly, unknown: 6 }, 'client_owner')).toBe('continue')
  expect(agencyStep({ ...at('answering'), unknown: 1 }, 'joined')).toBe('waiting')
  const begun = { ...at('answering', 5), onBehalf: 5 }
  expect(homeStep(begun, 'client_owner')).toBe('takeOver')
  expect(homeStep({ ...begun, answered: 6 }, 'client_owner')).toBe('continue')
  expect(homeStep({ ...begun, answered: 57, onBehalf: 57 }, 'client_owner')).toBe('confirm')
})

test('what the agency filled in waits for the owner: first to come in, then to be laid before', () => {
  const filled = { ...at('answering', 50), unknown: 7, onBehalf: 57 }
  expect(agencyStep(filled, 'none')).toBe('invite')
  expect(agencyStep(filled, 'invited')).toBe('unaccepted')
  expect(agencyStep({ ...filled, answered: 12 }, 'invited')).toBe('unaccepted')
  expect(agencyStep(filled, 'joined')).toBe('present')
})

test('nobody is said to answer while only the agency does', () => {
  const answering = { ...at('answering', 12), verdict: null }
  expect(clientPhase(answering)).toBe('answering')
  expect(clientPhase({ ...answering, onBehalf: 11 })).toBe('answering')
  expect(clientPhase({ ...answering, onBehalf: 12 })).toBe('filling')
  expect(clientPhase({ ...answering, answered: 57, onBehalf: 57 })).toBe('filled')
  expect(clientPhase({ ...at('answering'), verdict: null })).toBe('answering')
  expect(clientPhase({ ...at('submitted', 57), verdict: 'OPEN' })).toBe('open')
  expect(clientPhase({ ...at('review_due', 57), verdict: 'OPEN' })).toBe('review_due')
})

test('an owner is in, or invited as long as the link opens the door', () => {
  const day = new Date('2026-05-04T09:00:00Z')
  const member = {
    membershipId: 'm',
    userId: 'u',
    name: 'Nora',
    email: 'n@example.test',
    role: 'client_owner',
    since: day,
  }
  const invitation = (role: string, state: 'open' | 'expired' | 'revoked') => ({
    id: `${role}-${state}`,
    name: 'Nora',
    email: 'n@example.test',
    role,
    state,
    createdAt: day,
    expiresAt: day,
  })
  const invited = [invitation('client_member', 'open'), invitation('client_owner', 'expired')]
  expect(ownerStanding({ members: [], invitations: invited })).toBe('none')
  expect(ownerStanding({ members: [{ ...member, role: 'client_viewer' }], invitations: [] })).toBe('none')
  const open = [...invited, invitation('client_owner', 'open')]
  expect(ownerStanding({ members: [], invitations: open })).toBe('invited')
  expect(openOwnerInvitation(open)?.id).toBe('client_owner-open')
  expect(ownerStanding({ members: [member], invitations: open })).toBe('joined')
})
