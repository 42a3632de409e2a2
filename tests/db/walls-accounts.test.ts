import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashSecret } from '../../lib/platform/secrets'
import { agencyA, asApp, insideA1, type Settings } from '../support/as-app'
import { testDatabase, withClient } from '../support/database'
import { buildWorld, type World } from '../support/world'
import { idOf, objectsOf, secretOf } from '../support/world-names'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.db.$disconnect())

const a1 = objectsOf('a1')
const me = idOf('a.owner')
const other = idOf('a2.client_owner')
type More = Settings & { account_id?: string; session_id?: string; token_hash?: string }
const rowsOf = (settings: More, sql: string, values: unknown[] = []) =>
  asApp(settings, async (client) => (await client.query<Record<string, unknown>>(sql, values)).rows)

test('accounts show nothing of passwords and sessions to whoever names none', async () => {
  for (const settings of [{}, { account_id: '' }, { ...agencyA, user_id: other }, { ...insideA1, user_id: '' }]) {
    expect(await rowsOf(settings, 'select * from "Credential"')).toEqual([])
  }
  for (const settings of [{}, { session_id: '' }, { ...agencyA, user_id: '' }]) {
    expect(await rowsOf(settings, 'select * from "Session"')).toEqual([])
  }
  for (const settings of [{}, { token_hash: '' }, { user_id: other }]) {
    expect(await rowsOf(settings, 'select * from "Token"')).toEqual([])
  }
})

test('a transaction sees the one account that it names or that is signed in', async () => {
  for (const settings of [{ user_id: me }, { account_id: me }]) {
    expect(await rowsOf(settings, 'select "userId" from "Credential"')).toEqual([{ userId: me }])
    expect(await rowsOf(settings, 'select distinct "userId" from "Session"')).toEqual([{ userId: me }])
    expect(await rowsOf(settings, 'select "subjectId" from "Token"')).toEqual([{ subjectId: me }])
  }
  expect(await rowsOf({ session_id: idOf('a.owner.session') }, 'select "userId" from "Session"')).toEqual([
    { userId: me },
  ])
})

test('a session is proven by its id alone, while it counts, and leaves no other in sight', async () => {
  const prove = (session: string) =>
    asApp({}, async (client) => {
      const { rows } = await client.query('select * from prove_session($1, $2)', [session, '2026-03-02T09:00:00Z'])
      return { rows, left: (await client.query('select from "Session"')).rowCount }
    })
  expect(await prove(idOf('a.owner.session'))).toEqual({
    rows: [{ userId: me, userName: 'Person a.owner' }],
    left: 0,
  })
  for (const session of ['a.owner.revoked', 'a.owner.expired', 'never']) {
    expect(await prove(idOf(session))).toEqual({ rows: [], left: 0 })
  }
})

test('a link shows itself to its secret, and an invitation’s to its workspace', async () => {
  const hash = hashSecret(secretOf('b1.invitation'))
  expect(await rowsOf({ token_hash: hash }, 'select hash from "Token"')).toEqual([{ hash }])
  const workspaces = await rowsOf({ ...agencyA, user_id: '' }, 'select distinct "workspaceId" as id from "Token"')
  expect(workspaces).toEqual([{ id: a1.workspaceId }])
})

const change = (sql: string, values: unknown[]) => async (client: pg.Client) =>
  (await client.query(sql, values)).rowCount

test('nobody writes somebody else’s account', async () => {
  const rename = change(`update "User" set name = 'x' where id = $1`, [me])
  const rehash = change(`update "Credential" set "passwordHash" = 'x' where "userId" = $1`, [me])
  const signOut = change('update "Session" set "revokedAt" = now() where "userId" = $1 and "revokedAt" is null', [me])
  for (const settings of [{ user_id: me }, { account_id: me }]) {
    expect(await asApp(settings, rename)).toBe(1)
    expect(await asApp(settings, rehash)).toBe(1)
    expect(await asApp(settings, signOut)).toBe(2)
  }
  for (const settings of [{}, { ...agencyA, user_id: other }]) {
    await expect(asApp(settings, rename)).rejects.toThrow(/row-level security/)
    expect(await asApp(settings, rehash)).toBe(0)
    expect(await asApp(settings, signOut)).toBe(0)
  }
  const enter = change('insert into "Session" (id, "userId", "createdAt", "expiresAt") values ($1, $2, now(), now())', [
    randomUUID(),
    me,
  ])
  await expect(asApp({ ...agencyA, user_id: other }, enter)).rejects.toThrow(/row-level security/)
  const reset = change(
    `insert into "Token" (hash, purpose, "subjectId", "createdAt", "expiresAt") values ('x', 'reset', $1, now(), now())`,
    [me],
  )
  await expect(asApp({ ...agencyA, user_id: other }, reset)).rejects.toThrow(/row-level security/)
})

test.each([
  ['User', 'email'],
  ['User', 'id'],
  ['Credential', 'userId'],
  ['Session', 'userId'],
  ['Session', 'expiresAt'],
  ['Token', 'subjectId'],
  ['Token', 'purpose'],
  ['Token', 'expiresAt'],
  ['WorkspaceDirectory', 'slug'],
])('%s.%s stays as it was made', async (table, column) => {
  const sql = `update "${table}" set "${column}" = "${column}"`
  await expect(asApp({ ...agencyA, account_id: me } as Settings, change(sql, []))).rejects.toThrow(/permission denied/)
})

test('a used link stays used, a shut one shut, whoever writes', async () => {
  const link = { token_hash: hashSecret(secretOf('reset')) } as Settings
  const write = (what: string) => (client: pg.Client) => client.query(`update "Token" set ${what}`)
  for (const url of [testDatabase().urls.app, testDatabase().urls.owner]) {
    const twice = (first: string, second: string) =>
      asApp(link, async (client) => [(await write(first)(client)).rowCount, await write(second)(client)], url)
    for (const again of ['"usedAt" = null', '"usedAt" = now()', '"revokedAt" = now()']) {
      await expect(twice('"usedAt" = now()', again)).rejects.toThrow(/used or shut/)
    }
    for (const again of ['"revokedAt" = null', '"usedAt" = now()']) {
      await expect(twice('"revokedAt" = now()', again)).rejects.toThrow(/used or shut/)
    }
    expect((await twice('"usedAt" = null', '"usedAt" = now()'))[0]).toBe(1)
  }
})

test('what happened to accounts is not read by the app', async () => {
  await expect(asApp({ user_id: me }, (client) => client.query('select from "AccountEvent"'))).rejects.toThrow(
    /permission denied/,
  )
})

test('each table of accounts has one permissive policy that binds its owner too; the worker has its own for sweeping', async () => {
  const { rows } = await withClient(testDatabase().urls.admin, (client) =>
    client.query(`select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        array(select concat_ws(' ', polname, polpermissive, polcmd,
            (select string_agg(rolname, ' ') from pg_roles where oid = any (polroles)))
          from pg_policy where polrelid = c.oid order by 1) as policies
      from pg_class c where c.relname in ('Credential', 'Session', 'Token', 'User') order by 1`),
  )
  const swept = ['account t *', 'sweep t * lotse_worker']
  expect(rows).toEqual([
    { name: 'Credential', forced: true, policies: ['account t *'] },
    { name: 'Session', forced: true, policies: swept },
    { name: 'Token', forced: true, policies: swept },
    { name: 'User', forced: true, policies: ['account t *'] },
  ])
})
