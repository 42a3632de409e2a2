import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { requestReset } from '@/lib/accounts/reset-operations'
import { deliverDue } from '@/lib/mail/delivery'
import { waitAfter } from '@/lib/mail/retry'
import { addAgency, now, sql } from '../support/agency'
import { closeAll, delivery, mailServer, officeAt, outbox, passTime, put, reset, until } from '../support/mail-office'
import { Refusal } from '../support/mail-server'

beforeAll(addAgency)
beforeEach(() => sql('delete from "OutboxMessage"'))

afterEach(closeAll)

/** Milliseconds from now, by the database's clock. */
async function dueIn(): Promise<number> {
  const [row] = await sql('select extract(epoch from "dueAt" - now()) * 1000 as wait from "OutboxMessage"')
  return Number(row?.['wait'])
}

/** A port where somebody answers the call and then says nothing. */
async function silentPort() {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => sockets.add(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const hangUp = async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  }
  return { port: (server.address() as AddressInfo).port, isCalled: () => sockets.size > 0, hangUp }
}

const people = ['mia@example.org', 'jonas@example.org']

/** Asks for new passwords. @returns milliseconds of the one in the middle */
async function askForPasswords(times: number): Promise<number> {
  const durations: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    await sql('delete from "RateLimiterFlexible"')
    const started = performance.now()
    await requestReset.run({ now, address: 'mail-test' }, { email: people[turn % 2] ?? '' })
    durations.push(performance.now() - started)
  }
  return durations.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? Infinity
}

test('no request waits for a mail server that is silent', async () => {
  const alone = await askForPasswords(5)
  const silent = await silentPort()
  delivery(`smtp://127.0.0.1:${silent.port}`)
  await until(silent.isCalled)
  const beside = await askForPasswords(5)
  expect(await outbox()).toHaveLength(10)
  // whoever waited for it would wait for ten seconds
  expect(beside).toBeLessThan(2 * alone + 1000)
  await silent.hangUp()
})

