import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { paths } from './folders.mjs'
import { codeOf, messageOf, Problem } from './problem.mjs'
import { connected } from './roles.mjs'

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */
/** @typedef {{ migration_name: string, checksum: string, finished_at: Date | null, rolled_back_at: Date | null }} AppliedMigration */

// Any number will do, as long as every runner takes the same one.
const migrationLock = 7_207_100

// Prisma's own table, to the letter: its command-line tool goes on from here.
const table = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

/**
 * The migrations in a folder, oldest first.
 * @param {string} folder
 * @returns {Migration[]}
 */
export function readMigrations(folder = paths.migrations) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map(({ name }) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/**
 * What is still to be applied.
 * @param {readonly Migration[]} migrations
 * @param {readonly AppliedMigration[]} applied
 * @returns {Migration[]}
 * @throws {Problem} when database and code do not belong together
 */
export function pendingMigrations(migrations, applied) {
  const standing = applied.filter((row) => row.rolled_back_at === null)
  const half = standing.find((row) => row.finished_at === null)
  if (half) throw halfDone(half.migration_name)
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  const newer = standing.find((row) => !known.has(row.migration_name))
  if (newer) throw databaseIsNewer(newer.migration_name)
  const changed = standing.find((row) => known.get(row.migration_name)?.checksum !== row.checksum)
  if (changed) throw migrationChanged(changed.migration_name)
  const done = new Set(standing.map((row) => row.migration_name))
  return migrations.filter((migration) => !done.has(migration.name))
}

/**
 * Brings a database to the state the code needs. Safe to run by several at once: one works, the others wait.
 * @param {string} ownerUrl
 * @param {{ folder?: string }} options
 * @returns {Promise<{ applied: string[], total: number }>}
 */
export async function migrate(ownerUrl, { folder = paths.migrations } = {}) {
  const migrations = readMigrations(folder)
  return connected(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query('set client_min_messages = warning')
    await client.query(table)
    /** @type {import('pg').QueryResult<AppliedMigration>} */
    const { rows } = await client.query(
      'select migration_name, checksum, finished_at, rolled_back_at from _prisma_migrations order by started_at',
    )
    const pending = pendingMigrations(migrations, rows)
    for (const migration of pending) await applyPatiently(client, migration)
    return { applied: pending.map(({ name }) => name), total: migrations.length }
  })
}

/**
 * An older version may be serving meanwhile: rather step back and try again than queue its requests behind a lock.
 * @param {import('pg').Client} client
 * @param {Migration} migration
 */
async function applyPatiently(client, migration) {
  for (let attempt = 1; ; attempt++) {
    try {
      await apply(client, migration)
      return
    } catch (error) {
      await client.query('rollback')
      const lockNotAvailable = codeOf(error) === '55P03'
      if (!lockNotAvailable || attempt === 30) throw migrationFailed(migration.name, error)
      await sleep(300)
    }
  }
}

/**
 * @param {import('pg').Client} client
 * @param {Migration} migration
 */
async function apply(client, migration) {
  await client.query('begin')
  await client.query("set local lock_timeout = '1s'")
  await client.query(migration.sql)
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     values ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), migration.checksum, migration.name],
  )
  await client.query('commit')
}

/** @param {string} name */
function databaseIsNewer(name) {
  return new Problem({
    what: `The database is newer than this version of Lotse: it knows the change "${name}", which is not in this code.`,
    safe: 'Nothing was changed; your data are as they were.',
    todo: ['Use the version of Lotse that wrote it, or a newer one (git pull, or the branch you were on).'],
  })
}

/** @param {string} name */
function migrationChanged(name) {
  return new Problem({
    what: `The change "${name}" was applied to this database and its file was edited afterwards.`,
    safe: 'Nothing was changed; your data are as they were.',
    todo: [
      `Restore the file as it was: git checkout -- prisma/migrations/${name}`,
      'Put what is new into a migration of its own.',
      'For a database without anything of value: npm run reset',
    ],
  })
}

/** @param {string} name */
function halfDone(name) {
  return new Problem({
    what: `The change "${name}" was begun by another tool and not finished.`,
    safe: 'Nothing was changed by this command.',
    todo: [
      `Look at the table _prisma_migrations, mend the database, and mark it: prisma migrate resolve --applied ${name}`,
    ],
  })
}

/**
 * @param {string} name
 * @param {unknown} error
 */
function migrationFailed(name, error) {
  return new Problem({
    what: `The change "${name}" could not be applied to the database.`,
    safe: 'It was rolled back as a whole; your data are as they were.',
    detail: messageOf(error),
    todo: ['Mend prisma/migrations or the database, then run the command again.'],
  })
}
