import { hash } from '@node-rs/argon2'
import { PrismaPg } from '@prisma/adapter-pg'
import type { Role } from '../../lib/access/policy'
import { catalogueHash } from '../../lib/catalogues/hash'
import { standardCatalogue } from '../../lib/catalogues/standard/document'
import { hashSecret } from '../../lib/platform/secrets'
import { PrismaClient } from '../../prisma/generated/client'
import { testDatabase } from './database'
import { completeAssessment, openAssessment, submittedAssessment, submittedTwice } from './world-assessments'
import { measuredIndicator } from './world-indicators'
import {
  clientNames,
  emailOf,
  idOf,
  objectsOf,
  secretOf,
  workspaceOf,
  type ClientName,
  type WorkspaceName,
} from './world-names'

/** Two agencies and their clients, with a person in every role: the ground on which isolation is probed. */

export const now = new Date('2026-03-02T09:00:00Z')
const monthAgo = new Date('2026-02-02T09:00:00Z')
const inAWeek = new Date('2026-03-09T09:00:00Z')

/** Who belongs where; `client` null: the whole workspace. */
export type Person = { id: string; session: string; email: string; role: Role; client: ClientName | null }
export type World = { db: PrismaClient; people: Record<string, Person> }

/** Fills the running test's database. The connection bypasses the walls; the product's own never does. */
export async function buildWorld(): Promise<World> {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: testDatabase().urls.admin }) })
  await db.catalogueVersion.create({
    data: {
      key: standardCatalogue.key,
      version: standardCatalogue.version,
      hash: catalogueHash(standardCatalogue),
      document: standardCatalogue,
      publishedAt: monthAgo,
    },
  })
  for (const name of ['a', 'b'] as const) await addWorkspace(db, name)
  for (const name of clientNames) await addClient(db, name)
  const people = await addPeople(db)
  for (const client of ['a1', 'a2', 'b1'] as const) {
    await submittedAssessment(db, client)
    await openAssessment(db, client)
    await measuredIndicator(db, client)
  }
  await completeAssessment(db, 'ready')
  await submittedTwice(db, 'again')
  await addSecrets(db)
  return { db, people }
}

async function addWorkspace(db: PrismaClient, name: WorkspaceName): Promise<void> {
  const workspaceId = idOf(`workspace.${name}`)
  const slug = name === 'a' ? 'harbour' : 'shore'
  await db.workspaceDirectory.create({ data: { id: workspaceId, slug } })
  await db.workspace.create({ data: { workspaceId, name: `Agency ${name}`, locale: 'de', createdAt: monthAgo } })
  await addInvitation(db, `${name}.invitation`, { workspaceId, clientId: null, role: 'consultant' })
}

async function addInvitation(
  db: PrismaClient,
  words: string,
  where: { workspaceId: string; clientId: string | null; role: Role },
): Promise<void> {
  const id = idOf(words)
  await db.invitation.create({
    data: {
      ...where,
      id,
      email: emailOf(words),
      name: 'Somebody new',
      locale: 'de',
      invitedById: idOf('nobody'),
      createdAt: monthAgo,
      expiresAt: inAWeek,
    },
  })
  await db.token.create({
    data: {
      hash: hashSecret(secretOf(words)),
      purpose: 'invitation',
      workspaceId: where.workspaceId,
      subjectId: id,
      createdAt: monthAgo,
      expiresAt: inAWeek,
    },
  })
}

async function addClient(db: PrismaClient, name: ClientName): Promise<void> {
  const { workspaceId, clientId } = objectsOf(name)
  const about = { name: `Firm ${name}`, trade: 'I-cafe', headcount: '6-9' }
  await db.client.create({
    data: {
      ...about,
      workspaceId,
      id: clientId,
      market: 'b2c',
      region: 'local',
      locale: 'de',
      timeZone: 'Europe/Berlin',
      createdAt: monthAgo,
    },
  })
  await db.clientCatalogue.create({
    data: { workspaceId, clientId, catalogueKey: standardCatalogue.key, followedAt: monthAgo },
  })
  await db.clientSummary.create({
    data: {
      ...about,
      workspaceId,
      clientId,
      sortName: `firm ${name}`,
      searchText: ` firm ${name} local`,
      state: 'new',
      reviewSort: new Date('9999-12-31'),
      lastActivityAt: monthAgo,
    },
  })
  await addInvitation(db, `${name}.invitation`, { workspaceId, clientId, role: 'client_member' })
}

async function addPeople(db: PrismaClient): Promise<Record<string, Person>> {
  const people: Record<string, Person> = {}
  const add = async (name: string, workspace: WorkspaceName, client: ClientName | null, role: Role) => {
    people[name] = await addPerson(db, name, role, client)
    const membershipId = client === null ? idOf(`${name}.membership`) : idOf(`${client}.${role.replace('client_', '')}`)
    const clientId = client === null ? null : objectsOf(client).clientId
    await db.membership.create({
      data: {
        id: membershipId,
        userId: idOf(name),
        workspaceId: idOf(`workspace.${workspace}`),
        clientId,
        role,
        createdAt: monthAgo,
      },
    })
  }
  for (const workspace of ['a', 'b'] as const) {
    await add(`${workspace}.owner`, workspace, null, 'owner')
    await add(`${workspace}.consultant`, workspace, null, 'consultant')
  }
  for (const client of clientNames) {
    await add(`${client}.client_owner`, workspaceOf(client), client, 'client_owner')
    await add(`${client}.client_member`, workspaceOf(client), client, 'client_member')
    await add(`${client}.client_viewer`, workspaceOf(client), client, 'client_viewer')
  }
  people['nowhere'] = await addPerson(db, 'nowhere', 'owner', null)
  // somebody with an account already, whom a1 has invited
  people['a1.invitation'] = await addPerson(db, 'a1.invitation', 'client_member', null)
  return people
}

async function addPerson(db: PrismaClient, name: string, role: Role, client: ClientName | null): Promise<Person> {
  const [id, session, email] = [idOf(name), idOf(`${name}.session`), emailOf(name)]
  await db.user.create({
    data: {
      id,
      email,
      name: `Person ${name}`,
      locale: 'de',
      createdAt: monthAgo,
      sessions: {
        create: [
          { id: session, createdAt: monthAgo, expiresAt: inAWeek },
          { id: idOf(`${name}.revoked`), createdAt: monthAgo, expiresAt: inAWeek, revokedAt: monthAgo },
          { id: idOf(`${name}.expired`), createdAt: monthAgo, expiresAt: monthAgo },
        ],
      },
    },
  })
  return { id, session, email, role, client }
}

/** What the people of workspace A sign in with, and a link that sets the owner's password anew. */
export const password = 'a lighthouse in the fog 7'

async function addSecrets(db: PrismaClient): Promise<void> {
  const userId = idOf('a.owner')
  const secret = { passwordHash: await hash(password), changedAt: monthAgo }
  await db.credential.createMany({ data: ['a.owner', 'a.consultant'].map((who) => ({ ...secret, userId: idOf(who) })) })
  await db.token.create({
    data: {
      hash: hashSecret(secretOf('reset')),
      purpose: 'reset',
      subjectId: userId,
      createdAt: monthAgo,
      expiresAt: inAWeek,
    },
  })
}
