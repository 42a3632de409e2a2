import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { runWorker, type Worker } from '@/lib/jobs/worker'
import type { Office } from '@/lib/mail/delivery'
import { openPost } from '@/lib/mail/post'
import type { Message } from '@/lib/mail/schema'
import { PrismaClient } from '@/prisma/generated/client'
import { now, sql } from './agency'
import { testDatabase } from './database'
import { openMailServer, type MailServer } from './mail-server'

/** What delivers, and what it finds in the outbox. */

export function openOffice(smtpUrl: string, more: Partial<Office> = {}): Office & { close: () => Promise<void> } {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: testDatabase().urls.worker, max: 2 }) })
  const post = openPost(smtpUrl)
  const sender = { from: 'post@lotse.example', replyTo: undefined }
  return {
    ...{ db, post, sender, keepsWords: false, now: () => now, random: () => 0.5, ...more },
    close: async () => {
      post.close()
      await db.$disconnect()
    },
  }
}

const open: (() => Promise<unknown>)[] = []

/** What a test has opened is closed after it, the last first. */
export function atTheEnd(close: () => Promise<unknown>): void {
  open.push(close)
}

export async function closeAll(): Promise<void> {
  for (const close of open.splice(0).toReversed()) await close()
}

export async function mailServer(...hooks: Parameters<typeof openMailServer>): Promise<MailServer> {
  const server = await openMailServer(...hooks)
  atTheEnd(server.close)
  return server
}

export function officeAt(...where: Parameters<typeof openOffice>): Office {
  const office = openOffice(...where)
  atTheEnd(office.close)
  return office
}

/** The loop, without what is done by the hour. */
export function delivery(...where: Parameters<typeof openOffice>): Worker {
  const worker = runWorker(officeAt(...where), [])
  atTheEnd(worker.stop)
  return worker
}

export type Row = {
  id: string
  recipient: string
  data: object
  attempts: number
  dueAt: Date | null
  deliveredAt: Date | null
  failedAt: Date | null
  failure: string | null
}

export async function outbox(): Promise<Row[]> {
  return (await sql('select * from "OutboxMessage" order by "createdAt", id')) as Row[]
}

/** Time passes: what waits is due now. */
export async function passTime(): Promise<void> {
  await sql('update "OutboxMessage" set "dueAt" = now() where "dueAt" is not null')
}

/** @returns the row's id */
export async function put(message: Message, recipient = 'rosa@example.org', locale = 'de'): Promise<string> {
  const id: string = randomUUID()
  await sql(
    'insert into "OutboxMessage" (id, recipient, locale, template, data, "createdAt") values ($1, $2, $3, $4, $5, $6)',
    [id, recipient, locale, message.template, message.data, now],
  )
  return id
}

export function reset(name = 'Rosa Bodan'): Message {
  const link = 'http://localhost:3000/reset/abcdefghijklmnopqrstuvwxyz'
  return { template: 'reset', data: { name, link, expiresAt: new Date(now.getTime() + 3_600_000).toISOString() } }
}

/** Waits for what a loop does. @throws after ten seconds */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = performance.now() + 10_000
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('it did not come about within ten seconds')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
