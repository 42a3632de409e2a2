import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { asTenant, type Tenant } from '@/lib/access/tenant'
import { fold } from '@/lib/clients/summary'
import { refreshSummary } from '@/lib/clients/summary-operations'
import type { ClientRow, Direction, Sort } from '@/lib/clients/model'
import {
  correctInvitation,
  createClient,
  inviteClientPerson,
  listClientPeople,
  listClients,
  readClient,
  revokeClientInvitation,
  updateClient,
} from '@/lib/clients/operations'
import type { ListInput, MasterDataInput } from '@/lib/clients/schema'
import { hashSecret } from '@/lib/platform/secrets'
import { inviteMember, listInvitations, listMembers, removeMember, updateWorkspace } from '@/lib/workspaces/operations'
import { testDatabase, withClient } from '../support/database'

const now = new Date('2026-11-20T10:00:00Z')
const workspace = { id: randomUUID(), slug: 'faehrhaus' }
const owner = { id: randomUUID() as string, session: randomUUID() as string, membership: randomUUID() as string }
const second = { id: randomUUID() as string, session: randomUUID() as string, membership: randomUUID() as string }

process.env['NEXTAUTH_URL'] = 'http://localhost:3000'
process.env['NEXTAUTH_SECRET'] = 'only-for-tests-0123456789-abcdefghij'

async function sql(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const { rows } = await withClient(testDatabase().urls.admin, (client) =>
    client.query<Record<string, unknown>>(text, values),
  )
  return rows
}

beforeAll(async () => {
  await sql('insert into "WorkspaceDirectory" (id, slug) values ($1, $2)', [workspace.id, workspace.slug])
  await sql('insert into "Workspace" ("workspaceId", name, locale, "createdAt") values ($1, $2, $3, $4)', [
    workspace.id,
    'Fährhaus Kommunikation',
    'de',
    now,
  ])
  for (const [person, name] of [
    [owner, 'Mia Keller'],
    [second, 'Jonas Feld'],
  ] as const) {
    await sql('insert into "User" (id, email, name, locale, "createdAt") values ($1, $2, $3, $4, $5)', [
      person.id,
      `${name.split(' ')[0]?.toLowerCase() ?? ''}@example.org`,
      name,
      'de',
      now,
    ])
    await sql('insert into "Session" (id, "userId", "createdAt", "expiresAt") values ($1, $2, $3, $4)', [
      person.session,
      person.id,
      now,
      new Date('2027-11-20T10:00:00Z'),
    ])
    await sql(
      'insert into "Membership" (id, "userId", "workspaceId", "clientId", role, "createdAt") values ($1, $2, $3, null, $4, $5)',
      [person.membership, person.id, workspace.id, 'owner', now],
    )
  }
})

function inside<T>(work: (tenant: Tenant) => Promise<T>, client?: string, session = owner.session): Promise<T> {
  return asTenant(session, { workspace: workspace.slug, client }, now, work)
}

const café: MasterDataInput = {
  name: 'Café Morgenrot',
  trade: 'I-cafe',
  headcount: '2-5',
  market: 'b2c',
  region: 'Konstanz',
  locale: 'de',
  timeZone: 'Europe/Berlin',
}

async function add(name: string, more: Partial<MasterDataInput> = {}): Promise<string> {
  const input = createClient.input.parse({ ...café, name, ...more })
  return (await inside((tenant) => createClient.run(tenant, input))).clientId
}

function page(input: Partial<ListInput>) {
  return inside((tenant) => listClients.run(tenant, listClients.input.parse(input)))
}

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
  const left = await sql('select id, "userId" from "Membership" where "workspaceId" = $1', [workspace.id])
  expect(left).toHaveLength(1)
  // the rest of this file goes on as the first owner
  await sql('update "Membership" set "userId" = $1 where "workspaceId" = $2', [owner.id, workspace.id])
  const alone = inside((tenant) => removeMember.run(tenant, { membershipId: String(left[0]?.['id']) }))
  await expect(alone).rejects.toMatchObject({ code: 'conflict', reason: 'last_owner' })
  expect(await inside((tenant) => listMembers.run(tenant, {}))).toHaveLength(1)
})

