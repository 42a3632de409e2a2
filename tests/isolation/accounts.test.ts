import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseInput } from '../../lib/access/outcome'
import { asAccount } from '../../lib/access/tenant'
import { buildWorld, now, type World } from '../support/world'
import { idOf } from '../support/world-names'
import {
  accountOperations,
  sessionOperations,
  visitorOperations,
  type Held,
  type Personal,
  type Public,
} from './operations'
import { changed, fingerprint, refused, tryOutPersonally } from './probe'
import { accountRows, sessionRows, visitorRows } from './rows-people'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.db.$disconnect())

test('every operation has its row, and every row its operation', () => {
  expect(Object.keys(accountRows).toSorted()).toEqual(accountOperations.map(({ name }) => name).toSorted())
  expect(Object.keys(sessionRows).toSorted()).toEqual(sessionOperations.map(({ name }) => name).toSorted())
  expect(Object.keys(visitorRows).toSorted()).toEqual(visitorOperations.map(({ name }) => name).toSorted())
})

const attempt = (session: string | null, operation: Personal, input: unknown) => () =>
  asAccount(session, now, (account) => operation.run(account, parseInput(operation.input, input)))

/** Sessions that open nothing any more, or never did. */
const shutFor = (person: string): [string, string | null][] => [
  ['nobody', null],
  ['a session that never was', idOf('never')],
  ['a revoked session', idOf(`${person}.revoked`)],
  ['an expired session', idOf(`${person}.expired`)],
]

describe.each(accountOperations.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  const row = accountRows[name]
  if (!row) return

  test.each(shutFor(row.as))('is shut for %s', async (_, session) => {
    await refused(attempt(session, operation, row.input), 'unauthenticated')
  })

  const { foreign } = row
  if (foreign) {
    test('refuses what is somebody else’s', async () => {
      await refused(attempt(idOf(`${row.as}.session`), operation, foreign.input), foreign.code)
    })
  }

  test('works, for one’s own account', async () => {
    const { wrote } = await tryOutPersonally(idOf(`${row.as}.session`), operation, row.input)
    expect(wrote).toBe(row.writes)
  })
})

const hold = (session: string | null, operation: Held, input: unknown) => () =>
  operation.run({ now, sessionId: session }, parseInput(operation.input, input))

describe.each(sessionOperations.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  const row = sessionRows[name]
  if (!row) return
  const own = idOf(`${row.as}.session`)

  test.each(shutFor(row.as))('is shut for %s', async (_, session) => {
    await refused(hold(session, operation, row.input), 'unauthenticated')
  })

  test.each([...row.refused])('refuses %s', async (_, input, code) => {
    await refused(hold(own, operation, input), code)
  })

  test('works, for one’s own account, and touches nothing else', async () => {
    const before = await fingerprint()
    await hold(own, operation, row.input)()
    expect(changed(before, await fingerprint()).toSorted()).toEqual(row.writes)
  })
})

const visitor = { now, address: '192.0.2.7' }
const go = (operation: Public, input: unknown) => operation.run(visitor, parseInput(operation.input, input))

describe.each(visitorOperations.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  const row = visitorRows[name]
  if (!row) return

  test.each([...row.refused])('refuses %s', async (_, input, code, notes) => {
    await refused(() => go(operation, input), code, notes)
  })

  test.each([...row.silent])('tells nothing to %s', async (_, input, answer) => {
    const before = await fingerprint()
    expect(await go(operation, input)).toEqual(answer)
    expect(await fingerprint()).toEqual(before)
  })
})

// last, and in this order: these open their own transactions, so what they do stays
describe('what anybody may do works', () => {
  const order = ['readInvitation', 'readReset', 'signIn', 'signUp', 'acceptInvitation', 'resetPassword', 'requestReset']
  const sorted = visitorOperations.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  test.each(sorted.map((operation) => [operation.name, operation] as const))('%s', async (name, operation) => {
    await expect(go(operation, visitorRows[name]?.input)).resolves.not.toEqual({ state: 'unknown' })
  })
})
