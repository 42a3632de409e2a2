import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashSecret } from '@/lib/platform/secrets'
import { agencyA, asApp, insideA1, type Settings } from '../support/as-app'
import { buildWorld, type World } from '../support/world'
import { emailOf, idOf, objectsOf, secretOf } from '../support/world-names'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.db.$disconnect())

const a1 = objectsOf('a1')
const memberships = {
  owner: idOf('a.owner.membership'),
  consultant: idOf('a.consultant.membership'),
  firm: idOf('a1.owner'),
  staff: idOf('a1.member'),
  sibling: idOf('a2.member'),
  stranger: idOf('b.consultant.membership'),
}
const as = (person: string, settings: Settings = agencyA): Settings => ({ ...settings, user_id: idOf(person) })
/** Whoever asks, with settings that say more than is true. */
const liars: [string, Settings][] = [
  ['a client’s owner', as('a1.client_owner')],
  ['a client’s owner in the own place', { ...insideA1, audience: 'agency' }],
  ['somebody of another agency', as('b.owner')],
  ['somebody who belongs nowhere', as('nowhere')],
]
const consultants: [string, Settings][] = [
  ['a consultant', as('a.consultant')],
  ['a consultant inside a client', as('a.consultant', { ...insideA1, audience: 'agency' })],
]
const owner: [string, Settings] = ['an owner', as('a.owner')]

const raise = (id: string, role: string) => async (client: pg.Client) =>
  (await client.query('update "Membership" set role = $1 where id = $2', [role, id])).rowCount
const remove = (id: string) => async (client: pg.Client) =>
  (await client.query('delete from "Membership" where id = $1', [id])).rowCount

describe('roles', () => {
  test('an owner changes those of the agency and of its clients, and of nobody else', async () => {
    for (const id of [memberships.owner, memberships.consultant]) {
      expect(await asApp(owner[1], raise(id, 'consultant'))).toBe(1)
    }
    expect(await asApp(owner[1], raise(memberships.staff, 'client_owner'))).toBe(1)
    expect(await asApp(owner[1], raise(memberships.stranger, 'owner'))).toBe(0)
  })

  test.each(consultants)('%s changes those of a client, and raises nobody in the agency', async (_, settings) => {
    expect(await asApp(settings, raise(memberships.staff, 'client_owner'))).toBe(1)
    expect(await asApp(settings, remove(memberships.staff))).toBe(1)
    for (const id of [memberships.consultant, memberships.owner, memberships.stranger]) {
      expect(await asApp(settings, raise(id, 'owner'))).toBe(0)
      expect(await asApp(settings, remove(id))).toBe(0)
    }
  })

  test.each(liars)('%s changes and removes nobody, not even themselves', async (_, settings) => {
    for (const id of [memberships.staff, memberships.firm, memberships.sibling]) {
      expect(await asApp(settings, raise(id, 'client_owner'))).toBe(0)
      expect(await asApp(settings, remove(id))).toBe(0)
    }
    for (const id of [memberships.consultant, memberships.owner]) {
      expect(await asApp(settings, raise(id, 'owner'))).toBe(0)
      expect(await asApp(settings, remove(id))).toBe(0)
    }
  })

  test('inside one client, its sibling’s people are out of reach', async () => {
    const inside = as('a.owner', { ...insideA1, audience: 'agency' })
    expect(await asApp(inside, raise(memberships.staff, 'client_owner'))).toBe(1)
    expect(await asApp(inside, raise(memberships.sibling, 'client_owner'))).toBe(0)
    expect(await asApp(inside, remove(memberships.sibling))).toBe(0)
  })

  test.each(['userId', 'workspaceId', 'clientId', 'createdAt'])('%s of a membership never changes', async (column) => {
    const sql = `update "Membership" set "${column}" = "${column}"`
    await expect(asApp(owner[1], (client) => client.query(sql))).rejects.toThrow(/permission denied/)
  })
})

