import type { ErrorCode } from '../../lib/platform/errors'
import { password } from '../support/world'
import { emailOf, secretOf } from '../support/world-names'

/** What a person does with their own account; `foreign` is about somebody else's. */
export type AccountRow = { as: string; input: unknown; foreign?: { input: unknown; code: ErrorCode }; writes: boolean }

export const accountRows: Record<string, AccountRow> = {
  readProfile: { as: 'a.owner', input: {}, writes: false },
  updateProfile: { as: 'a.owner', input: { name: 'Renamed', locale: 'en', theme: 'dark' }, writes: true },
  updatePreferences: { as: 'a.owner', input: { theme: 'light' }, writes: true },
  signOutEverywhere: { as: 'a.owner', input: {}, writes: true },
  readHome: { as: 'a1.client_owner', input: {}, writes: false },
  joinByInvitation: {
    as: 'a1.invitation',
    input: { token: secretOf('a1.invitation') },
    foreign: { input: { token: secretOf('b1.invitation') }, code: 'forbidden' },
    writes: true,
  },
}

/**
 * What a person does with their own account outside one transaction. It stays done, so everybody here has an own row in
 * the world; `writes` are the tables it may touch.
 */
export type SessionRow = {
  as: string
  input: unknown
  refused: [about: string, input: unknown, code: ErrorCode][]
  writes: string[]
}

const ownPassword = { current: password, next: 'another lighthouse 9' }
export const sessionRows: Record<string, SessionRow> = {
  changePassword: {
    as: 'a.consultant',
    input: ownPassword,
    refused: [
      ['a wrong password', { ...ownPassword, current: 'wrong' }, 'invalid'],
      ['the own address as the password', { ...ownPassword, next: emailOf('a.consultant') }, 'invalid'],
    ],
    writes: ['AccountEvent', 'Credential', 'Session'],
  },
}

/**
 * What anybody may try: `refused` ends in that code, `silent` is answered without anything being written. A failed
 * sign-in is noted at the account (`notes`), where there is one.
 */
export type VisitorRow = {
  input: unknown
  refused: [about: string, input: unknown, code: ErrorCode, notes?: string][]
  silent: [about: string, input: unknown, answer: unknown][]
}

const nobodys = secretOf('no such link')
const address = emailOf('a.owner')
const newPassword = 'another lighthouse 8'
const agency = { name: 'New', workspaceName: 'New agency', slug: 'new-agency', locale: 'de', password: newPassword }

export const visitorRows: Record<string, VisitorRow> = {
  signIn: {
    input: { email: address, password },
    refused: [
      ['a wrong password', { email: address, password: 'wrong' }, 'unauthenticated', 'AccountEvent'],
      ['an unknown address', { email: 'unknown@example.test', password }, 'unauthenticated'],
      ['somebody without a password', { email: emailOf('b.owner'), password }, 'unauthenticated', 'AccountEvent'],
    ],
    silent: [],
  },
  readInvitation: {
    input: { token: secretOf('a2.invitation') },
    refused: [],
    silent: [
      ['a secret of nothing', { token: nobodys }, { state: 'unknown' }],
      ['the secret of another purpose', { token: secretOf('reset') }, { state: 'unknown' }],
    ],
  },
  acceptInvitation: {
    input: { token: secretOf('a2.invitation'), name: 'Guest', password: newPassword },
    refused: [
      ['a secret of nothing', { token: nobodys, name: 'Guest', password: newPassword }, 'conflict'],
      ['the secret of another purpose', { token: secretOf('reset'), name: 'Guest', password: newPassword }, 'conflict'],
      [
        'an address with an account',
        { token: secretOf('a1.invitation'), name: 'X', password: newPassword },
        'conflict',
      ],
    ],
    silent: [],
  },
  requestReset: {
    input: { email: address },
    refused: [],
    silent: [['an unknown address', { email: 'unknown@example.test' }, null]],
  },
  readReset: {
    input: { token: secretOf('reset') },
    refused: [],
    silent: [
      ['a secret of nothing', { token: nobodys }, { state: 'unknown' }],
      ['the secret of an invitation', { token: secretOf('a1.invitation') }, { state: 'unknown' }],
    ],
  },
  resetPassword: {
    input: { token: secretOf('reset'), password: newPassword },
    refused: [
      ['a secret of nothing', { token: nobodys, password: newPassword }, 'conflict'],
      ['the secret of an invitation', { token: secretOf('a1.invitation'), password: newPassword }, 'conflict'],
    ],
    silent: [],
  },
  signUp: {
    input: { ...agency, email: 'new@example.test' },
    refused: [['a taken name', { ...agency, slug: 'shore', email: 'other@example.test' }, 'invalid']],
    silent: [],
  },
}
