import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { once } from '@/lib/access/idempotency'
import { sweep } from '@/lib/jobs/sweep'
import { asApp } from '../support/as-app'
import { addAgency, inside, owner, sql, workspace } from '../support/agency'
import { testDatabase, withClient } from '../support/database'

const day = 24 * 60 * 60 * 1000
const ago = (days: number) => new Date(Date.now() - days * day)

beforeAll(addAgency)

async function record(at: Date, workspaceId = workspace.id): Promise<string> {
  const key = randomUUID()
  await sql(
    'insert into "IdempotencyRecord" ("workspaceId", operation, key, "actorId", at) values ($1, $2, $3, $4, $5)',
    [workspaceId, 'tried', key, owner.id, at],
  )
  return key
}
const left = async () => (await sql('select key from "IdempotencyRecord"')).map(({ key }) => key)

test('records older than a week go from every workspace, younger ones stay and still answer', async () => {
  const other = randomUUID()
  await sql('insert into "WorkspaceDirectory" (id, slug) values ($1, $2)', [other, 'nachbarschaft'])
  const kept = [await record(ago(6.9)), await record(ago(0), other)]
  await record(ago(7.1))
  await record(ago(400), other)
  const call = { operation: 'tried', key: randomUUID(), input: {}, once: [] }
  const first = await inside((tenant) => once(tenant, call, () => Promise.resolve({ id: 'first' })))
  await sql('update "IdempotencyRecord" set at = $1 where key = $2', [ago(6), call.key])
  await sweep(new Date())
  expect((await left()).toSorted()).toEqual([...kept, call.key].toSorted())
  expect(await inside((tenant) => once(tenant, call, () => Promise.resolve({ id: 'second' })))).toEqual(first)
})

test('whatever the clock of a job says, the database lets nothing young go', async () => {
  const young = await record(ago(2))
  await sweep(new Date(Date.now() + 400 * day))
  expect(await left()).toContain(young)
})

test('nobody’s job sees what is old, in its own workspace alone', async () => {
  const old = await record(ago(30))
  const seen = (settings: Record<string, string>) =>
    asApp({ client_id: 'all', ...settings }, async (client) => {
      const { rows } = await client.query<{ key: string }>('select key from "IdempotencyRecord"')
      return rows.map(({ key }) => key)
    })
  const nobody = '00000000-0000-0000-0000-000000000000'
  expect(await seen({ workspace_id: workspace.id, user_id: nobody })).toEqual([old])
  expect(await seen({ workspace_id: randomUUID(), user_id: nobody })).toEqual([])
  expect(await seen({ workspace_id: workspace.id, user_id: randomUUID() })).toEqual([])
})

test('sessions and links go a while after their end, by the worker, who reads neither', async () => {
  const [long, short] = [randomUUID(), randomUUID()]
  for (const [id, end] of [
    [long, ago(8)],
    [short, ago(6)],
  ] as const) {
    await sql('insert into "Session" (id, "userId", "createdAt", "expiresAt") values ($1, $2, $3, $4)', [
      ...[id, owner.id, ago(40), end],
    ])
  }
  for (const [hash, end] of [
    ['old', ago(91)],
    ['recent', ago(89)],
  ] as const) {
    await sql(
      'insert into "Token" (hash, purpose, "subjectId", "createdAt", "expiresAt") values ($1, $2, $3, $4, $5)',
      [hash, 'reset', owner.id, ago(100), end],
    )
  }
  const asWorker = (text: string) => withClient(testDatabase().urls.worker, (client) => client.query(text))
  // all it may remove by itself, whatever it asks for
  await expect(asWorker('select id from "Session"')).rejects.toThrow(/permission denied/)
  await expect(asWorker('select hash from "Token"')).rejects.toThrow(/permission denied/)
  await sweep(new Date())
  await asWorker('delete from "Session"')
  await asWorker('delete from "Token"')
  const sessions = (await sql('select id from "Session"')).map(({ id }) => id)
  expect(sessions).toContain(short)
  expect(sessions).toContain(owner.session)
  expect(sessions).not.toContain(long)
  expect(await sql('select hash from "Token"')).toEqual([{ hash: 'recent' }])
})
