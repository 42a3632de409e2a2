import { randomUUID } from 'node:crypto'
import pg from 'pg'

export type DatabaseRole = 'app' | 'owner' | 'worker' | 'admin'
export type TestDatabase = { readonly name: string; readonly urls: Readonly<Record<DatabaseRole, string>> }

const variables: Record<DatabaseRole, string> = {
  app: 'TEST_DATABASE_URL',
  owner: 'TEST_DATABASE_OWNER_URL',
  worker: 'TEST_DATABASE_WORKER_URL',
  admin: 'TEST_DATABASE_ADMIN_URL',
}

/** Addresses of the template that `npm test` has made: every migration applied, no row in it, nobody connected. */
function templateUrl(role: DatabaseRole): URL {
  const url = process.env[variables[role]]
  if (url !== undefined) return new URL(url)
  throw new Error(
    'These tests need the database that the test command starts. Run them with:\n' +
      '  npm run test:db                              all of them\n' +
      '  npm run test:db -- tests/db/some.test.ts     one file (what stands behind -- goes to Vitest)',
  )
}

/** A database of its own, with every table and no row. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = templateUrl('app').pathname.slice(1)
  const name = `lotse_${randomUUID().replaceAll('-', '')}`
  await withClient(templateUrl('admin').href, async (admin) => {
    await admin.query(`create database ${name} template ${template} owner lotse_owner`)
    await admin.query(`revoke all on database ${name} from public`)
    await admin.query(`grant connect on database ${name} to lotse_app, lotse_worker`)
  })
  const at = (role: DatabaseRole): string => {
    const url = templateUrl(role)
    url.pathname = `/${name}`
    return url.href
  }
  return { name, urls: { app: at('app'), owner: at('owner'), worker: at('worker'), admin: at('admin') } }
}

export async function dropTestDatabase({ name }: TestDatabase): Promise<void> {
  await withClient(templateUrl('admin').href, (admin) => admin.query(`drop database if exists ${name} with (force)`))
}

/** Runs work on one connection of its own, closed afterwards. For what the product's own doors do not show. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

let own: TestDatabase | undefined

/** The database of the running test file; the product's code in this file uses it as well. */
export function testDatabase(): TestDatabase {
  if (!own) throw new Error('no database was made for this test file')
  return own
}

/** Points everything that reads the environment at a fresh database, before the test file loads. */
export async function useOwnDatabase(): Promise<void> {
  own = await createTestDatabase()
  process.env['DATABASE_URL'] = own.urls.app
  process.env['DATABASE_OWNER_URL'] = own.urls.owner
  process.env['DATABASE_WORKER_URL'] = own.urls.worker
}
