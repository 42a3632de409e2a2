import type { AnswerValue } from '@/lib/catalogues/question-schema'

/** What waits on this device until the server has it: pure rules, no storage and no network. */

/** One answer on its way. `id` names the tap, so that a retry is recognised; `value` null takes the answer back. */
export type WaitingAnswer = {
  readonly question: string
  readonly id: string
  readonly device: string
  /** Increasing per device: a late retry never overwrites a newer tap. */
  readonly sequence: number
  /** When it was tapped, by this device's clock (ms): only the length of the wait is ever told. null: not known. */
  readonly tappedAt: number | null
  readonly value: AnswerValue | null
  /** null leaves the note as it is; empty takes it away. */
  readonly note: string | null
  /** The server's word for why it will not take it; it is not sent again until it is changed. */
  readonly refused: string | null
}

/** At most one per question: a newer tap takes the place of the older one. */
export type Waiting = Readonly<Record<string, WaitingAnswer>>

export const nothingWaits: Waiting = {}

export function withAnswer(waiting: Waiting, answer: WaitingAnswer): Waiting {
  const before = waiting[answer.question]
  if (before === undefined) return { ...waiting, [answer.question]: answer }
  if (before.device === answer.device && before.sequence > answer.sequence) return waiting
  return { ...waiting, [answer.question]: { ...answer, note: answer.note ?? before.note } }
}

/** Only the delivered tap leaves; a newer one to the same question stays and is sent next. */
export function withoutDelivered(waiting: Waiting, question: string, id: string): Waiting {
  if (waiting[question]?.id !== id) return waiting
  return Object.fromEntries(Object.entries(waiting).filter(([key]) => key !== question))
}

/** Marks the tap that was refused; a newer one to the same question is not concerned. */
export function withRefusal(waiting: Waiting, question: string, id: string, reason: string): Waiting {
  const answer = waiting[question]
  return answer?.id === id ? { ...waiting, [question]: { ...answer, refused: reason } } : waiting
}

/** The oldest tap that may be sent; null when there is none. */
export function nextToSend(waiting: Waiting): WaitingAnswer | null {
  const open = Object.values(waiting).filter(({ refused }) => refused === null)
  return open.reduce<WaitingAnswer | null>(
    (first, answer) => (first === null || answer.sequence < first.sequence ? answer : first),
    null,
  )
}

export function countWaiting(waiting: Waiting): number {
  return Object.values(waiting).filter(({ refused }) => refused === null).length
}

export function refusals(waiting: Waiting): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(waiting).flatMap(({ question, refused }) => (refused === null ? [] : [[question, refused]])),
  )
}

/** Milliseconds that a tap has waited; a clock that was set back meanwhile says none. */
export function waitedFor({ tappedAt }: Pick<WaitingAnswer, 'tappedAt'>, now: number): number {
  return tappedAt === null ? 0 : Math.max(0, Math.round(now - tappedAt))
}

/** What to do with an answer after the server spoke. */
export type Step =
  | { do: 'done' }
  | { do: 'again'; after: number | null }
  | { do: 'refuse'; reason: string }
  | { do: 'stop'; because: 'signed_out' | 'submitted' | 'closed' }

/** `status` is the HTTP status, null without a connection; `retryAfter` in seconds. */
export function stepAfter(status: number | null, reason: string, retryAfter: number | null): Step {
  if (status === null || passing.includes(status) || status >= 500) return { do: 'again', after: retryAfter }
  if (status < 300) return { do: 'done' }
  const because = reason === 'assessment_submitted' ? 'submitted' : stops[status]
  return because === undefined ? { do: 'refuse', reason } : { do: 'stop', because }
}

/** Too slow, too many: the next try may succeed. */
const passing = [408, 429]
const stops: Readonly<Record<number, 'signed_out' | 'closed'>> = { 401: 'signed_out', 403: 'closed', 404: 'closed' }

const shortest = 1000
const longest = 60_000

/**
 * Milliseconds until the next try: doubling from one second to one minute, spread by half so that many phones do not
 * return together. `attempt` counts from 1, `random` is in [0, 1), `after` (seconds) is the server's wish.
 */
export function waitBefore(attempt: number, random: number, after: number | null): number {
  const doubled = Math.min(longest, shortest * 2 ** Math.min(attempt - 1, 16))
  const spread = doubled * (0.5 + random / 2)
  return Math.max(spread, (after ?? 0) * 1000)
}

/** Reads what storage holds; anything unreadable is null and is left where it is. */
export function readWaiting(text: string | null): WaitingAnswer | null {
  if (text === null) return null
  try {
    const found: unknown = JSON.parse(text)
    if (!isWaiting(found)) return null
    return { ...found, tappedAt: typeof found.tappedAt === 'number' ? found.tappedAt : null }
  } catch {
    return null
  }
}

function isWaiting(found: unknown): found is WaitingAnswer {
  if (typeof found !== 'object' || found === null) return false
  const { question, id, device, sequence, value, note, refused } = found as Partial<
    Record<keyof WaitingAnswer, unknown>
  >
  const named = [question, id, device].every((word) => typeof word === 'string')
  const told = [note, refused].every((word) => word === null || typeof word === 'string')
  return named && told && Number.isInteger(sequence) && value !== undefined
}
