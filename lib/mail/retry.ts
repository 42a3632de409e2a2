/** What an SMTP conversation ended with when it did not end well. */
export type Trouble = {
  /** nodemailer's word, such as EAUTH. */
  code?: string | undefined
  /** The command that was refused, such as "RCPT TO". */
  command?: string | undefined
  responseCode?: number | undefined
  response?: string | undefined
}

export type Judgement = {
  /**
   * `refused`: this message will never be taken. `later`: this message is tried again. `server`: no message can be
   * handed over now, none is to blame. `unclear`: the connection broke, which may be either of the last two.
   */
  kind: 'refused' | 'later' | 'server' | 'unclear'
  /** A word or a reply code such as "550 5.1.1"; never the server's sentence, which may name an address. */
  reason: string
}

const minute = 60_000
const longest = 6 * 60 * minute
/** With waits of 1, 2, 4 … 256 minutes and then 6 hours each, the last try is after five days. */
export const mostAttempts = 28

/**
 * Milliseconds until the next try: doubles from one minute to six hours, up to a fifth of it added or taken by chance,
 * so that what failed together does not come back together.
 * @param attempts tries so far, 1 or more
 * @param chance 0 ≤ chance < 1
 */
export function waitAfter(attempts: number, chance: number): number {
  const wait = Math.min(longest, minute * 2 ** Math.max(0, Math.min(attempts, mostAttempts) - 1))
  return Math.round(wait * (0.8 + 0.4 * chance))
}

const aboutServer = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EDNS', 'ECONFIG'])
const aboutConnection = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EPROTOCOL', 'EABORT'])

export function judge(trouble: Trouble): Judgement {
  const { code = '', command = '', responseCode = 0 } = trouble
  const reason = reasonOf(trouble)
  if (aboutServer.has(code)) return { kind: 'server', reason }
  if (aboutConnection.has(code)) return { kind: 'unclear', reason }
  // every message has the same sender: one that is refused is a matter of settings, and no message is lost by it
  if (command === 'MAIL FROM' && responseCode >= 500) return { kind: 'server', reason }
  if (responseCode >= 500 || isUnsendable(code, responseCode)) return { kind: 'refused', reason }
  return { kind: 'later', reason }
}

/** Refused by ourselves before the server was asked: an address or a size that cannot be. */
function isUnsendable(code: string, responseCode: number): boolean {
  return responseCode === 0 && (code === 'EENVELOPE' || code === 'EMESSAGE')
}

function reasonOf({ code, responseCode, response = '' }: Trouble): string {
  if (responseCode === undefined) return code ?? 'unknown'
  const [, detail] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?:\s|$)/.exec(response) ?? []
  return detail === undefined ? String(responseCode) : `${responseCode} ${detail}`
}
