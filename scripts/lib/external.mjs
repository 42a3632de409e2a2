import { ensureCatalogue, ensureTables } from './demo.mjs'
import { messageOf, Problem } from './problem.mjs'
import { connected, firstRow, roleNames } from './roles.mjs'
import { step } from './terminal.mjs'

/** @typedef {import('./embedded.mjs').Database} Database */

const oldestServer = 15

/**
 * A PostgreSQL that somebody else runs, named by DATABASE_URL and DATABASE_OWNER_URL.
 *
 * Grants and policies name the roles lotse_app and lotse_worker, so both must exist. A missing one is made when the
 * owner may do so; one that is there is never altered. A login with another name works as a member of lotse_app.
 * @param {import('./site-env.mjs').Env} env
 * @param {import('./secrets.mjs').Secrets} secrets
 * @returns {Promise<Database>}
 */
export async function openExternal(env, secrets) {
  return step('Database', 'connecting', async (tell) => {
    const { owner, app } = requireBoth(env)
    const worker = env['DATABASE_WORKER_URL'] ?? workerUrl(app, secrets.worker)
    const urls = { owner, app, worker }
    const server = await tryConnect('DATABASE_OWNER_URL', owner, async (client) => {
      const about = await requireOwner(client)
      for (const [role, url] of /** @type {const} */ ([
        [roleNames.app, app],
        [roleNames.worker, worker],
      ])) {
        await ensureRole(client, role, passwordIn(url, role), about.mayMakeRoles)
      }
      return about
    })
    await tryConnect('DATABASE_URL', app, requireBound)
    if (env['DATABASE_WORKER_URL']) await tryConnect('DATABASE_WORKER_URL', worker, requireBound)
    else await requireWorker(worker)
    tell(`your PostgreSQL ${String(server.version)} at ${new URL(owner).host}`)
    return { urls, folder: null, empty: null }
  })
}

/**
 * Tables and catalogue for a server that somebody else starts.
 * @param {import('./site-env.mjs').Env} env
 */
export async function migrateExternal(env) {
  const owner = env['DATABASE_OWNER_URL']
  if (!owner || !URL.canParse(owner)) {
    throw new Problem({
      what: owner ? 'DATABASE_OWNER_URL is no address.' : 'DATABASE_OWNER_URL is not set.',
      safe: 'Nothing was changed.',
      todo: ['DATABASE_OWNER_URL=postgres://lotse_owner:…@host:5432/lotse npm run migrate'],
    })
  }
  await step('Database', 'connecting', async (tell) => {
    const { version } = await tryConnect('DATABASE_OWNER_URL', owner, async (client) => {
      const about = await requireOwner(client)
      // Grants name them; their passwords are for whoever starts the server to choose.
      for (const role of [roleNames.app, roleNames.worker]) await ensureRole(client, role, null, false)
      return about
    })
    tell(`your PostgreSQL ${String(version)} at ${new URL(owner).host}`)
  })
  await ensureTables(owner)
  await ensureCatalogue(owner, env)
}

/** @param {import('./site-env.mjs').Env} env */
export function wantsExternal(env) {
  return Boolean(env['DATABASE_URL'] ?? env['DATABASE_OWNER_URL'])
}

/** @param {import('./site-env.mjs').Env} env */
function requireBoth(env) {
  const [owner, app] = [env['DATABASE_OWNER_URL'], env['DATABASE_URL']]
  if (owner && app && URL.canParse(owner) && URL.canParse(app)) return { owner, app }
  throw new Problem({
    what: 'A PostgreSQL of your own needs two addresses: DATABASE_URL and DATABASE_OWNER_URL.',
    safe: 'Nothing was changed.',
    todo: [
      'DATABASE_OWNER_URL=postgres://lotse_owner:…@host:5432/lotse   owns the database; used for its changes only',
      'DATABASE_URL=postgres://lotse_app:…@host:5432/lotse   serves requests; owns nothing',
      'Or unset both to use the built-in database.',
    ],
  })
}

/**
 * @param {string} app
 * @param {string} password
 */
function workerUrl(app, password) {
  const url = new URL(app)
  url.username = roleNames.worker
  url.password = password
  return url.href
}

