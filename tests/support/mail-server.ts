import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A real mail server on this machine that keeps what it is handed. */

/** Thrown by a hook: what the server answers instead of 250. */
export class Refusal extends Error {
  constructor(
    readonly responseCode: number,
    words: string,
  ) {
    super(words)
  }
}

export type Received = Email & { raw: string; recipients: string[] }
export type MailServer = { port: number; url: string; received: Received[]; close: () => Promise<void> }
type Hooks = {
  port?: number
  /** Before a recipient is taken. */
  recipient?: (address: string) => void
  /** After the whole message has come, before it is acknowledged. */
  taken?: (mail: Received) => Promise<void> | void
}

export async function openMailServer({ port = 0, recipient, taken }: Hooks = {}): Promise<MailServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, answer) {
      try {
        recipient?.(address)
        answer()
      } catch (error) {
        answer(error as Error)
      }
    },
    onData(stream, session, answer) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const keep = async () => {
          const raw = Buffer.concat(chunks)
          const recipients = session.envelope.rcptTo.map(({ address }) => address)
          const mail = { ...(await PostalMime.parse(raw)), raw: raw.toString('latin1'), recipients }
          received.push(mail)
          await taken?.(mail)
        }
        keep().then(() => {
          answer()
        }, answer)
      })
    },
  })
  // a client that is killed breaks its connection
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve)
  })
  const at = (server.server.address() as AddressInfo).port
  return {
    port: at,
    url: `smtp://127.0.0.1:${at}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      }),
  }
}
