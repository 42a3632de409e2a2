import { beforeAll, expect, test } from 'vitest'
import { acceptInvitation } from '@/lib/accounts/invitation-operations'
import {
  correctInvitation,
  inviteClientPerson,
  listClientPeople,
  readClient,
  revokeClientInvitation,
  updateClient,
} from '@/lib/clients/operations'
import { hashSecret } from '@/lib/platform/secrets'
import { inviteMember, listInvitations, listMembers, removeMember, updateWorkspace } from '@/lib/workspaces/operations'
import { add, addAgency, café, inside, now, owner, page, second, sql, workspace } from '../support/agency'

beforeAll(addAgency)

test('a new client has its row in the list, in the state new, and what is missing is null', async () => {
  const id = await add('Äußere Mühle')
  const { rows } = await page({ search: 'mühle' })
  expect(rows).toEqual([
    expect.objectContaining({ id, name: 'Äußere Mühle', state: 'new', verdict: null, readiness: null, reviewOn: null }),
  ])
  const client = await inside((tenant) => readClient.run(tenant, {}), id)
  expect(client).toMatchObject({ ...café, name: 'Äußere Mühle', revision: 1 })
  const audited = await sql('select action from "AuditEntry" where "subjectId" = $1', [id])
  expect(audited).toEqual([{ action: 'client.created' }])
})

test('whoever saves on an old revision gets what stands now, and nothing is overwritten', async () => {
  const id = await add('Blumen Graf')
  const save = (name: string, revision: number) =>
    inside((tenant) => updateClient.run(tenant, { ...café, name, revision }), id)
  expect(await save('Blumen Graf am Markt', 1)).toEqual({ outcome: 'saved', revision: 2 })
  expect(await save('Graf Floristik', 1)).toMatchObject({
    outcome: 'stale',
    current: { name: 'Blumen Graf am Markt', revision: 2 },
  })
  expect((await page({ search: 'graf' })).rows.map(({ name }) => name)).toEqual(['Blumen Graf am Markt'])
})

test('of two who save the workspace at once one wins and the other learns of it', async () => {
  const save = (name: string) => inside((tenant) => updateWorkspace.run(tenant, { name, locale: 'de', revision: 1 }))
  const outcomes = await Promise.all([save('Fährhaus'), save('Fährhaus GmbH')])
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['saved', 'stale'])
})

test('an invitation is sent once, replaced by the next to the same address, and shut when revoked', async () => {
  const id = await add('Fahrschule Bodan')
  const guest = { name: 'Rita Bodan', email: 'rita@example.org', role: 'client_owner' as const }
  const send = () => inside((tenant) => inviteClientPerson.run(tenant, guest), id)
  const tokenOf = async (link: string) => {
    const rows = await sql('select "revokedAt", "expiresAt", "subjectId" from "Token" where hash = $1', [
      hashSecret(link.split('/').at(-1) ?? ''),
    ])
    return rows[0]
  }
  const first = await send()
  expect(first.link).toMatch(/^http:\/\/localhost:3000\/invitation\/[\w-]{43}$/)
  expect(await tokenOf(first.link)).toMatchObject({
    revokedAt: null,
    expiresAt: new Date('2026-12-04T10:00:00Z'),
    subjectId: first.invitationId,
  })
  expect((await page({ search: 'bodan' })).rows[0]?.state).toBe('invited')

  const [next] = await Promise.all([send(), send()])
  const people = await inside((tenant) => listClientPeople.run(tenant, {}), id)
  expect(people.invitations).toHaveLength(1)
  expect(await tokenOf(first.link)).toMatchObject({ revokedAt: now })
  expect(
    await sql(
      'select 1 from "Token" t where "revokedAt" is null and "subjectId" in (select id from "Invitation" where "clientId" = $1)',
      [id],
    ),
  ).toHaveLength(1)
  expect(await sql('select 1 from "OutboxMessage" where recipient = $1', [guest.email])).toHaveLength(3)
  expect(next.invitationId).not.toBe(first.invitationId)

  const open = people.invitations[0]?.id ?? ''
  const corrected = await inside(
    (tenant) => correctInvitation.run(tenant, { invitationId: open, email: 'r.bodan@example.org' }),
    id,
  )
  const [line, ...others] = (await inside((tenant) => listClientPeople.run(tenant, {}), id)).invitations
  expect(others).toEqual([])
  expect(line).toMatchObject({
    id: corrected.invitationId,
    email: 'r.bodan@example.org',
    name: guest.name,
    state: 'open',
  })

  const shut = () =>
    inside((tenant) => revokeClientInvitation.run(tenant, { invitationId: corrected.invitationId }), id)
  await shut()
  expect(await tokenOf(corrected.link)).toMatchObject({ revokedAt: now })
  expect((await page({ search: 'bodan' })).rows[0]?.state).toBe('new')
  await expect(shut()).rejects.toMatchObject({ code: 'conflict', reason: 'invitation_closed' })
})

