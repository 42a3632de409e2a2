import type { PrismaClient } from '@/prisma/generated/client'
import { log } from '@/lib/platform/log'
import { compose, type Sender } from './compose'
import type { Post } from './post'
import { claim, markDelivered, markFailed, postpone, type Claimed } from './queue'
import { judge, mostAttempts, waitAfter, type Trouble } from './retry'
import { Message, usefulUntil } from './schema'

export type Office = {
  db: PrismaClient
  post: Post
  sender: Sender
  /** Whether messages keep their words when they are done, for the demo's mailbox. */
  keepsWords: boolean
  now: () => Date
  /** 0 ≤ random() < 1 */
  random: () => number
}

/** How many messages are under way at once. */
export const batch = 5

/** Milliseconds after which messages are looked at again that the server took from nobody. */
const whileDown = 5_000

export type Round = { claimed: number; serverDown: boolean }

/** Sends what is due, one batch. Every message that was begun is finished when it answers. */
export async function deliverDue(office: Office): Promise<Round> {
  const messages = await claim(office.db, batch)
  const ends = await Promise.all(messages.map((message) => deliver(office, message)))
  return { claimed: messages.length, serverDown: ends.includes('server-down') }
}

type End = 'done' | 'postponed' | 'server-down'

async function deliver(office: Office, claimed: Claimed): Promise<End> {
  const message = Message.safeParse({ template: claimed.template, data: claimed.data })
  // a newer version may have written it while this one still runs
  if (!message.success) return retry(office, claimed, 'unreadable')
  if (usefulUntil(message.data, claimed.createdAt) <= office.now()) return giveUp(office, claimed, 'expired')
  const trouble = await office.post.send(compose(claimed, message.data, office.sender))
  if (trouble) return settle(office, claimed, trouble)
  await markDelivered(office.db, claimed, office.now(), { emptied: !office.keepsWords })
  log().info(about(claimed), 'mail delivered')
  return 'done'
}

async function settle(office: Office, claimed: Claimed, trouble: Trouble): Promise<End> {
  const { kind, reason } = judge(trouble)
  if (kind === 'refused') return giveUp(office, claimed, reason)
  if (kind === 'later') return retry(office, claimed, reason)
  // a message that makes the server hang up must not hold up the others
  if (kind === 'unclear' && (await office.post.isUp())) return retry(office, claimed, reason)
  await postpone(office.db, claimed, whileDown, true)
  log().warn({ ...about(claimed), reason }, 'mail server takes nothing')
  return 'server-down'
}

async function retry(office: Office, claimed: Claimed, reason: string): Promise<End> {
  if (claimed.attempts >= mostAttempts) return giveUp(office, claimed, reason)
  await postpone(office.db, claimed, waitAfter(claimed.attempts, office.random()))
  log().warn({ ...about(claimed), reason }, 'mail is tried again later')
  return 'postponed'
}

async function giveUp(office: Office, claimed: Claimed, reason: string): Promise<End> {
  await markFailed(office.db, claimed, office.now(), { emptied: !office.keepsWords, reason })
  log().warn({ ...about(claimed), reason }, 'mail given up')
  return 'done'
}

function about({ id, template, attempts }: Claimed) {
  return { message: id, template, attempts }
}
