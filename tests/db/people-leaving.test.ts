import { beforeAll, expect, test } from 'vitest'
import { inviteClientPerson } from '@/lib/clients/operations'
import { inviteMember, removeMember } from '@/lib/workspaces/operations'
import { add, addAgency, inside, sql } from '../support/agency'
import { addMember } from '../support/members'

beforeAll(addAgency)

test('whoever loses the right to invite leaves no door open', async () => {
  const clientId = await add('Café Morgenrot')
  const { session, membership } = await addMember('owner', null)
  const ghost = { name: 'Geist', email: 'geist@example.org', role: 'owner' as const }
  const guest = { name: 'Gast', email: 'gast@example.org', role: 'client_owner' as const }
  const made = [
    await inside((tenant) => inviteMember.run(tenant, ghost), undefined, session),
    await inside((tenant) => inviteClientPerson.run(tenant, guest), clientId, session),
  ]
  const kept = await inside((tenant) => inviteMember.run(tenant, { ...ghost, email: 'neu@example.org' }))
  await inside((tenant) => removeMember.run(tenant, { membershipId: membership }))
  const shut = (ids: string[]) =>
    sql(
      `select 1 from "Invitation" i join "Token" t on t."subjectId" = i.id
       where i.id = any($1) and i."revokedAt" is not null and t."revokedAt" is not null`,
      [ids],
    )
  expect(await shut(made.map(({ invitationId }) => invitationId))).toHaveLength(2)
  expect(await shut([kept.invitationId])).toHaveLength(0)
})
