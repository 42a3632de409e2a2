import { operation } from '@/lib/access/operation'
import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import { selectFrame, selectPeople, selectWorkspace, updateRow } from './data'
import { invite, linkOnce, openInvitations, resend, revoke } from './invitation-operations'
import { changeRole, removePerson } from './member-operations'
import { InvitationChoice, MemberChoice, MemberInvitation, MemberRole, Nothing, WorkspaceUpdate } from './schema'

/** The agency's own people are kept on the agency's own pages, never from inside one client. @throws AppError not_found */
function atAgency(tenant: Tenant): Tenant {
  if (tenant.scope.clientId !== null) throw new AppError('not_found', 'workspace')
  return tenant
}

export const readFrame = operation({
  name: 'workspaces.readFrame',
  permission: 'workspace.read',
  reach: 'workspace',
  kind: 'query',
  input: Nothing,
  run: (tenant) => selectFrame(tenant),
})

export const readWorkspace = operation({
  name: 'workspaces.readWorkspace',
  permission: 'workspace.read',
  reach: 'workspace',
  kind: 'query',
  input: Nothing,
  run: (tenant) => selectWorkspace(tenant),
})

/** Answers `stale` with what stands now when somebody else saved in between. */
export const updateWorkspace = operation({
  name: 'workspaces.updateWorkspace',
  permission: 'workspace.update',
  reach: 'workspace',
  kind: 'mutation',
  input: WorkspaceUpdate,
  run: (tenant, input) => updateRow(tenant, input),
})

export const listMembers = operation({
  name: 'workspaces.listMembers',
  permission: 'member.read',
  reach: 'workspace',
  kind: 'query',
  input: Nothing,
  run: (tenant) => selectPeople(atAgency(tenant)),
})

/** The link is answered this once; afterwards only its hash is known. */
export const inviteMember = operation({
  name: 'workspaces.inviteMember',
  ...linkOnce,
  permission: 'member.invite',
  reach: 'workspace',
  kind: 'mutation',
  input: MemberInvitation,
  run: async (tenant, input) => {
    const { locale } = await selectWorkspace(tenant)
    return invite(atAgency(tenant), { ...input, locale, clientName: null })
  },
})

export const listInvitations = operation({
  name: 'workspaces.listInvitations',
  permission: 'member.read',
  reach: 'workspace',
  kind: 'query',
  input: Nothing,
  run: (tenant) => openInvitations(atAgency(tenant)),
})

export const revokeInvitation = operation({
  name: 'workspaces.revokeInvitation',
  permission: 'member.invite',
  reach: 'workspace',
  kind: 'mutation',
  input: InvitationChoice,
  run: (tenant, { invitationId }) => revoke(atAgency(tenant), invitationId),
})

/** A new link for the same person; the old one is shut. The link is answered this once. */
export const resendInvitation = operation({
  name: 'workspaces.resendInvitation',
  ...linkOnce,
  permission: 'member.invite',
  reach: 'workspace',
  kind: 'mutation',
  input: InvitationChoice,
  run: (tenant, { invitationId }) => resend(atAgency(tenant), { invitationId, clientName: null }),
})

/** Owner or consultant; counts from the person's next request on. One owner always remains. */
export const changeMemberRole = operation({
  name: 'workspaces.changeMemberRole',
  permission: 'member.change-role',
  reach: 'workspace',
  kind: 'mutation',
  input: MemberRole,
  run: (tenant, { membershipId, role }) => changeRole(atAgency(tenant), membershipId, role),
})

/** Takes an agency member's way in; what the person did stays. The last owner cannot be removed. */
export const removeMember = operation({
  name: 'workspaces.removeMember',
  permission: 'member.remove',
  reach: 'workspace',
  kind: 'mutation',
  input: MemberChoice,
  run: (tenant, { membershipId }) => removePerson(atAgency(tenant), membershipId),
})
