import { operation } from '@/lib/access/operation'
import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import { correct, invite, linkOnce, openInvitations, resend, revoke } from '@/lib/workspaces/invitation-operations'
import { changeRole, removePerson } from '@/lib/workspaces/member-operations'
import { InvitationChoice, InvitationCorrection, MemberChoice, Nothing } from '@/lib/workspaces/schema'
import { requireConsultant } from './consultant-data'
import { insertClient, keepInvitedState, selectClient, selectPeople, updateRow } from './data'
import type { ClientPeople } from './model'
import { ClientUpdate, MasterDataInput, PersonInvitation, PersonRole } from './schema'

function clientOf({ scope }: Tenant): string {
  if (scope.clientId === null) throw new AppError('not_found', 'client')
  return scope.clientId
}

export const createClient = operation({
  name: 'clients.createClient',
  permission: 'client.create',
  reach: 'workspace',
  kind: 'mutation',
  input: MasterDataInput,
  run: async (tenant, input) => {
    await requireConsultant(tenant, input.consultantId)
    return insertClient(tenant, input)
  },
})

export const readClient = operation({
  name: 'clients.readClient',
  permission: 'client.read',
  reach: 'client',
  kind: 'query',
  input: Nothing,
  run: (tenant) => selectClient(tenant),
})

/** Answers `stale` with what stands now when somebody else saved in between. */
export const updateClient = operation({
  name: 'clients.updateClient',
  permission: 'client.update',
  reach: 'client',
  kind: 'mutation',
  input: ClientUpdate,
  run: async (tenant, input) => {
    await requireConsultant(tenant, input.consultantId)
    return updateRow(tenant, clientOf(tenant), input)
  },
})

export const listClientPeople = operation({
  name: 'clients.listClientPeople',
  permission: 'member.read',
  reach: 'client',
  kind: 'query',
  input: Nothing,
  run: async (tenant): Promise<ClientPeople> => ({
    members: await selectPeople(tenant, clientOf(tenant)),
    invitations: await openInvitations(tenant),
  }),
})

/** The link is answered this once; afterwards only its hash is known. */
export const inviteClientPerson = operation({
  name: 'clients.inviteClientPerson',
  ...linkOnce,
  permission: 'client.invite',
  reach: 'client',
  kind: 'mutation',
  input: PersonInvitation,
  run: async (tenant, input) => {
    const { id, name, locale } = await selectClient(tenant)
    const invited = await invite(tenant, { ...input, locale, clientName: name })
    await keepInvitedState(tenant, id, true)
    return invited
  },
})

export const revokeClientInvitation = operation({
  name: 'clients.revokeClientInvitation',
  permission: 'client.invite',
  reach: 'client',
  kind: 'mutation',
  input: InvitationChoice,
  run: async (tenant, { invitationId }) => {
    await revoke(tenant, invitationId)
    await recountInvited(tenant)
  },
})

/** A new link for the same person; the old one is shut. The link is answered this once. */
export const resendClientInvitation = operation({
  name: 'clients.resendClientInvitation',
  ...linkOnce,
  permission: 'client.invite',
  reach: 'client',
  kind: 'mutation',
  input: InvitationChoice,
  run: async (tenant, { invitationId }) => {
    const { id, name } = await selectClient(tenant)
    const invited = await resend(tenant, { invitationId, clientName: name })
    await keepInvitedState(tenant, id, true)
    return invited
  },
})

/** A mistyped address: the old link is shut, a new one goes to the right address. */
export const correctInvitation = operation({
  name: 'clients.correctInvitation',
  ...linkOnce,
  permission: 'client.invite',
  reach: 'client',
  kind: 'mutation',
  input: InvitationCorrection,
  run: async (tenant, input) => {
    const { name } = await selectClient(tenant)
    return correct(tenant, { ...input, clientName: name })
  },
})

/** Owner, staff or reader; counts from the person's next request on. */
export const changePersonRole = operation({
  name: 'clients.changePersonRole',
  permission: 'client.change-role',
  reach: 'client',
  kind: 'mutation',
  input: PersonRole,
  run: (tenant, { membershipId, role }) => changeRole(tenant, membershipId, role),
})

/** Takes a person's way in to this client; their answers stay. */
export const removeClientPerson = operation({
  name: 'clients.removeClientPerson',
  permission: 'client.remove-person',
  reach: 'client',
  kind: 'mutation',
  input: MemberChoice,
  run: async (tenant, { membershipId }) => {
    await removePerson(tenant, membershipId)
    await recountInvited(tenant)
  },
})

/** After somebody has gone: whether anybody of the client is still asked. */
async function recountInvited(tenant: Tenant): Promise<void> {
  const clientId = clientOf(tenant)
  const invitations = (await openInvitations(tenant)).filter(({ state }) => state !== 'revoked')
  const people = await selectPeople(tenant, clientId)
  await keepInvitedState(tenant, clientId, invitations.length + people.length > 0)
}
