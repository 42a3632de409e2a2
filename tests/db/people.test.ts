import { beforeAll, beforeEach, expect, test } from 'vitest'
import { asTenant } from '@/lib/access/tenant'
import {
  changePersonRole,
  inviteClientPerson,
  listClientPeople,
  removeClientPerson,
  resendClientInvitation,
  revokeClientInvitation,
} from '@/lib/clients/operations'
import { hashSecret } from '@/lib/platform/secrets'
import {
  changeMemberRole,
  inviteMember,
  listInvitations,
  readFrame,
  removeMember,
  resendInvitation,
  revokeInvitation,
  updateWorkspace,
} from '@/lib/workspaces/operations'
import { add, addAgency, inside, now, owner, page, second, sql, workspace } from '../support/agency'
import { addMember } from '../support/members'

let clientId: string
beforeAll(async () => {
  await addAgency()
  clientId = await add('Café Morgenrot')
})
beforeEach(async () => {
  await sql('delete from "RateLimiterFlexible"')
  await sql(`update "Membership" set role = 'owner' where "clientId" is null`)
})

const addPerson = (role: string, client: string | null = clientId) => addMember(role, client)

const enter = (session: string, client?: string) =>
  asTenant(session, { workspace: workspace.slug, client }, now, ({ scope }) => Promise.resolve(scope.role))
const setRole = (session: string, membershipId: string, role: 'owner' | 'consultant') =>
  inside((tenant) => changeMemberRole.run(tenant, { membershipId, role }), undefined, session)
const audited = (subject: string) =>
  sql('select action, "clientId", "actorId", detail from "AuditEntry" where "subjectId" = $1', [subject])
const ownersLeft = () =>
  sql(`select id from "Membership" where "workspaceId" = $1 and "clientId" is null and role = 'owner'`, [workspace.id])

test('a person of a client is removed: no way in at the next request, the account stays, and twice is once', async () => {
  const { session, membership, id } = await addPerson('client_owner')
  expect(await enter(session, clientId)).toBe('client_owner')
  const remove = () =>
    inside((tenant) => removeClientPerson.run(tenant, { membershipId: membership }), clientId, second.session)
  await remove()
  await expect(enter(session, clientId)).rejects.toMatchObject({ code: 'not_found' })
  await remove()
  expect(await audited(membership)).toEqual([
    { action: 'member.removed', clientId, actorId: second.id, detail: { role: 'client_owner' } },
  ])
  expect(await sql('select 1 from "User" where id = $1', [id])).toHaveLength(1)
})

test('a person is removed from their own client only, and the agency’s people not from inside one', async () => {
  const { membership } = await addPerson('client_member')
  const other = await add('Blumen Graf')
  const attempts = [
    () => inside((tenant) => removeClientPerson.run(tenant, { membershipId: membership }), other),
    () => inside((tenant) => removeClientPerson.run(tenant, { membershipId: second.membership }), clientId),
    () => inside((tenant) => removeMember.run(tenant, { membershipId: membership })),
    () =>
      inside(
        (tenant) => changePersonRole.run(tenant, { membershipId: second.membership, role: 'client_owner' }),
        clientId,
      ),
  ]
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
  expect(await sql('select role from "Membership" where id = any($1)', [[membership, second.membership]])).toHaveLength(
    2,
  )
})

test('a client that nobody is asked at any more is no longer invited', async () => {
  const id = await add('Zimmerei Ostwind')
  const guest = { name: 'Ole', email: 'ole@example.org', role: 'client_owner' as const }
  const { invitationId } = await inside((tenant) => inviteClientPerson.run(tenant, guest), id)
  const { membership } = await addPerson('client_member', id)
  const state = async () => (await page({ search: 'ostwind' })).rows[0]?.state
  await inside((tenant) => revokeClientInvitation.run(tenant, { invitationId }), id)
  expect(await state()).toBe('joined')
  await inside((tenant) => removeClientPerson.run(tenant, { membershipId: membership }), id)
  expect(await state()).toBe('new')
})

test('another role counts from the next request on, and leaves its trace once', async () => {
  const { session, membership } = await addPerson('client_member')
  const change = () =>
    inside((tenant) => changePersonRole.run(tenant, { membershipId: membership, role: 'client_owner' }), clientId)
  await change()
  expect(await enter(session, clientId)).toBe('client_owner')
  await change()
  expect(await audited(membership)).toEqual([
    {
      ...{ action: 'member.role-changed', clientId, actorId: owner.id },
      detail: { from: 'client_member', to: 'client_owner' },
    },
  ])
  await setRole(owner.session, second.membership, 'consultant')
  const save = inside(
    (tenant) => updateWorkspace.run(tenant, { name: 'X', locale: 'de', revision: 1 }),
    undefined,
    second.session,
  )
  await expect(save).rejects.toMatchObject({ code: 'forbidden' })
  expect((await inside((tenant) => readFrame.run(tenant, {}), undefined, second.session)).role).toBe('consultant')
  await expect(setRole(second.session, second.membership, 'owner')).rejects.toMatchObject({ code: 'forbidden' })
})

test('an owner may step back while another one stays, and the last one cannot', async () => {
  await setRole(owner.session, owner.membership, 'consultant')
  expect(await enter(owner.session)).toBe('consultant')
  await expect(setRole(second.session, second.membership, 'consultant')).rejects.toMatchObject({
    ...{ code: 'conflict', reason: 'last_owner', fields: { role: 'last_owner' } },
  })
  const remove = inside(
    (tenant) => removeMember.run(tenant, { membershipId: second.membership }),
    undefined,
    second.session,
  )
  await expect(remove).rejects.toMatchObject({ code: 'conflict', reason: 'last_owner' })
  expect(await ownersLeft()).toEqual([{ id: second.membership }])
})

