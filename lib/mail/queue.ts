import type { PrismaClient } from '@/prisma/generated/client'
import type { StoredMessage } from './stored-messages'

/** A message taken for delivery. `leaseUntil` proves that it is still ours: nobody else takes it before. */
export type Claimed = StoredMessage & { attempts: number; leaseUntil: Date }

/** Seconds a taken message is left alone. A process that was killed meanwhile has it tried again after them. */
const lease = 300

/**
 * Takes messages that are due, the longest waiting first. Instances that ask at the same moment get different ones.
 * Times are the database's: the clocks of several machines need not agree.
 */
export function claim(db: PrismaClient, limit: number): Promise<Claimed[]> {
  return db.$queryRaw<Claimed[]>`
    with due as materialized (
      select "id" from "OutboxMessage" where "dueAt" <= now() order by "dueAt", "id" limit ${limit}
      for update skip locked)
    update "OutboxMessage" m set "attempts" = m."attempts" + 1, "dueAt" = now() + ${lease} * interval '1 second'
    from due where m."id" = due."id"
    returning m."id", m."recipient", m."locale", m."template", m."data", m."createdAt", m."attempts", m."dueAt" as "leaseUntil"`
}

/** What becomes of the message's words when it is done; links in them are secrets. */
type Remains = { emptied: boolean }

/** The server has taken it. True whoever holds the lease by now. */
export async function markDelivered(db: PrismaClient, { id }: Claimed, now: Date, { emptied }: Remains): Promise<void> {
  const words = emptied ? { data: {} } : {}
  await db.outboxMessage.updateMany({
    where: { id },
    data: { deliveredAt: now, dueAt: null, failedAt: null, failure: null, ...words },
  })
}

/** Gives a message up. @param reason a word or a reply code, never an address */
export async function markFailed(
  db: PrismaClient,
  { id, leaseUntil }: Claimed,
  now: Date,
  { emptied, reason }: Remains & { reason: string },
): Promise<void> {
  const words = emptied ? { data: {} } : {}
  await db.outboxMessage.updateMany({
    where: { id, dueAt: leaseUntil },
    data: { failedAt: now, failure: reason, dueAt: null, ...words },
  })
}

/** Puts a message back. @param uncounted whether the try does not count, because the server took nothing from anybody */
export async function postpone(
  db: PrismaClient,
  { id, leaseUntil }: Claimed,
  milliseconds: number,
  uncounted = false,
): Promise<void> {
  await db.$executeRaw`
    update "OutboxMessage"
    set "dueAt" = now() + ${Math.round(milliseconds)} * interval '1 millisecond', "attempts" = "attempts" - ${uncounted ? 1 : 0}
    where "id" = ${id}::uuid and "dueAt" = ${leaseUntil}`
}
