import { plain } from './plain'
import { render } from './render'
import type { Message } from './schema'

export type Address = { name: string; address: string }
export type Outgoing = {
  messageId: string
  from: Address
  to: Address
  replyTo?: string
  /** What the server is told, apart from what the reader sees: one recipient, whatever the names say. */
  envelope: { from: string; to: string[] }
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

/** From the settings: the address that mail comes from, and the one that answers go to. */
export type Sender = { from: string; replyTo: string | undefined }
type Addressed = { id: string; recipient: string; locale: string }

/**
 * A message as it is handed over. Its Message-ID comes from its row: one that is sent twice is recognised.
 */
export function compose({ id, recipient, locale }: Addressed, message: Message, sender: Sender): Outgoing {
  const { subject, text, html, sender: name } = render(message, locale)
  return {
    messageId: `<${id}@${sender.from.slice(sender.from.lastIndexOf('@') + 1)}>`,
    from: { name: name ?? 'Lotse', address: sender.from },
    to: { name: plain(message.data.name, 100), address: recipient },
    ...(sender.replyTo === undefined ? {} : { replyTo: sender.replyTo }),
    envelope: { from: sender.from, to: [recipient] },
    subject,
    text,
    html,
    // so that no holiday note answers
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
  }
}
