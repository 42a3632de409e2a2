import type { IncomingMessage } from 'node:http'
import { env } from '@/lib/platform/env'
import type { Doorkeeper, Refusal } from '@/lib/platform/front'
import { isFull } from '@/lib/platform/room'
import { serverState } from '@/lib/platform/server-state'
import { httpStatus, type Failure } from './outcome'

/**
 * What is refused before Next reads the request: what Next would answer as an error of ours, and what there is no room
 * for. None of it is a wall: every operation checks for itself.
 * @param busyPage HTML for people who find no room
 */
export function doorkeepers(busyPage: string): Doorkeeper[] {
  return [refuseUnreadable, refuseForeignAction, turnAwayWhenFull(busyPage)]
}

const fixed = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

function refusal(code: Failure['code'], reason: string, status = httpStatus[code]): Refusal {
  const retryAfter = status === 503 ? 1 : null
  const error: Failure = { code, reason, fields: {}, retryAfter }
  const retry: Record<string, string> = retryAfter === null ? {} : { 'retry-after': String(retryAfter) }
  return {
    status,
    headers: { ...fixed, ...retry, 'content-type': 'application/json' },
    body: JSON.stringify({ error }),
  }
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/'
}

/** An address like `/w/%ff` stands for no text; further in it would be an error of ours. */
const refuseUnreadable: Doorkeeper = (request) => {
  try {
    decodeURIComponent(pathOf(request))
    return null
  } catch {
    return refusal('invalid', 'address', 400)
  }
}

const reading = ['GET', 'HEAD', 'OPTIONS']

/**
 * A form of another site is aimed at a page. Next would break off over it; where host and origin agree and are not ours,
 * or no origin is given, the action itself refuses.
 */
const refuseForeignAction: Doorkeeper = (request) => {
  const { origin, host } = request.headers
  if (reading.includes(request.method ?? '') || pathOf(request).startsWith('/api/')) return null
  if (origin === undefined || origin === new URL(env().NEXTAUTH_URL).origin) return null
  const agrees = URL.canParse(origin) && new URL(origin).host === host
  return agrees ? null : refusal('forbidden', 'origin')
}

/** What needs no database is always answered, and it is what tells a proxy how things stand. */
const needsNoRoom = /^\/(?:_next\/static\/|healthz$|readyz$)/

function turnAwayWhenFull(page: string): Doorkeeper {
  return (request) => {
    const shut = serverState().door === 'shut'
    if (!shut && !isFull()) return null
    if (needsNoRoom.test(pathOf(request))) return null
    const answer = refusal('unavailable', 'busy')
    const wantsPage = request.headers.accept?.includes('text/html') === true
    if (!wantsPage) return answer
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" }
    return { ...answer, headers: { ...answer.headers, ...headers }, body: page }
  }
}
