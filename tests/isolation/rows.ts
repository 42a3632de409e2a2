import { answersHash } from '../../lib/assessments/rules'
import { roles, type Role } from '../../lib/access/policy'
import type { ErrorCode } from '../../lib/platform/errors'
import { password } from '../support/world'
import { answeredQuestion, completeAnswers } from '../support/world-assessments'
import { emailOf, idOf, secretOf, type ClientName, type Objects } from '../support/world-names'

/**
 * One row per operation: a valid input, built from the objects of a client. The suite probes it with the owning
 * client's objects (has to work) and with those of a sibling and of another workspace (must not).
 */
export type Row = {
  /** Who may do it, stated once more: a permission that is weakened at the operation is noticed here. */
  for: readonly Role[]
  /** Whose objects the valid input is about; 'a1' unless the operation needs another state. */
  client?: ClientName
  input: (own: Objects) => unknown
  /** What foreign objects are answered with, where it is not "not found". */
  foreign?: ErrorCode
}

const everybody = roles
const ofAgency = ['owner', 'consultant'] as const
const agencyOwner = ['owner'] as const
const answering = ['owner', 'consultant', 'client_owner'] as const
const voices = [...answering, 'client_member'] as const
const firmOwner = ['client_owner'] as const

const assessment = ({ openId }: Objects) => ({ assessmentId: openId })
const masterData = {
  name: 'New firm',
  trade: 'I-cafe',
  headcount: '6-9',
  market: 'b2c',
  region: 'Kiel',
  locale: 'de',
  timeZone: 'Europe/Berlin',
}
const guest = { name: 'Guest', email: 'guest@example.test' }

export const tenantRows: Record<string, Row> = {
  'workspaces.readFrame': { for: everybody, input: () => ({}) },
  'workspaces.readWorkspace': { for: everybody, input: () => ({}) },
  'workspaces.updateWorkspace': { for: agencyOwner, input: () => ({ name: 'Renamed', locale: 'en', revision: 1 }) },
  'workspaces.listMembers': { for: ofAgency, input: () => ({}) },
  'workspaces.inviteMember': { for: agencyOwner, input: () => ({ ...guest, role: 'consultant' }) },
  'workspaces.listInvitations': { for: ofAgency, input: () => ({}) },
  'workspaces.revokeInvitation': {
    for: agencyOwner,
    input: ({ agencyInvitationId }) => ({ invitationId: agencyInvitationId }),
  },
  'workspaces.resendInvitation': {
    for: agencyOwner,
    input: ({ agencyInvitationId }) => ({ invitationId: agencyInvitationId }),
  },
  'workspaces.changeMemberRole': {
    for: agencyOwner,
    input: ({ agencyMemberId }) => ({ membershipId: agencyMemberId, role: 'owner' }),
  },
  'workspaces.removeMember': { for: agencyOwner, input: ({ agencyMemberId }) => ({ membershipId: agencyMemberId }) },

  'clients.createClient': { for: ofAgency, input: () => masterData },
  'clients.listClients': { for: ofAgency, input: () => ({ search: 'firm' }) },
  'clients.readClient': { for: everybody, input: () => ({}) },
  'clients.updateClient': { for: ofAgency, input: () => ({ ...masterData, revision: 1 }) },
  'clients.listClientPeople': { for: ofAgency, input: () => ({}) },
  'clients.inviteClientPerson': { for: ofAgency, input: () => ({ ...guest, role: 'client_member' }) },
  'clients.revokeClientInvitation': { for: ofAgency, input: ({ invitationId }) => ({ invitationId }) },
  'clients.resendClientInvitation': { for: ofAgency, input: ({ invitationId }) => ({ invitationId }) },
  'clients.correctInvitation': { for: ofAgency, input: ({ invitationId }) => ({ invitationId, email: guest.email }) },
  'clients.changePersonRole': {
    for: ofAgency,
    input: ({ memberId }) => ({ membershipId: memberId, role: 'client_owner' }),
  },
  'clients.removeClientPerson': { for: ofAgency, input: ({ memberId }) => ({ membershipId: memberId }) },

  'assessments.startAssessment': { for: ofAgency, client: 'fresh', input: () => ({ form: 'short' }) },
  'assessments.readAssessmentHead': { for: everybody, input: assessment },
  'assessments.listAssessments': { for: everybody, input: () => ({}) },
  'assessments.readTopic': { for: everybody, input: (own) => ({ ...assessment(own), locale: 'de' }) },
  'assessments.saveAnswer': {
    for: answering,
    input: (own) => ({
      ...assessment(own),
      question: answeredQuestion,
      id: idOf('a tap'),
      device: idOf('device'),
      sequence: 2,
      value: completeAnswers[answeredQuestion] ?? 1,
    }),
  },
  'assessments.sealGutFeeling': { for: voices, client: 'ready', input: (own) => ({ ...assessment(own), vote: 'yes' }) },
  'assessments.requestConfirmation': { for: ofAgency, input: assessment },
  'assessments.readSubmission': { for: everybody, input: (own) => ({ ...assessment(own), locale: 'en' }) },
  'assessments.submitAssessment': {
    for: firmOwner,
    client: 'ready',
    input: (own) => ({ ...assessment(own), hash: hashOfComplete, confirmBehalf: true }),
  },
  'assessments.readResult': {
    for: everybody,
    input: ({ submittedId }) => ({ assessmentId: submittedId, locale: 'de' }),
  },
  'assessments.writeAgencyNote': {
    for: ofAgency,
    input: (own) => ({ ...assessment(own), question: answeredQuestion, body: 'Note' }),
  },
  'assessments.readAgencyNotes': { for: ofAgency, input: assessment },
}

const hashOfComplete = answersHash(
  Object.entries(completeAnswers).map(([questionKey, value]) => ({ questionKey, value, revision: 1 })),
)

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
