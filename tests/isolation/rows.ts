import { agencyOwner, everybody, ofAgency, type Row } from './row'
import { assessmentRows } from './rows-assessments'
import { indicatorRows } from './rows-indicators'
import { portfolioRows } from './rows-portfolio'

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

/** Every operation of a workspace. A missing one fails the suite. */
export const tenantRows: Record<string, Row> = {
  ...assessmentRows,
  ...indicatorRows,
  ...portfolioRows,
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

  'clients.createClient': {
    for: ofAgency,
    input: ({ agencyUserId }) => ({ ...masterData, consultantId: agencyUserId, tags: ['Nord'] }),
    foreign: 'invalid',
  },
  'clients.readClient': { for: everybody, input: () => ({}) },
  'clients.updateClient': {
    for: ofAgency,
    input: ({ agencyUserId }) => ({ ...masterData, consultantId: agencyUserId, tags: [], revision: 1 }),
    foreign: 'invalid',
  },
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
}
