import { env } from '@/lib/platform/env'
import { findMessages } from './stored-messages'
import { render, type Mail } from './render'
import { Message } from './schema'

export type MailboxMessage = Mail & { id: string; recipient: string; locale: string; sentAt: Date }

/** How many messages the mailbox shows. */
const shown = 100

/** Whether this is a demo on one's own machine, where everybody may read every message. */
export function hasMailbox(): boolean {
  const { LOTSE_DEMO, DATABASE_WORKER_URL } = env()
  return LOTSE_DEMO === '1' && DATABASE_WORKER_URL !== undefined
}

/** The demo's mailbox, newest first; null where there is none. */
export async function readMailbox(): Promise<MailboxMessage[] | null> {
  if (!hasMailbox()) return null
  const stored = await findMessages(shown)
  return (
    stored?.flatMap(({ id, recipient, locale, template, data, createdAt }) => {
      const message = Message.safeParse({ template, data })
      return message.success ? [{ id, recipient, locale, sentAt: createdAt, ...render(message.data, locale) }] : []
    }) ?? null
  )
}