test('whoever accepted is there: no longer only invited, and an open invitation more or less changes nothing', async () => {
  const id = await add('Kanzlei am See')
  const stateNow = async () => (await page({ search: 'kanzlei am see' })).rows[0]?.state
  const send = (email: string) => {
    const guest = { name: 'Ines See', email, role: 'client_owner' as const }
    return inside((tenant) => inviteClientPerson.run(tenant, guest), id)
  }
  const { link } = await send('ines@example.org')
  const form = { token: link.split('/').at(-1) ?? '', name: 'Ines See', password: 'a lighthouse by the lake' }
  await acceptInvitation.run({ now, address: '192.0.2.7' }, form)
  expect(await stateNow()).toBe('joined')
  const { invitationId } = await send('staff@example.org')
  expect(await stateNow()).toBe('joined')
  await inside((tenant) => revokeClientInvitation.run(tenant, { invitationId }), id)
  expect(await stateNow()).toBe('joined')
  expect((await page({ filter: { state: 'joined' } })).rows.map((row) => row.id)).toEqual([id])
})

test('an invitation of one client cannot be touched from another', async () => {
  const [here, there] = [await add('Hier'), await add('Dort')]
  const guest = { name: 'Ina', email: 'ina@example.org', role: 'client_owner' as const }
  const { invitationId } = await inside((tenant) => inviteClientPerson.run(tenant, guest), here)
  const attempt = inside((tenant) => revokeClientInvitation.run(tenant, { invitationId }), there)
  await expect(attempt).rejects.toMatchObject({ code: 'not_found' })
  expect(await inside((tenant) => listInvitations.run(tenant, {}))).toEqual([])
})

test('whoever is in the team already is not invited', async () => {
  const guest = { name: 'Jonas', email: 'jonas@example.org', role: 'consultant' as const }
  const attempt = inside((tenant) => inviteMember.run(tenant, guest))
  await expect(attempt).rejects.toMatchObject({ code: 'conflict', fields: { email: 'already_member' } })
})

test('the last owner stays, even when two owners remove each other at once', async () => {
  const remove = (session: string, membershipId: string) =>
    inside((tenant) => removeMember.run(tenant, { membershipId }), undefined, session)
  const both = await Promise.allSettled([
    remove(owner.session, second.membership),
    remove(second.session, owner.membership),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const left = await sql('select id, "userId" from "Membership" where "workspaceId" = $1 and "clientId" is null', [
    workspace.id,
  ])
  expect(left).toHaveLength(1)
  // the rest of this file goes on as the first owner
  await sql('update "Membership" set "userId" = $1 where "workspaceId" = $2 and "clientId" is null', [
    owner.id,
    workspace.id,
  ])
  const alone = inside((tenant) => removeMember.run(tenant, { membershipId: String(left[0]?.['id']) }))
  await expect(alone).rejects.toMatchObject({ code: 'conflict', reason: 'last_owner' })
  expect(await inside((tenant) => listMembers.run(tenant, {}))).toHaveLength(1)
})
