import { operation } from '@/lib/access/operation'
import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import { deleteMember, selectFrame, selectPeople, selectWorkspace, updateRow } from './data'
import { invite, openInvitations, revoke } from './invitation-operations'
import { InvitationChoice, MemberChoice, MemberInvitation, Nothing, WorkspaceUpdate } from './schema'

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

/** Takes an agency member's way in; what the person did stays. The last owner cannot be removed. */
export const removeMember = operation({
  name: 'workspaces.removeMember',
  permission: 'member.remove',
  reach: 'workspace',
  kind: 'mutation',
  input: MemberChoice,
  run: (tenant, { membershipId }) => deleteMember(atAgency(tenant), membershipId),
})
