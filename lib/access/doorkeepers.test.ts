import type { IncomingMessage } from 'node:http'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { serverState } from '@/lib/platform/server-state'
import { doorkeepers } from './doorkeepers'

beforeAll(() => {
  vi.stubEnv('NEXTAUTH_URL', 'https://lotse.example')
  vi.stubEnv('NEXTAUTH_SECRET', 'only-for-tests-0123456789-abcdefghij')
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/nothing')
  vi.stubEnv('DATABASE_POOL_SIZE', '2')
})
afterEach(() => {
  globalThis.__lotseServer = undefined
})

const keepers = doorkeepers('<h1>full</h1>')
function look(method: string, url: string, headers: Record<string, string> = {}) {
  const request = { method, url, headers } as unknown as IncomingMessage
  for (const keeper of keepers) {
    const refusal = keeper(request)
    if (refusal) return refusal
  }
  return null
}
const statusOf = (...asked: Parameters<typeof look>) => look(...asked)?.status ?? 'passes'

test.each(['/w/%ff', '/%', '/api/v1/%c3/clients/x', '/w/a/clients/%E0%A4%A?b=1'])(
  'the address %s stands for no text',
  (url) => {
    expect(look('GET', url)).toMatchObject({ status: 400 })
    expect(JSON.parse(look('GET', url)?.body ?? '')).toMatchObject({ error: { code: 'invalid', reason: 'address' } })
  },
)

test.each(['/', '/w/f%C3%A4hrhaus', '/w/a%20b', '/sign-in?next=%ff', '/w/a%2Fb'])('the address %s passes', (url) => {
  expect(statusOf('GET', url)).toBe('passes')
})

test.each([
  ['another site', 'https://evil.example', 403],
  ['a page without an origin of its own', 'null', 403],
  ['our name without its lock', 'http://lotse.example', 403],
  ['a name that begins like ours', 'https://lotse.example.evil.example', 403],
  ['our own page', 'https://lotse.example', 'passes'],
  // the action refuses these with words of its own
  ['a second name of this very server', 'http://127.0.0.1:3000', 'passes'],
  ['nobody', undefined, 'passes'],
])('a form sent to a page by %s', (_, origin, expected) => {
  const headers = { host: '127.0.0.1:3000', ...(origin !== undefined && { origin }) }
  expect(statusOf('POST', '/w/faehrhaus', headers)).toBe(expected)
})

test('reading is nobody’s secret, and the interface refuses for itself', () => {
  for (const method of ['GET', 'HEAD']) expect(statusOf(method, '/', { origin: 'https://evil.example' })).toBe('passes')
  expect(statusOf('PUT', '/api/v1/x', { origin: 'https://evil.example' })).toBe('passes')
})

test('while nobody more has room, pages say so to people and in one format to machines', () => {
  expect(statusOf('GET', '/home')).toBe('passes')
  serverState().waiting = 99
  expect(statusOf('GET', '/home')).toBe('passes')
  serverState().waiting = 100
  const page = look('GET', '/home', { accept: 'text/html,*/*' })
  expect(page).toMatchObject({ status: 503, body: '<h1>full</h1>', headers: { 'retry-after': '1' } })
  const machine = look('PUT', '/api/v1/x', { accept: '*/*' })
  expect(machine).toMatchObject({ status: 503, headers: { 'retry-after': '1', 'content-type': 'application/json' } })
  expect(JSON.parse(machine?.body ?? '')).toMatchObject({ error: { code: 'unavailable', retryAfter: 1 } })
  for (const url of ['/healthz', '/readyz', '/_next/static/chunks/a.js']) expect(statusOf('GET', url)).toBe('passes')
  expect(statusOf('GET', '/healthzz')).toBe(503)
})

test('a server that has shut its door turns everybody away', () => {
  serverState().door = 'leaving'
  expect(statusOf('GET', '/home')).toBe('passes')
  serverState().door = 'shut'
  expect(statusOf('GET', '/home')).toBe(503)
})
