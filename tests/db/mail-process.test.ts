import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deliverDue } from '@/lib/mail/delivery'
import { now, sql } from '../support/agency'
import { atTheEnd, closeAll, mailServer, officeAt, outbox, passTime, put, reset, until } from '../support/mail-office'

beforeEach(() => sql('delete from "OutboxMessage"'))
afterEach(closeAll)

function workerProcess(smtpUrl: string): ChildProcess {
  const script = fileURLToPath(new URL('../support/mail-process.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...{ SMTP_URL: smtpUrl, MAIL_FROM: 'post@lotse.example', LOTSE_NOW: now.toISOString(), LOG_LEVEL: 'silent' },
    },
  })
  atTheEnd(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
  return child
}

test('killed between sending and noting it, the message comes again under the same Message-ID', async () => {
  const id = await put(reset())
  let child: ChildProcess | undefined
  const server = await mailServer({
    async taken() {
      if (!child) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      child = undefined
    },
  })
  child = workerProcess(server.url)
  await until(() => child === undefined)
  expect(server.received).toHaveLength(1)
  expect(await outbox()).toMatchObject([{ deliveredAt: null, attempts: 1 }])

  // its lease holds for five minutes
  const office = officeAt(server.url)
  expect((await deliverDue(office)).claimed).toBe(0)
  await passTime()
  await deliverDue(office)
  expect(server.received.map(({ messageId }) => messageId)).toEqual([`<${id}@lotse.example>`, `<${id}@lotse.example>`])
  expect(await outbox()).toMatchObject([{ deliveredAt: now, attempts: 2 }])
})

test('told to stop, it finishes the message under way and begins none', async () => {
  await put(reset())
  const stop: { now?: () => void } = {}
  const server = await mailServer({
    async taken() {
      stop.now?.()
      // nothing that is put in now is begun any more
      await put(reset())
      await new Promise((resolve) => setTimeout(resolve, 700))
    },
  })
  const child = workerProcess(server.url)
  stop.now = () => child.kill('SIGTERM')
  await once(child, 'exit')
  expect(child.exitCode).toBe(143)
  expect(server.received).toHaveLength(1)
  const rows = await outbox()
  expect(rows.map(({ attempts }) => attempts).toSorted()).toEqual([0, 1])
  expect(rows.find(({ attempts }) => attempts === 1)?.deliveredAt).toEqual(now)
})
