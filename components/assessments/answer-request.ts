import type { Progress } from '@/lib/scoring/progress'
import { waitedFor, type WaitingAnswer } from './answer-queue-rules'

/** What the server said to one answer, read with care: a proxy may answer in its place. */
export type AnswerReply = {
  /** null: no connection. */
  status: number | null
  reason: string
  /** Seconds. */
  retryAfter: number | null
  saved: { answeredAt: string; revision: number; progress: Progress; askedChanged: boolean; applied: boolean } | null
}

/** Milliseconds after which a silent connection counts as none. */
const patience = 15_000

/** Sends one answer. `keepalive` lets it arrive even when the page is closed meanwhile. Never throws. */
export async function sendAnswer(address: string, answer: WaitingAnswer): Promise<AnswerReply> {
  const { id, device, sequence, value, note } = answer
  try {
    const response = await fetch(address, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id,
        device,
        sequence,
        waited: waitedFor(answer, Date.now()),
        value,
        ...(note === null ? {} : { note }),
      }),
      keepalive: true,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patience),
    })
    return readReply(response.status, await response.json().catch(() => null))
  } catch {
    return { status: null, reason: 'connection', retryAfter: null, saved: null }
  }
}

function readReply(status: number, body: unknown): AnswerReply {
  const saved = status < 300 ? readSaved(part(body, 'data')) : null
  // A success that is not ours (a login page of the network, for example) is no success.
  if (status < 300 && saved === null) return { status: null, reason: 'connection', retryAfter: null, saved }
  const error = part(body, 'error')
  const fields = Object.values(part(error, 'fields') ?? {}).filter((word) => typeof word === 'string')
  const reason = part(error, 'reason')
  const retryAfter = part(error, 'retryAfter')
  return {
    status,
    reason: fields[0] ?? (typeof reason === 'string' ? reason : 'unexpected'),
    retryAfter: typeof retryAfter === 'number' ? retryAfter : null,
    saved,
  }
}

function readSaved(data: unknown): AnswerReply['saved'] {
  const answeredAt = part(data, 'answeredAt')
  const progress = part(data, 'progress')
  const revision = part(data, 'revision')
  if (typeof answeredAt !== 'string' || typeof revision !== 'number' || !isProgress(progress)) return null
  return {
    answeredAt,
    revision,
    progress,
    askedChanged: part(data, 'askedChanged') === true,
    applied: part(data, 'applied') !== false,
  }
}

function isProgress(found: unknown): found is Progress {
  return ['asked', 'answered', 'unknown'].every((name) => typeof part(found, name) === 'number')
}

function part(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined
}