/** Both transactions are open and have read their roles before either one writes. */
async function atOnce(works: [session: string, work: Parameters<typeof inside>[0]][]) {
  let arrived = 0
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  return Promise.allSettled(
    works.map(([session, work]) =>
      inside(
        async (tenant) => {
          arrived += 1
          if (arrived === works.length) open()
          await gate
          return work(tenant)
        },
        undefined,
        session,
      ),
    ),
  )
}

test('of two owners who demote each other at once one remains an owner', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    await sql(`update "Membership" set role = 'owner' where "clientId" is null`)
    const outcomes = await atOnce([
      [owner.session, (t) => changeMemberRole.run(t, { membershipId: second.membership, role: 'consultant' })],
      [second.session, (t) => changeMemberRole.run(t, { membershipId: owner.membership, role: 'consultant' })],
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [refused] = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    expect(refused).toMatchObject({ reason: 'last_owner', fields: { role: 'last_owner' } })
    expect(await ownersLeft()).toHaveLength(1)
  }
})

test('whoever was demoted a moment ago no longer demotes a third: the database asks anew', async () => {
  const third = await addPerson('owner', null)
  const outcomes = await atOnce([
    [owner.session, (t) => changeMemberRole.run(t, { membershipId: second.membership, role: 'consultant' })],
    [
      second.session,
      async (t) => {
        // goes second for sure: waits until the first has locked
        await new Promise((resolve) => setTimeout(resolve, 200))
        await changeMemberRole.run(t, { membershipId: third.membership, role: 'consultant' })
      },
    ],
  ])
  expect(outcomes).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'forbidden' } }])
  expect((await ownersLeft()).map(({ id }) => id).toSorted()).toEqual([owner.membership, third.membership].toSorted())
  await inside((tenant) => removeMember.run(tenant, { membershipId: third.membership }))
  await expect(enter(third.session)).rejects.toMatchObject({ code: 'not_found' })
})

const stateOf = async (link: string) => {
  const rows = await sql('select "revokedAt", "usedAt" from "Token" where hash = $1', [
    hashSecret(link.split('/').at(-1) ?? ''),
  ])
  return rows[0]
}
const open = { revokedAt: null, usedAt: null }

test('an invitation is sent anew: to the same person, by a new link, and the old one is dead', async () => {
  const guest = { name: 'Rita Bodan', email: 'rita@example.org', role: 'client_owner' as const }
  const id = await add('Fahrschule Bodan')
  const first = await inside((tenant) => inviteClientPerson.run(tenant, guest), id)
  const again = (invitationId: string) =>
    inside((tenant) => resendClientInvitation.run(tenant, { invitationId }), id, second.session)
  const lines = async () => (await inside((tenant) => listClientPeople.run(tenant, {}), id)).invitations

  await sql('update "Invitation" set "expiresAt" = $2 where id = $1', [first.invitationId, now])
  expect(await lines()).toMatchObject([{ id: first.invitationId, state: 'expired' }])
  const next = await again(first.invitationId)
  expect(await stateOf(first.link)).toMatchObject({ revokedAt: now })
  expect(await stateOf(next.link)).toMatchObject(open)
  expect(await lines()).toMatchObject([{ ...guest, id: next.invitationId, state: 'open' }])

  await inside((tenant) => revokeClientInvitation.run(tenant, { invitationId: next.invitationId }), id)
  expect(await lines()).toMatchObject([{ ...guest, id: next.invitationId, state: 'revoked' }])
  expect((await page({ search: 'bodan' })).rows[0]?.state).toBe('new')
  const last = await again(next.invitationId)
  expect(await lines()).toMatchObject([{ ...guest, id: last.invitationId, state: 'open' }])
  expect((await page({ search: 'bodan' })).rows[0]?.state).toBe('invited')
  expect(await sql('select 1 from "OutboxMessage" where recipient = $1', [guest.email])).toHaveLength(3)

  await sql('update "Invitation" set "acceptedAt" = $2 where id = $1', [last.invitationId, now])
  await expect(again(last.invitationId)).rejects.toMatchObject({ code: 'conflict', reason: 'invitation_closed' })
})

test('what was withdrawn is shown for two weeks, once for each address, and not for a member', async () => {
  const guest = { name: 'Jo', email: 'jo@example.org', role: 'consultant' as const }
  const send = async (email = guest.email) => {
    const { invitationId } = await inside((tenant) => inviteMember.run(tenant, { ...guest, email }))
    await inside((tenant) => revokeInvitation.run(tenant, { invitationId }))
    return invitationId
  }
  const lines = async () => (await inside((tenant) => listInvitations.run(tenant, {}))).map(({ id }) => id)
  await send()
  const second = await send()
  expect(await lines()).toEqual([second])
  const joined = await send('joined@example.org')
  expect((await lines()).toSorted()).toEqual([second, joined].toSorted())
  const { id } = await addPerson('consultant', null)
  await sql('update "User" set email = $1 where id = $2', ['joined@example.org', id])
  expect(await lines()).toEqual([second])
  const old = new Date(now.getTime() - 15 * 24 * 60 * 60 * 1000)
  await sql('update "AuditEntry" set at = $1 where "subjectId" = $2', [old, second])
  const anew = await inside((tenant) => resendInvitation.run(tenant, { invitationId: second }))
  expect(await lines()).toEqual([anew.invitationId])
})
