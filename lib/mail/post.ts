import { createTransport } from 'nodemailer'
import type { Outgoing } from './compose'
import type { Trouble } from './retry'

/** The way out. `send` answers null when the server has taken the message. */
export type Post = {
  send: (mail: Outgoing) => Promise<Trouble | null>
  /** Whether the server would take messages now: it answers, and it knows us. */
  isUp: () => Promise<boolean>
  close: () => void
}

/** The longest a message may take altogether, in milliseconds; well below the lease of lib/mail/queue.ts. */
const patience = 60_000

/** Connections are kept and shared; a server that is silent costs seconds, and never a request's. */
export function openPost(smtpUrl: string): Post {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    maxMessages: 100,
    // once: the server may have closed a connection that was kept
    maxRequeues: 1,
    idleTimeout: 30_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    socketTimeout: 30_000,
    requireTLS: needsTls(new URL(smtpUrl)),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // an idle connection that breaks is replaced with the next message
  transport.on('error', () => undefined)
  return {
    async send(mail) {
      try {
        await transport.sendMail({ ...mail, signal: AbortSignal.timeout(patience) })
        return null
      } catch (error) {
        return troubleOf(error)
      }
    },
    async isUp() {
      try {
        await transport.verify()
        return true
      } catch {
        return false
      }
    },
    close() {
      transport.close()
    },
  }
}

/** A password never crosses a network in the clear, unless the address says so (`?requireTLS=false`). */
function needsTls({ protocol, username, hostname }: URL): boolean {
  return protocol === 'smtp:' && username !== '' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return {}
  const { code, command, responseCode, response } = error as Error & Record<string, unknown>
  return {
    code: typeof code === 'string' ? code : undefined,
    command: typeof command === 'string' ? command : undefined,
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    response: typeof response === 'string' ? response : undefined,
  }
}
