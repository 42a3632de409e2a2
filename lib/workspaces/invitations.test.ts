import { expect, test } from 'vitest'
import { invitationExpiry, invitationState, openIn } from './invitations'

const now = new Date('2026-11-20T10:00:00Z')
const fresh = { acceptedAt: null, revokedAt: null, expiresAt: invitationExpiry(now) }

test('an invitation opens for fourteen days and not a moment longer', () => {
  expect(fresh.expiresAt.toISOString()).toBe('2026-12-04T10:00:00.000Z')
  expect(invitationState(fresh, now)).toBe('open')
  expect(invitationState(fresh, new Date(fresh.expiresAt.getTime() - 1))).toBe('open')
  expect(invitationState(fresh, fresh.expiresAt)).toBe('expired')
})

test('accepted stays accepted, revoked stays revoked', () => {
  const later = new Date('2027-03-01T10:00:00Z')
  expect(invitationState({ ...fresh, acceptedAt: now }, later)).toBe('accepted')
  expect(invitationState({ ...fresh, revokedAt: now }, now)).toBe('revoked')
})

test('only an open invitation still has a link that opens the door', () => {
  const states = ['open', 'accepted', 'revoked', 'expired'] as const
  expect(openIn(states.map((state) => ({ id: state, state })))).toEqual(['open'])
})
