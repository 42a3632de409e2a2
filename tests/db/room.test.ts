import { beforeEach, expect, test } from 'vitest'
import { transaction } from '@/lib/access/tenant'
import { isFull } from '@/lib/platform/room'
import { serverState } from '@/lib/platform/server-state'
import { testDatabase, withClient } from '../support/database'

const look = () => transaction((tx) => tx.$queryRaw`select 1`)
const busy = { code: 'unavailable', reason: 'busy', retryAfter: 1 }
const admin = (sql: string) => withClient(testDatabase().urls.admin, (client) => client.query(sql))

beforeEach(() => {
  globalThis.__lotseServer = undefined
})

test('whoever waits in vain is turned away within the second, those after them at once, and then it goes on', async () => {
  const holders = Promise.all(
    Array.from({ length: 10 }, () => transaction((tx) => tx.$queryRaw`select pg_sleep(3)::text`)),
  )
  await new Promise((resolve) => setTimeout(resolve, 500))
  const visit = { turnedAway: false }
  const began = performance.now()
  await expect(serverState().visits.run(visit, look)).rejects.toMatchObject(busy)
  expect(performance.now() - began).toBeLessThan(1_500)
  expect(visit.turnedAway).toBe(true)
  expect(isFull()).toBe(true)
  const next = performance.now()
  await expect(look()).rejects.toMatchObject(busy)
  expect(performance.now() - next).toBeLessThan(100)
  await holders
  await new Promise((resolve) => setTimeout(resolve, 600))
  await look()
  expect(isFull()).toBe(false)
  expect(serverState().waiting).toBe(0)
})

test('a connection that is ended under way, and a database that takes none, are a matter of trying again', async () => {
  const underWay = transaction((tx) => tx.$queryRaw`select pg_sleep(5)::text`)
  await new Promise((resolve) => setTimeout(resolve, 300))
  const ended = expect(underWay).rejects.toMatchObject(busy)
  const end = `select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'lotse_app' and datname = current_database()`
  await admin(end)
  await ended
  const { name } = testDatabase()
  await admin(`alter database ${name} connection limit 0`)
  await admin(end)
  await expect(look()).rejects.toMatchObject(busy)
  await admin(`alter database ${name} connection limit -1`)
  await new Promise((resolve) => setTimeout(resolve, 600))
  await look()
})

test('a failure of another kind is passed on as it is', async () => {
  await expect(transaction(() => Promise.reject(new Error('ours')))).rejects.toThrow('ours')
  expect(serverState().waiting).toBe(0)
})