/**
 * @template T
 * @param {string} variable
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 */
async function tryConnect(variable, url, work) {
  try {
    return await connected(url, work)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem({
      what: `The database named by ${variable} does not let us in.`,
      safe: 'Nothing was changed.',
      detail: messageOf(error),
      todo: [`Check ${variable}: host, port, user, password and the database's name.`, 'Is the server running?'],
    })
  }
}

/**
 * A role that was there before us has a password that we do not know.
 * @param {string} worker
 */
async function requireWorker(worker) {
  try {
    await connected(worker, requireBound)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem({
      what: `The role ${roleNames.worker} is there, and its address was not given.`,
      safe: 'Nothing was changed.',
      detail: messageOf(error),
      todo: [`DATABASE_WORKER_URL=postgres://${roleNames.worker}:…@host:5432/lotse   sends messages; owns nothing`],
    })
  }
}

/** @param {import('pg').Client} client */
async function requireOwner(client) {
  const row = await firstRow(
    client,
    `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding,
            rolcreaterole or rolsuper as "mayMakeRoles", current_user as name,
            has_schema_privilege('public', 'create') as "mayMakeTables" from pg_roles where rolname = current_user`,
  )
  const about =
    /** @type {{ version: number, encoding: string, mayMakeRoles: boolean, name: string, mayMakeTables: boolean }} */ (
      row
    )
  requireServer(about)
  if (about.mayMakeTables) return about
  throw new Problem({
    what: `The role ${about.name} of DATABASE_OWNER_URL may not make tables in this database.`,
    safe: 'Nothing was changed.',
    todo: ['Name the role that owns the database: alter database lotse owner to lotse_owner;'],
  })
}

/** @param {{ version: number, encoding: string }} about */
function requireServer({ version, encoding }) {
  if (version >= oldestServer && encoding === 'UTF8') return
  throw new Problem({
    what: `This is PostgreSQL ${String(version)} with encoding ${encoding}; Lotse needs ${String(oldestServer)} or newer, with UTF8.`,
    safe: 'Nothing was changed.',
    todo: [
      version < oldestServer
        ? 'Name a newer server in DATABASE_URL and DATABASE_OWNER_URL, or unset both to use the built-in one.'
        : "Make the database so: create database lotse owner lotse_owner encoding 'UTF8' locale 'C.UTF-8' template template0;",
    ],
  })
}

/**
 * @param {string} url
 * @param {string} role
 * @returns {string | null} null when another role signs in with that address
 */
function passwordIn(url, role) {
  const { username, password } = new URL(url)
  return decodeURIComponent(username) === role ? decodeURIComponent(password) : null
}

/**
 * @param {import('pg').Client} owner
 * @param {string} role
 * @param {string | null} password
 * @param {boolean} mayMakeRoles
 */
async function ensureRole(owner, role, password, mayMakeRoles) {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role])
  if (rowCount !== 0) return
  const login = password === null ? 'nologin' : `login password ${owner.escapeLiteral(password)}`
  if (mayMakeRoles) {
    await owner.query(`create role ${role} ${login}`)
    return
  }
  throw new Problem({
    what: `The database has no role ${role}, and the owner may not make it.`,
    safe: 'Nothing was changed.',
    todo: [`Let its administrator run: create role ${role} login password '…';`, 'Then run the command again.'],
  })
}

/**
 * Row-level security binds only a role that is neither superuser nor owner, may not step around it, nor become such a one.
 * @param {import('pg').Client} client
 */
async function requireBound(client) {
  const row = await firstRow(
    client,
    `select current_user as name, exists (
       select from pg_roles where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')) or exists (
       select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and pg_has_role(current_user, relowner, 'member')) as unbound`,
  )
  const role = /** @type {{ name?: string, unbound?: boolean }} */ (row)
  if (role.unbound === false) return
  throw new Problem({
    what: `The role ${role.name ?? 'of DATABASE_URL'} may see every workspace: it is superuser, owner, may bypass row-level security, or belongs to such a role.`,
    safe: 'Nothing was changed.',
    todo: ['Use a role that owns nothing: create role lotse_app login nosuperuser nobypassrls;'],
  })
}
