import type { Prisma } from '@/prisma/generated/client'
import { Message } from './schema'

type Envelope = {
  workspaceId?: string | null
  recipient: string
  /** The recipient's language, not the sender's. */
  locale: string
  now: Date
} & Message

/** Puts a message into the outbox, in the transaction of the deed it tells of: no deed without it, no message without the deed. */
export async function enqueue(tx: Prisma.TransactionClient, envelope: Envelope): Promise<void> {
  const { template, data } = Message.parse({ template: envelope.template, data: envelope.data })
  const { workspaceId = null, recipient, locale, now } = envelope
  // createMany, because the app may add messages but not read them back
  await tx.outboxMessage.createMany({ data: [{ workspaceId, recipient, locale, template, data, createdAt: now }] })
}