const sorts: Sort[] = ['name', 'verdict', 'readiness', 'review']
const directions: Direction[] = ['asc', 'desc']
const verdicts = ['YES', 'PREPARE', 'MAYBE', 'MAYBE_SMALL', 'NO', 'NOT_NOW', 'OPEN']

/** Few different values, so that pages end inside runs of equal keys; some clients have none at all. */
async function fill(): Promise<void> {
  for (let index = 0; index < 120; index++) {
    const id = await add(`${['Öl', 'Ol', 'Zoo', 'Ähre', 'ähre'][index % 5] ?? ''} ${String(index % 7)}`)
    if (index % 3 === 0) continue
    const patch = {
      state: 'submitted' as const,
      verdict: verdicts[index % verdicts.length] ?? null,
      readiness: index % 4 === 0 ? null : (index % 10) / 3,
      balance: index % 11,
      submittedAt: now,
      reviewOn: index % 5 === 0 ? null : new Date(`2026-1${String(index % 3)}-0${String(1 + (index % 9))}T00:00:00Z`),
    }
    await inside((tenant) => refreshSummary(tenant, patch), id)
  }
}

function keyOf(row: ClientRow, sort: Sort): string | number {
  if (sort === 'name') return fold(row.name)
  if (sort === 'verdict') return row.verdict === null ? 0 : verdicts.length - verdictOrder.indexOf(row.verdict)
  if (sort === 'readiness') return row.readiness ?? -1
  return row.reviewOn?.toISOString() ?? '9999'
}
const verdictOrder = verdicts

function inOrder(rows: ClientRow[], sort: Sort, direction: Direction): string[] {
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
  const sorted = rows.toSorted((a, b) => compare(keyOf(a, sort), keyOf(b, sort)) || compare(a.id, b.id))
  if (direction === 'desc') sorted.reverse()
  return sorted.map(({ id }) => id)
}

test('page by page, forward and back, is the whole list in order, for every order', async () => {
  await fill()
  const everybody = [...(await page({ limit: 100 })).rows]
  const rest = await page({ limit: 100, cursor: (await page({ limit: 100 })).next ?? '' })
  everybody.push(...rest.rows)
  expect(everybody.length).toBe(rest.total)
  expect(everybody.length).toBeGreaterThan(120)
  for (const sort of sorts) {
    for (const direction of directions) {
      const whole = inOrder(everybody, sort, direction)
      const forward: string[][] = []
      let at = await page({ sort, direction, limit: 23 })
      expect(at.previous).toBeNull()
      for (;;) {
        forward.push(at.rows.map(({ id }) => id))
        if (at.next === null) break
        at = await page({ sort, direction, limit: 23, cursor: at.next })
      }
      expect(forward.flat()).toEqual(whole)
      const back = [at.rows.map(({ id }) => id)]
      while (at.previous !== null) {
        at = await page({ sort, direction, limit: 23, cursor: at.previous })
        back.unshift(at.rows.map(({ id }) => id))
      }
      expect(back).toEqual(forward)
    }
  }
}, 60_000)

test('a cursor of another order and an altered one are refused', async () => {
  const { next } = await page({ limit: 10 })
  const foreign = page({ limit: 10, sort: 'readiness', cursor: next ?? '' })
  await expect(foreign).rejects.toMatchObject({ code: 'invalid', reason: 'cursor' })
  await expect(page({ limit: 10, cursor: `${next ?? ''}x` })).rejects.toMatchObject({ reason: 'cursor' })
})

test('states are counted as they are filtered, and together they are all clients', async () => {
  const { counts, total } = await page({})
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total)
  expect(counts.review_due).toBeGreaterThan(0)
  for (const state of ['new', 'submitted', 'review_due'] as const) {
    const listed = await page({ state, limit: 100 })
    expect(listed.total).toBe(counts[state])
    expect(listed.rows.every((row) => row.state === state)).toBe(true)
  }
})

test('a search finds names without accents, trades in both languages and regions; its signs mean themselves', async () => {
  const id = await add('Über_Bau 100%', { trade: 'C-bakery', region: 'Bludenz' })
  for (const search of ['uber_bau', '100%', 'konditorei bau', 'pastry 100', 'bludenz']) {
    expect((await page({ search })).rows.map((row) => row.id)).toEqual([id])
  }
  expect((await page({ search: '%%' })).rows).toEqual([])
})
