import { randomUUID } from 'node:crypto'
import { asTenant, type Tenant } from '@/lib/access/tenant'
import { createClient } from '@/lib/clients/operations'
import { listClients } from '@/lib/clients/portfolio-operations'
import type { ListInput, MasterDataInput } from '@/lib/clients/schema'
import { testDatabase, withClient } from './database'

/** An agency with two owners, for the tests of clients and workspaces. */

export const now = new Date('2026-11-20T10:00:00Z')
export const workspace = { id: randomUUID() as string, slug: 'faehrhaus' }
const person = (name: string) => ({
  name,
  id: randomUUID() as string,
  session: randomUUID() as string,
  membership: randomUUID() as string,
})
export const owner = person('Mia Keller')
export const second = person('Jonas Feld')

export async function sql(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const { rows } = await withClient(testDatabase().urls.admin, (client) =>
    client.query<Record<string, unknown>>(text, values),
  )
  return rows
}

export async function addAgency(): Promise<void> {
  process.env['NEXTAUTH_URL'] = 'http://localhost:3000'
  process.env['NEXTAUTH_SECRET'] = 'only-for-tests-0123456789-abcdefghij'
  await sql('insert into "WorkspaceDirectory" (id, slug) values ($1, $2)', [workspace.id, workspace.slug])
  await sql('insert into "Workspace" ("workspaceId", name, locale, "createdAt") values ($1, $2, $3, $4)', [
    workspace.id,
    'Fährhaus Kommunikation',
    'de',
    now,
  ])
  for (const { name, ...person } of [owner, second]) {
    await sql('insert into "User" (id, email, name, locale, "createdAt") values ($1, $2, $3, $4, $5)', [
      person.id,
      `${name.split(' ')[0]?.toLowerCase() ?? ''}@example.org`,
      name,
      'de',
      now,
    ])
    await sql('insert into "Session" (id, "userId", "createdAt", "expiresAt") values ($1, $2, $3, $4)', [
      person.session,
      person.id,
      now,
      new Date('2027-11-20T10:00:00Z'),
    ])
    await sql(
      'insert into "Membership" (id, "userId", "workspaceId", "clientId", role, "createdAt") values ($1, $2, $3, null, $4, $5)',
      [person.membership, person.id, workspace.id, 'owner', now],
    )
  }
}

export function inside<T>(work: (tenant: Tenant) => Promise<T>, client?: string, session = owner.session): Promise<T> {
  return asTenant(session, { workspace: workspace.slug, client }, now, work)
}

export const café: MasterDataInput = {
  name: 'Café Morgenrot',
  trade: 'I-cafe',
  headcount: '2-5',
  market: 'b2c',
  region: 'Konstanz',
  locale: 'de',
  timeZone: 'Europe/Berlin',
}

export async function add(name: string, more: Partial<MasterDataInput> = {}): Promise<string> {
  const input = createClient.input.parse({ ...café, name, ...more })
  return (await inside((tenant) => createClient.run(tenant, input))).clientId
}

export function page(input: Partial<ListInput>) {
  return inside((tenant) => listClients.run(tenant, listClients.input.parse(input)))
}
