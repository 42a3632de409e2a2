import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { once } from '@/lib/access/idempotency'
import type { Tenant } from '@/lib/access/tenant'
import { add, addAgency, inside, owner, second, sql } from '../support/agency'

let clients: string[]
beforeAll(async () => {
  await addAgency()
  clients = [await add('Café Morgenrot'), await add('Zimmerei Ostwind')]
})

let runs = 0
const work = () => {
  runs += 1
  return Promise.resolve({ id: `run ${String(runs)}`, link: 'https://lotse.example/secret' })
}
const call = (key: string, input: unknown = { name: 'A' }) => ({ operation: 'tried', key, input, once: ['link'] })
const at = (client: string | undefined, work: (tenant: Tenant) => Promise<unknown>, session = owner.session) =>
  inside(work, client, session)

test('copies run once; the secret is in the first answer alone and stored nowhere', async () => {
  const key = randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => at(undefined, (tenant) => once(tenant, call(key), work))),
  )
  expect(new Set(answers.map((answer) => (answer as { id: string }).id)).size).toBe(1)
  expect(answers.filter((answer) => (answer as { link: string }).link !== '')).toHaveLength(1)
  expect(await sql(`select 1 from "IdempotencyRecord" where response::text like '%secret%'`)).toEqual([])
})

test.each([
  ['other input', 0, { name: 'B' }],
  ['another client', 1, { name: 'A' }],
])('a key that comes again with %s is refused and runs nothing', async (_, client, input) => {
  const key = randomUUID()
  await at(clients[0], (tenant) => once(tenant, call(key), work))
  const before = runs
  const again = at(clients[client], (tenant) => once(tenant, call(key, input), work))
  await expect(again).rejects.toMatchObject({ code: 'conflict', reason: 'key_reused' })
  expect(runs).toBe(before)
})

test('another person’s key is their own, and a failed try leaves it free', async () => {
  const key = randomUUID()
  const failing = at(undefined, (tenant) => once(tenant, call(key), () => Promise.reject(new Error('broken'))))
  await expect(failing).rejects.toThrow('broken')
  const mine = (await at(undefined, (tenant) => once(tenant, call(key), work))) as { id: string }
  const theirs = (await at(undefined, (tenant) => once(tenant, call(key), work), second.session)) as { id: string }
  expect(theirs.id).not.toBe(mine.id)
})
