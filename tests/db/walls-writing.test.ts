import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agencyA, asApp, insideA1, type Settings } from '../support/as-app'
import { testDatabase } from '../support/database'
import { buildWorld, type World } from '../support/world'
import { idOf, objectsOf } from '../support/world-names'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.db.$disconnect())

const a1 = objectsOf('a1')
const b1 = objectsOf('b1')
const a2 = objectsOf('a2')
const addClient = (workspaceId: string) => (client: pg.Client) =>
  client.query(
    `insert into "Client" ("workspaceId", id, name, trade, headcount, market, region, locale, "timeZone", "createdAt")
     values ($1, gen_random_uuid(), 'x', 'x', 'x', 'x', 'x', 'de', 'UTC', now())`,
    [workspaceId],
  )

test('into one’s own tenant works, into another one fails', async () => {
  expect((await asApp(agencyA, addClient(a1.workspaceId))).rowCount).toBe(1)
  await expect(asApp(agencyA, addClient(b1.workspaceId))).rejects.toThrow(/row-level security/)
  await expect(asApp(insideA1, addClient(a1.workspaceId))).rejects.toThrow(/row-level security/)
})

test.each([
  ['Client', 'name', 'id'],
  ['ClientSummary', 'name', 'clientId'],
  ['Assessment', 'confirmationRequestedAt', 'clientId'],
  ['Respondent', 'kind', 'clientId'],
  ['Answer', 'note', 'clientId'],
])('no row of %s can be changed from elsewhere or moved there', async (table, column, key) => {
  const touch = (settings: Settings, from: string) =>
    asApp(settings, async (client) => {
      const sql = `update "${table}" set "${column}" = "${column}" where "${key}" = $1`
      return (await client.query(sql, [from])).rowCount
    })
  expect(await touch(agencyA, a1.clientId)).toBeGreaterThan(0)
  expect(await touch(agencyA, b1.clientId)).toBe(0)
  expect(await touch(insideA1, a2.clientId)).toBe(0)
  for (const name of ['workspaceId', key]) {
    const move = `update "${table}" set "${name}" = "${name}" where "${key}" = $1`
    await expect(asApp(agencyA, (client) => client.query(move, [a1.clientId]))).rejects.toThrow(/permission denied/)
  }
})

test.each(['document', 'verdict', 'readiness', 'reviewOn'])('%s of a result stands', async (column) => {
  const sql = `update "AssessmentResult" set "${column}" = "${column}"`
  await expect(asApp(agencyA, (client) => client.query(sql))).rejects.toThrow(/permission denied/)
  const gone = (client: pg.Client) => client.query('delete from "AssessmentResult"')
  await expect(asApp(agencyA, gone)).rejects.toThrow(/permission denied/)
})

test('what was submitted stays submitted, at its time and by its person', async () => {
  const change = (what: string) => (client: pg.Client) =>
    client.query(`update "Assessment" set ${what} where id = $1`, [a1.submittedId])
  for (const what of ['"submittedAt" = null', '"submittedAt" = now()', '"submittedById" = null']) {
    await expect(asApp(agencyA, change(what))).rejects.toThrow(/stays submitted/)
    await expect(asApp(agencyA, change(what), testDatabase().urls.owner)).rejects.toThrow(/stays submitted/)
  }
  for (const column of ['number', 'form', 'catalogueVersion', 'catalogueHash', 'startedAt', 'submittedXid']) {
    await expect(asApp(agencyA, change(`"${column}" = "${column}"`))).rejects.toThrow(/permission denied/)
  }
  const born = (client: pg.Client) =>
    client.query(
      `insert into "Assessment" ("workspaceId", id, "clientId", number, form, "catalogueKey", "catalogueVersion",
         "catalogueHash", "startedAt", "startedById", "submittedAt")
       values ($1, gen_random_uuid(), $2, 9, 'full', 'x', 1, 'x', now(), $3, now())`,
      [a1.workspaceId, a1.clientId, idOf('a.owner')],
    )
  await expect(asApp(agencyA, born)).rejects.toThrow(/permission denied/)
})

test('an answer cannot hang below a sibling’s or another tenant’s respondent', async () => {
  const answer = (to: typeof a1) => (client: pg.Client) =>
    client.query(
      `insert into "Answer" ("workspaceId", "clientId", "assessmentId", "respondentId", "questionKey", "authorId", "authorSide",
         device, sequence, "answeredAt") values ($1, $2, $3, $4, 'Z9', $5, 'client', $5, 1, now())`,
      [a1.workspaceId, a1.clientId, to.openId, to.respondentId, idOf('a1.client_owner')],
    )
  expect((await asApp(insideA1, answer(a1))).rowCount).toBe(1)
  await expect(asApp(insideA1, answer(a2))).rejects.toThrow(/foreign key/)
  await expect(asApp(insideA1, answer(b1))).rejects.toThrow(/foreign key/)
})

test('history is only added to, in one’s own name', async () => {
  const entry = (actor: string) => (client: pg.Client) =>
    client.query(
      `insert into "AuditEntry" ("workspaceId", id, "actorId", action, at) values ($1, gen_random_uuid(), $2, 'x', now())`,
      [a1.workspaceId, actor],
    )
  expect((await asApp(agencyA, entry(idOf('a.owner')))).rowCount).toBe(1)
  await expect(asApp(agencyA, entry(idOf('a.consultant')))).rejects.toThrow(/row-level security/)
  for (const table of ['AuditEntry', 'AnswerRevision', 'GutFeeling', 'SealedVote']) {
    await expect(asApp(agencyA, (client) => client.query(`delete from "${table}"`))).rejects.toThrow(
      /permission denied/,
    )
    const sql = `update "${table}" set "workspaceId" = "workspaceId"`
    await expect(asApp(agencyA, (client) => client.query(sql))).rejects.toThrow(/permission denied/)
  }
})

test('a vote is sealed by the one whose feeling it is', async () => {
  const seal = (settings: Settings, whose: string) =>
    asApp(settings, async (client) => {
      const keys = [a1.workspaceId, a1.clientId, a1.openId]
      await client.query(`insert into "GutFeeling" values ($1, $2, $3, 'third', $4, now())`, [...keys, whose])
      return client.query(`insert into "SealedVote" values ($1, $2, $3, 'third', 'yes')`, keys)
    })
  expect((await seal(insideA1, idOf('a1.client_owner'))).rowCount).toBe(1)
  await expect(seal(insideA1, idOf('a1.client_member'))).rejects.toThrow(/row-level security/)
})

test('a published catalogue cannot be changed, not even by its owner', async () => {
  const sql = 'update "CatalogueVersion" set hash = hash'
  await expect(asApp({}, (client) => client.query(sql))).rejects.toThrow(/permission denied/)
  await expect(asApp({}, (client) => client.query(sql), testDatabase().urls.owner)).rejects.toThrow(/append-only/)
})

test('what waits to be delivered cannot be read by the app', async () => {
  await expect(asApp({}, (client) => client.query('select from "OutboxMessage"'))).rejects.toThrow(/permission denied/)
})
