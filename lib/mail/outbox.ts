import type { Prisma } from '@/prisma/generated/client'
import { Message } from './schema'

export type Envelope = {
  workspaceId?: string | null
  recipient: string
  /** The recipient's language, not the sender's. */
  locale: string
  now: Date
  /** Names a message that may be put in only once; a second one with the same key is left out. */
  key?: string
} & Message

/** Puts messages into the outbox, in the transaction of the deed they tell of: no deed without them, none without the deed. */
export async function enqueue(tx: Prisma.TransactionClient, ...envelopes: Envelope[]): Promise<void> {
  const rows = envelopes.map((envelope) => {
    const { template, data } = Message.parse({ template: envelope.template, data: envelope.data })
    const { workspaceId = null, recipient, locale, now, key = null } = envelope
    return { workspaceId, recipient, locale, template, data, key, createdAt: now }
  })
  // createMany, because the app may add messages but not read them back
  await tx.outboxMessage.createMany({ data: rows, skipDuplicates: rows.some(({ key }) => key !== null) })
}
