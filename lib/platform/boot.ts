import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { env, EnvironmentError } from './env'

/** What has to be true before the first request is served, and stays true while it is. */

/** Oldest PostgreSQL that knows everything the tables use (NULLS NOT DISTINCT). */
const oldestServer = 15

/** How long the database may keep one look waiting, in milliseconds. */
const patience = { boot: 5_000, ready: 1_000 }

export type BootProblem =
  | { code: 'unreachable'; detail: string }
  | { code: 'too_old'; version: number }
  | { code: 'not_migrated'; missing: string[] }
  | { code: 'unbound_role'; role: string }

/** Names of the migrations this code was written for, oldest first. */
export function migrationNames(
  folder = join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations'),
): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
}

/**
 * Looks at the database with the very address that will serve requests, on a connection of its own.
 * @param wait milliseconds for the connection, and again for each question: a server that hangs counts as unreachable
 * @returns the first problem, null where everything is right
 */
export async function checkDatabase(
  url: string,
  expected: readonly string[],
  wait = patience.boot,
): Promise<BootProblem | null> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: wait,
    query_timeout: wait,
    application_name: 'lotse boot',
  })
  // a connection that breaks between two questions would otherwise end the process
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await checkServer(client)) ?? (await checkRole(client)) ?? (await checkMigrations(client, expected))
  } catch (error) {
    // "password authentication failed", "connection refused": the server's words, which hold no secret
    return { code: 'unreachable', detail: error instanceof Error ? error.message || error.name : String(error) }
  } finally {
    // not waited for: a server that hangs would hold up the answer
    void client.end().catch(() => undefined)
  }
}

async function checkServer(client: pg.Client): Promise<BootProblem | null> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int / 10000 as version",
  )
  const version = rows[0]?.version ?? 0
  return version < oldestServer ? { code: 'too_old', version } : null
}

/** Row-level security binds only a role that is no superuser, may not step around it, owns no table, and cannot become such a role. */
async function checkRole(client: pg.Client): Promise<BootProblem | null> {
  const { rows } = await client.query<{ name: string; unbound: boolean }>(
    `select current_user as name, exists (
       select from pg_roles where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')) or exists (
       select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and pg_has_role(current_user, relowner, 'member')) as unbound`,
  )
  const [role] = rows
  return role?.unbound === false ? null : { code: 'unbound_role', role: role?.name ?? '' }
}

async function checkMigrations(client: pg.Client, expected: readonly string[]): Promise<BootProblem | null> {
  if (expected.length === 0) return null
  const known = await client.query<{ known: boolean }>("select to_regclass('_prisma_migrations') is not null as known")
  if (known.rows[0]?.known !== true) return { code: 'not_migrated', missing: [...expected] }
  const { rows } = await client.query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  )
  const applied = new Set(rows.map(({ name }) => name))
  const missing = expected.filter((name) => !applied.has(name))
  return missing.length > 0 ? { code: 'not_migrated', missing } : null
}

/** For whoever reads the terminal: what is wrong, what is safe, what to do. */
export function bootMessage(problem: BootProblem, variable = 'DATABASE_URL'): string {
  const safe = 'Nothing was changed.'
  switch (problem.code) {
    case 'unreachable':
      return `Lotse cannot start: the database named by DATABASE_URL does not answer (${problem.detail}).\n${safe} Check host, port, user and password, and that the server is running.`
    case 'too_old':
      return `Lotse cannot start: this is PostgreSQL ${problem.version}, version ${oldestServer} or newer is needed.\n${safe} Name a newer server in DATABASE_URL.`
    case 'not_migrated':
      return `Lotse cannot start: the database lacks ${problem.missing.join(', ')}.\n${safe} Run "npm run migrate" first.`
    case 'unbound_role':
      return `Lotse cannot start: the role "${problem.role}" of ${variable} may see every workspace, because it is superuser, owns the tables, may bypass row-level security, or belongs to a role that does.\n${safe} Use a role like lotse_app that owns nothing.`
  }
}

/** Everything at once. @returns the message to show, null where the server may start */
export async function bootProblem(wait = patience.boot): Promise<string | null> {
  try {
    const { DATABASE_URL, DATABASE_WORKER_URL } = env()
    const problem = await checkDatabase(DATABASE_URL, migrationNames(), wait)
    if (problem || DATABASE_WORKER_URL === undefined) return problem && bootMessage(problem)
    const worker = await checkDatabase(DATABASE_WORKER_URL, [], wait)
    // without its own connection nothing is sent, yet everything is served
    return worker?.code === 'unbound_role' ? bootMessage(worker, 'DATABASE_WORKER_URL') : null
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message
    throw error
  }
}

/** How long a look at the database counts for the next asker, in milliseconds. */
const fresh = 1_000

let lastLook: { at: number; ready: Promise<boolean> } | undefined

/** Whether requests can be served right now; asked often, so one look serves everybody for a second. */
export function isReady(now: number): Promise<boolean> {
  if (!lastLook || now - lastLook.at > fresh) {
    lastLook = { at: now, ready: bootProblem(patience.ready).then((problem) => problem === null) }
  }
  return lastLook.ready
}