describe('joining', () => {
  const join = (person: string, role: string, clientId: string | null) => (client: pg.Client) =>
    client.query(
      `insert into "Membership" (id, "userId", "workspaceId", "clientId", role, "createdAt")
       values ($1, $2, $3, $4, $5, now())`,
      [randomUUID(), idOf(person), a1.workspaceId, clientId, role],
    )
  /** As the one who holds the link: it is used up, and the invitation accepted. */
  const useLink = async (client: pg.Client, invitation: string) => {
    const hash = hashSecret(secretOf(invitation))
    await client.query(`select set_config('app.token_hash', $1, true)`, [hash])
    await client.query('update "Token" set "usedAt" = now() where hash = $1', [hash])
  }
  const accept = (client: pg.Client, invitation: string, person: string) =>
    client.query('update "Invitation" set "acceptedAt" = now(), "acceptedById" = $1 where id = $2', [
      idOf(person),
      idOf(invitation),
    ])
  const accepted = async (client: pg.Client, invitation: string, person: string) => {
    await useLink(client, invitation)
    return accept(client, invitation, person)
  }

  test('takes an invitation to that place and role, accepted by the person it was for', async () => {
    const guest = as('a1.invitation', insideA1)
    const enter = (role: string) => async (client: pg.Client) => {
      await accepted(client, 'a1.invitation', 'a1.invitation')
      return join('a1.invitation', role, a1.clientId)(client)
    }
    expect((await asApp(guest, enter('client_member'))).rowCount).toBe(1)
    await expect(asApp(guest, enter('client_owner'))).rejects.toThrow(/row-level security/)
    await expect(asApp(guest, join('a1.invitation', 'client_member', a1.clientId))).rejects.toThrow(
      /row-level security/,
    )
    const other = async (client: pg.Client) => {
      await accepted(client, 'a1.invitation', 'nowhere')
      return join('nowhere', 'client_member', a1.clientId)(client)
    }
    await expect(asApp(as('nowhere', insideA1), other)).rejects.toThrow(/row-level security/)
  })

  test('takes the link, used up in the same transaction: an invitation of long ago lets nobody back in', async () => {
    const guest = as('a1.invitation', insideA1)
    const enter = join('a1.invitation', 'client_member', a1.clientId)
    const withoutLink = async (client: pg.Client) => {
      await accept(client, 'a1.invitation', 'a1.invitation')
      return enter(client)
    }
    await expect(asApp(guest, withoutLink)).rejects.toThrow(/row-level security/)
    const othersLink = async (client: pg.Client) => {
      await accept(client, 'a1.invitation', 'a1.invitation')
      await useLink(client, 'a2.invitation')
      return enter(client)
    }
    await expect(asApp(guest, othersLink)).rejects.toThrow(/row-level security/)
    // entered earlier, removed since; committed, because it is about the transaction after that
    await asApp(guest, async (client) => {
      await accepted(client, 'a1.invitation', 'a1.invitation')
      await client.query('commit')
    })
    const named = async (client: pg.Client) => {
      await client.query(`select set_config('app.token_hash', $1, true)`, [hashSecret(secretOf('a1.invitation'))])
      return enter(client)
    }
    await expect(asApp(guest, named)).rejects.toThrow(/row-level security/)
    const again = (client: pg.Client) => accepted(client, 'a1.invitation', 'a1.invitation')
    await expect(asApp(guest, again)).rejects.toThrow(/used or shut/)
  })

  test('as first owner takes a workspace of one’s own making', async () => {
    const place = randomUUID()
    const founder: Settings = { workspace_id: place, client_id: 'all', audience: 'agency', user_id: idOf('nowhere') }
    const found = (client: pg.Client) =>
      client.query('insert into "WorkspaceDirectory" (id, slug) values ($1, $2)', [place, 'founded-here'])
    const enter =
      (role: string, person = 'nowhere') =>
      (client: pg.Client) =>
        client.query(
          `insert into "Membership" (id, "userId", "workspaceId", role, "createdAt") values ($1, $2, $3, $4, now())`,
          [randomUUID(), idOf(person), place, role],
        )
    const both = (role: string, person?: string) => async (client: pg.Client) => {
      await found(client)
      return enter(role, person)(client)
    }
    expect((await asApp(founder, both('owner'))).rowCount).toBe(1)
    await expect(asApp(founder, both('consultant'))).rejects.toThrow(/row-level security/)
    await expect(asApp(founder, both('owner', 'a.owner'))).rejects.toThrow(/row-level security/)
    await asApp(founder, async (client) => {
      await found(client)
      await client.query('commit')
    })
    await expect(asApp(founder, enter('owner'))).rejects.toThrow(/row-level security/)
  })

  test.each([...consultants, ...liars, owner])('%s lets nobody in past an invitation', async (_, settings) => {
    const people: [string, string, string | null][] = [
      ['nowhere', 'owner', null],
      ['nowhere', 'client_owner', a1.clientId],
      ['a.consultant', 'client_owner', a1.clientId],
      ['a1.client_owner', 'consultant', null],
    ]
    for (const [person, role, clientId] of people) {
      await expect(asApp(settings, join(person, role, clientId))).rejects.toThrow(/row-level security/)
    }
  })
})

describe('inviting', () => {
  const invite = (person: string, role: string, clientId: string | null) => (client: pg.Client) =>
    client.query(
      `insert into "Invitation" ("workspaceId", id, "clientId", email, name, role, locale, "invitedById", "createdAt", "expiresAt")
       values ($1, $2, $3, $4, 'Guest', $5, 'de', $6, now(), now() + interval '1 day')`,
      [a1.workspaceId, randomUUID(), clientId, emailOf('guest'), role, idOf(person)],
    )

  test('into the team is the owner’s, into a client everybody’s of the agency', async () => {
    expect((await asApp(owner[1], invite('a.owner', 'owner', null))).rowCount).toBe(1)
    for (const [, settings] of consultants) {
      expect((await asApp(settings, invite('a.consultant', 'client_owner', a1.clientId))).rowCount).toBe(1)
      await expect(asApp(settings, invite('a.consultant', 'owner', null))).rejects.toThrow(/row-level security/)
    }
  })

  test.each(liars)('%s invites nobody', async (_, settings) => {
    const people: [string, string | null][] = [
      ['owner', null],
      ['client_owner', a1.clientId],
    ]
    for (const [role, clientId] of people) {
      await expect(asApp(settings, invite('a.owner', role, clientId))).rejects.toThrow(/row-level security/)
    }
  })

  test.each(['role', 'email', 'clientId', 'workspaceId', 'expiresAt'])('%s of one never changes', async (column) => {
    const sql = `update "Invitation" set "${column}" = "${column}"`
    await expect(asApp(owner[1], (client) => client.query(sql))).rejects.toThrow(/permission denied/)
  })

  test('one is withdrawn from its own place only', async () => {
    const withdraw = (invitation: string) => async (client: pg.Client) =>
      (await client.query('update "Invitation" set "revokedAt" = now() where id = $1', [idOf(invitation)])).rowCount
    expect(await asApp(owner[1], withdraw('a1.invitation'))).toBe(1)
    expect(await asApp(owner[1], withdraw('b1.invitation'))).toBe(0)
    expect(await asApp(insideA1, withdraw('a2.invitation'))).toBe(0)
  })
})
