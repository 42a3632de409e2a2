import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agencyRoles, clientRoles, roles, type Role } from '../../lib/access/policy'
import type { ErrorCode } from '../../lib/platform/errors'
import { buildWorld, type World } from '../support/world'
import { idOf, objectsOf, type ClientName } from '../support/world-names'
import { tenantOperations, type Tenantly } from './operations'
import { attemptIn, refused, tryOut, type Place } from './probe'
import type { Row } from './row'
import { tenantRows } from './rows'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.db.$disconnect())

test('every operation has its row, and every row its operation', () => {
  expect(Object.keys(tenantRows).toSorted()).toEqual(tenantOperations.map(({ name }) => name).toSorted())
  expect(tenantOperations.length).toBeGreaterThan(25)
})

const sessionOf = (person: string) => idOf(`${person}.session`)
const agencyPlace: Place = { workspace: 'harbour' }
const clientPlace = (client: ClientName, workspace = 'harbour'): Place => ({
  workspace,
  client: objectsOf(client).clientId,
})
const isAgency = (role: Role) => (agencyRoles as readonly Role[]).includes(role)
const personIn = (role: Role, client: ClientName) => (isAgency(role) ? `a.${role}` : `${client}.${role}`)

type Probe = [about: string, session: string | null, place: Place, input: unknown, code: ErrorCode]

/** Where a role is at home: on the agency's pages, or at its client. */
function homeOf(role: Role, { reach }: Tenantly, client: ClientName): Place {
  return reach === 'client' || !isAgency(role) ? clientPlace(client) : agencyPlace
}

function closedDoors(operation: Tenantly, row: Row, client: ClientName): Probe[] {
  const input = row.input(objectsOf(client))
  const place = operation.reach === 'client' ? clientPlace(client) : agencyPlace
  const people = ['b.owner', 'b.consultant', 'b1.client_owner', 'nowhere']
  const siblings = clientRoles.map((role) => `a2.${role}`)
  const ownPeople = clientRoles.map((role) => `${client}.${role}`)
  return [
    ['nobody', null, place, input, 'unauthenticated'],
    ['a session that never was', idOf('never'), place, input, 'unauthenticated'],
    ['a session that is no id', "x' or true --", place, input, 'unauthenticated'],
    ['a revoked session', idOf('a.owner.revoked'), place, input, 'unauthenticated'],
    ['an expired session', idOf('a.owner.expired'), place, input, 'unauthenticated'],
    ...people.map((person): Probe => [person, sessionOf(person), place, input, 'not_found']),
    ...siblings.map((person): Probe => [`${person} (sibling)`, sessionOf(person), place, input, 'not_found']),
    ...ownPeople.map((person): Probe => [
      `${person} at the agency`,
      sessionOf(person),
      agencyPlace,
      input,
      'not_found',
    ]),
    ['a foreign client in the own workspace', sessionOf('a.owner'), clientPlace('b1'), input, 'not_found'],
    ['the own client in a foreign workspace', sessionOf('a.owner'), clientPlace(client, 'shore'), input, 'not_found'],
    ['a foreign client in the foreigner’s own', sessionOf('b.owner'), clientPlace(client, 'shore'), input, 'not_found'],
    ['a workspace that does not exist', sessionOf('a.owner'), { workspace: 'nowhere' }, input, 'not_found'],
    ['a client that is no id', sessionOf('a.owner'), { workspace: 'harbour', client: 'all' }, input, 'not_found'],
  ]
}

function narrowDoors(operation: Tenantly, row: Row, client: ClientName): Probe[] {
  const input = row.input(objectsOf(client))
  const lacking = roles.filter((role) => !row.for.includes(role))
  const probes = lacking.map((role): Probe => {
    return [
      `${role} without the right`,
      sessionOf(personIn(role, client)),
      homeOf(role, operation, client),
      input,
      'forbidden',
    ]
  })
  const holder = agencyRoles.find((role) => row.for.includes(role))
  if (operation.reach === 'client' && holder) {
    probes.push(['without a client', sessionOf(`a.${holder}`), agencyPlace, input, 'not_found'])
  }
  return probes
}

/** Allowed people who name objects of others: nothing of theirs is read, changed or admitted to exist. */
function foreignObjects(operation: Tenantly, row: Row, client: ClientName): Probe[] {
  const own = JSON.stringify(row.input(objectsOf(client)))
  const others: ClientName[] = operation.reach === 'client' ? ['a2', 'b1'] : ['b1']
  const holders = row.for
  return others.flatMap((other) => {
    const input = row.input(objectsOf(other))
    if (JSON.stringify(input) === own) return []
    return holders.map((role): Probe => {
      const person = personIn(role, client)
      return [
        `${role} with objects of ${other}`,
        sessionOf(person),
        homeOf(role, operation, client),
        input,
        row.foreign ?? 'not_found',
      ]
    })
  })
}

describe.each(tenantOperations.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  const row = tenantRows[name]
  if (!row) return
  const client = row.client ?? 'a1'
  const probes = [
    ...closedDoors(operation, row, client),
    ...narrowDoors(operation, row, client),
    ...foreignObjects(operation, row, client),
  ]

  test.each(probes)('is shut for %s', async (_, session, place, input, code) => {
    await refused(() => attemptIn(session, place, operation, input), code)
  })

  test.each([...row.for])('works for %s', async (role) => {
    const session = sessionOf(personIn(role, client))
    const place = homeOf(role, operation, client)
    const { wrote } = await tryOut(session, place, operation, row.input(objectsOf(client)))
    expect(wrote).toBe(operation.kind === 'mutation')
  })
})

test('an operation whose input names an object is probed with objects of others', () => {
  const naming = tenantOperations.filter(({ name }) => {
    const row = tenantRows[name]
    return row && JSON.stringify(row.input(objectsOf('a1'))) !== JSON.stringify(row.input(objectsOf('b1')))
  })
  const withId = tenantOperations.filter(({ input }) =>
    /"(\w*Id|indicator)"/.test(JSON.stringify(Object.keys(shapeOf(input)))),
  )
  expect(naming.map(({ name }) => name)).toEqual(withId.map(({ name }) => name))
})

function shapeOf(schema: object): object {
  return 'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null ? schema.shape : {}
}
