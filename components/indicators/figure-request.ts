import type { Figure } from '@/lib/indicators/input-schema'
import type { Standing, WaitingFigure } from './figure-queue-rules'

/** What the server said to one figure, read with care: a proxy may answer in its place. */
export type FigureReply = {
  /** null: no connection. */
  status: number | null
  reason: string
  /** Seconds. */
  retryAfter: number | null
  saved: { outcome: 'saved'; revision: number } | { outcome: 'stale'; current: Standing } | null
}

/** Milliseconds after which a silent connection counts as none. */
const patience = 15_000

/** Sends one figure. `keepalive` lets it arrive even when the page is closed meanwhile. Never throws. */
export async function sendFigure(address: string, { id, figure, revision }: WaitingFigure): Promise<FigureReply> {
  try {
    const response = await fetch(address, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, revision, figure }),
      keepalive: true,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patience),
    })
    return readReply(response.status, await response.json().catch(() => null))
  } catch {
    return { status: null, reason: 'connection', retryAfter: null, saved: null }
  }
}

function readReply(status: number, body: unknown): FigureReply {
  const saved = status < 300 ? readSaved(part(body, 'data')) : null
  // a success that is not ours (a login page of the network, for example) is no success
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

function readSaved(data: unknown): FigureReply['saved'] {
  const outcome = part(data, 'outcome')
  const revision = part(data, 'revision')
  if (outcome === 'saved' && typeof revision === 'number') return { outcome, revision }
  return outcome === 'stale' ? { outcome, current: readStanding(part(data, 'current')) } : null
}

/** Null on the wire: nothing stands there. */
function readStanding(current: unknown): Standing {
  const revision = part(current, 'revision')
  const author = part(current, 'author')
  const at = part(current, 'at')
  return {
    figure: readFigure(part(current, 'figure')),
    revision: typeof revision === 'number' ? revision : 0,
    author: typeof author === 'string' ? author : null,
    at: typeof at === 'string' ? at : null,
  }
}

function readFigure(found: unknown): Figure | null {
  const [value, numerator, denominator, singles] = ['value', 'numerator', 'denominator', 'singles'].map((name) =>
    part(found, name),
  )
  if (typeof value === 'number') return { value }
  if (typeof numerator === 'number' && typeof denominator === 'number') return { numerator, denominator }
  return Array.isArray(singles) ? { singles: singles.filter((single) => typeof single === 'number') } : null
}

function part(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined
}
