import pg from 'pg'

/** @typedef {{ owner: string, app: string, worker: string }} RoleUrls */

/**
 * `lotse_owner` owns the tables and runs migrations; `lotse_app` serves requests; `lotse_worker` sends what waits.
 * None is a superuser or may step around row-level security, and only the owner owns anything.
 */
export const roleNames = /** @type {const} */ ({ owner: 'lotse_owner', app: 'lotse_app', worker: 'lotse_worker' })

const plain = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls'

/**
 * Makes the three roles of a cluster that is ours, and sets right whatever was changed about them.
 * @param {pg.Client} superuser
 * @param {RoleUrls} passwords
 */
export async function ensureRoles(superuser, passwords) {
  for (const [key, role] of /** @type {[keyof RoleUrls, string][]} */ (Object.entries(roleNames))) {
    const { rowCount } = await superuser.query('select from pg_roles where rolname = $1', [role])
    if (rowCount === 0) await superuser.query(`create role ${role}`)
    const password = superuser.escapeLiteral(passwords[key])
    await superuser.query(`alter role ${role} ${plain} password ${password}`)
  }
}

/**
 * @param {pg.Client} superuser
 * @param {string} name
 * @returns {Promise<boolean>} whether it had to be made
 */
export async function ensureDatabase(superuser, name) {
  const database = superuser.escapeIdentifier(name)
  const { rowCount } = await superuser.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) await superuser.query(`create database ${database} owner ${roleNames.owner}`)
  await superuser.query(`revoke all on database ${database} from public`)
  await superuser.query(`grant connect on database ${database} to ${roleNames.app}, ${roleNames.worker}`)
  return rowCount === 0
}

/**
 * Runs work on one connection that is closed afterwards.
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function connected(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * @param {pg.Client} client
 * @param {string} sql
 * @param {unknown[]} values
 * @returns {Promise<Record<string, unknown>>} the first row, empty when there is none
 */
export async function firstRow(client, sql, values = []) {
  /** @type {pg.QueryResult<Record<string, unknown>>} */
  const { rows } = await client.query(sql, values)
  return rows[0] ?? {}
}

/**
 * @param {number} port
 * @param {string} database
 * @param {RoleUrls} passwords
 * @returns {RoleUrls}
 */
export function roleUrls(port, database, passwords) {
  const url = (/** @type {keyof RoleUrls} */ key) =>
    `postgres://${roleNames[key]}:${passwords[key]}@127.0.0.1:${String(port)}/${database}`
  return { owner: url('owner'), app: url('app'), worker: url('worker') }
}