test('a mail server that is down loses nothing, and what waits goes out when it is back', async () => {
  const port = await freePort()
  const worker = delivery(`smtp://127.0.0.1:${port}`)
  await askForPasswords(6)
  await until(async () => (await sql('select from "OutboxMessage" where "dueAt" > now()')).length > 0)
  expect((await outbox()).filter(({ failedAt, deliveredAt }) => failedAt ?? deliveredAt)).toEqual([])
  await worker.stop()

  const server = await mailServer({ port })
  await passTime()
  delivery(server.url)
  await until(async () => (await outbox()).every(({ deliveredAt }) => deliveredAt !== null))
  // tries at a server that was away do not count
  expect((await outbox()).map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1, 1, 1])
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(6)
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

test('451 is tried again a minute later, then two, and delivered at 250', async () => {
  let refusals = 2
  const server = await mailServer({
    recipient() {
      if (refusals-- > 0) throw new Refusal(451, '4.7.1 Greylisted, rosa@example.org')
    },
  })
  const office = officeAt(server.url)
  await put(reset())
  for (const [turn, minutes] of [1, 2].entries()) {
    await deliverDue(office)
    expect(await outbox()).toMatchObject([{ attempts: turn + 1, deliveredAt: null, failedAt: null }])
    expect(Math.abs((await dueIn()) - minutes * 60_000)).toBeLessThan(5_000)
    // not before its time
    expect(await deliverDue(office)).toEqual({ claimed: 0, serverDown: false })
    await passTime()
  }
  await deliverDue(office)
  expect(server.received).toHaveLength(1)
  expect(await outbox()).toMatchObject([{ attempts: 3, deliveredAt: now, dueAt: null, failure: null }])
})

test('what is refused for good is given up with its reason, and the reason names nobody', async () => {
  const server = await mailServer({
    recipient(address) {
      if (address.startsWith('gone')) throw new Refusal(550, `5.1.1 <${address}> unknown`)
    },
    taken({ to }) {
      if (to?.[0]?.address === 'strict@example.org') throw new Refusal(554, '5.7.1 strict@example.org wants no mail')
    },
  })
  const office = officeAt(server.url)
  for (const name of ['gone', 'strict', 'fine']) await put(reset(), `${name}@example.org`)
  await deliverDue(office)
  const rows = new Map((await outbox()).map((row) => [row.recipient, row]))
  expect(rows.get('gone@example.org')).toMatchObject({ failedAt: now, failure: '550 5.1.1', dueAt: null, data: {} })
  expect(rows.get('strict@example.org')).toMatchObject({ failedAt: now, failure: '554 5.7.1', dueAt: null })
  expect(rows.get('fine@example.org')).toMatchObject({ deliveredAt: now, failedAt: null })
  await passTime()
  expect((await deliverDue(office)).claimed).toBe(0)
})

test('what was tried for five days is given up', async () => {
  const server = await mailServer({
    recipient() {
      throw new Refusal(452, '4.2.2 mailbox full')
    },
  })
  const office = officeAt(server.url)
  await put(reset())
  let total = 0
  for (let turn = 1; (await outbox())[0]?.failedAt === null; turn += 1) {
    await passTime()
    await deliverDue(office)
    total += waitAfter(turn, 0.5)
  }
  expect(total / 3_600_000).toBeGreaterThan(5 * 24 - 12)
  expect(await outbox()).toMatchObject([{ failure: '452 4.2.2', dueAt: null, attempts: 28 }])
})

test('a message that makes the server hang up waits alone; the others go out', async () => {
  const server = await mailServer({
    taken({ to }) {
      if (to?.[0]?.address === 'poison@example.org') throw new Refusal(421, '4.3.0 going away')
    },
  })
  const office = officeAt(server.url)
  await put(reset(), 'poison@example.org')
  await put(reset(), 'fine@example.org')
  expect((await deliverDue(office)).serverDown).toBe(false)
  const rows = new Map((await outbox()).map((row) => [row.recipient, row]))
  expect(rows.get('poison@example.org')).toMatchObject({ deliveredAt: null, failedAt: null, attempts: 1 })
  expect(rows.get('fine@example.org')).toMatchObject({ deliveredAt: now })
})

test('two workers never send a message twice', async () => {
  const server = await mailServer({ taken: () => new Promise((resolve) => setTimeout(resolve, 15)) })
  const ids: string[] = []
  for (let turn = 0; turn < 60; turn += 1) ids.push(await put(reset(`Person ${turn}`)))
  delivery(server.url)
  delivery(server.url)
  await until(async () => (await outbox()).every(({ deliveredAt }) => deliveredAt !== null))
  expect(server.received.map(({ messageId }) => messageId).toSorted()).toEqual(
    ids.map((id) => `<${id}@lotse.example>`).toSorted(),
  )
})

test('a link that has ended is not sent', async () => {
  const server = await mailServer()
  const office = officeAt(server.url, { now: () => new Date(now.getTime() + 3_600_000) })
  await put(reset())
  await put({
    template: 'invitation',
    data: {
      ...{ name: 'Rosa', inviterName: 'Mia', workspaceName: 'Fährhaus', clientName: null, role: 'owner' },
      link: 'http://localhost:3000/invitation/abc',
      expiresAt: new Date(now.getTime() + 3_600_001).toISOString(),
    },
  })
  await deliverDue(office)
  expect(server.received.map(({ subject }) => subject)).toEqual(['Mia lädt Sie zu Fährhaus ein'])
  expect((await outbox()).find(({ failedAt }) => failedAt)).toMatchObject({ failure: 'expired', data: {}, dueAt: null })
})

test('a message of a newer version waits for it', async () => {
  const server = await mailServer()
  await sql(
    `insert into "OutboxMessage" (id, recipient, locale, template, data, "createdAt")
     values (gen_random_uuid(), 'rosa@example.org', 'de', 'of-tomorrow', '{}', $1)`,
    [now],
  )
  await deliverDue(officeAt(server.url))
  expect(server.received).toEqual([])
  expect(await outbox()).toMatchObject([{ failedAt: null, attempts: 1 }])
  expect(await dueIn()).toBeGreaterThan(50_000)
})
