import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { temporaryPlace } from './cluster-place.mjs'
import { ensureCluster, startCluster } from './cluster.mjs'
import { clearLeftover } from './leftover.mjs'
import { migrate } from './migrations.mjs'
import { freePort } from './ports.mjs'
import { bornAt } from './processes.mjs'
import { connected, ensureDatabase, ensureRoles, roleUrls } from './roles.mjs'
import { atEnd } from './shutdown.mjs'
import { step } from './terminal.mjs'

/** @typedef {import('./roles.mjs').RoleUrls} RoleUrls */
/**
 * @typedef {object} TestDatabases
 * @property {import('./site-env.mjs').Env} env for test runners
 * @property {(name: string) => Promise<RoleUrls>} create a fresh copy of the template
 */

const template = 'lotse_template'
const folderPattern = /^lotse-test-(\d+)-/

/**
 * A cluster that lives as long as this command, with one database that holds every table and no row.
 * @param {{ durable?: boolean }} [options] durable: it writes to the disk as the product's own does, for measuring
 * @returns {Promise<TestDatabases>}
 */
export async function testDatabases({ durable = false } = {}) {
  return step('Database', 'starting one for this run', async (tell) => {
    await removeLeftovers()
    const folder = mkdtempSync(join(tmpdir(), `lotse-test-${String(process.pid)}-`))
    atEnd(() => {
      rmSync(folder, { recursive: true, force: true })
    }, 2)
    chmodSync(folder, 0o711)
    const [superuser, owner, app, worker] = [secret(), secret(), secret(), secret()]
    const place = temporaryPlace(folder)
    ensureCluster(place, superuser)
    // Nothing here outlives the command, so nothing has to reach the disk.
    const settings = ['max_connections=200', ...(durable ? [] : ['fsync=off', 'full_page_writes=off'])]
    const port = await freePort()
    const cluster = await startCluster(place, {
      port,
      password: superuser,
      log: join(folder, 'database.log'),
      settings,
    })
    const passwords = { owner, app, worker }
    const make = (/** @type {string} */ name) =>
      connected(cluster.superuserUrl, async (client) => {
        await ensureRoles(client, passwords)
        await ensureDatabase(client, name)
      })
    await make(template)
    const urls = roleUrls(port, template, passwords)
    const { total } = await migrate(urls.owner)
    await connected(cluster.superuserUrl, (client) =>
      client.query(`alter database ${template} is_template true allow_connections false`),
    )
    tell(`PostgreSQL with ${String(total)} changes`)
    return {
      env: testEnv(urls, cluster.superuserUrl),
      create: async (name) => {
        await connected(cluster.superuserUrl, (client) =>
          client.query(`create database ${name} template ${template} owner lotse_owner`),
        )
        await make(name)
        return roleUrls(port, name, passwords)
      },
    }
  })
}

/**
 * @param {RoleUrls} urls
 * @param {string} admin
 * @returns {import('./site-env.mjs').Env}
 */
function testEnv(urls, admin) {
  return {
    NODE_ENV: 'test',
    TEST_DATABASE_URL: urls.app,
    TEST_DATABASE_OWNER_URL: urls.owner,
    TEST_DATABASE_WORKER_URL: urls.worker,
    TEST_DATABASE_ADMIN_URL: admin,
    NEXTAUTH_SECRET: secret(),
    NEXTAUTH_URL: 'http://localhost:3000',
    LOG_LEVEL: 'error',
  }
}

/** Clusters of test runs that were killed before they could tidy up. */
async function removeLeftovers() {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(folderPattern.exec(name)?.[1])
    if (!Number.isInteger(pid) || bornAt(pid) !== null) continue
    const folder = join(tmpdir(), name)
    try {
      await clearLeftover(join(folder, 'postgres'))
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another user's: theirs to tidy up.
    }
  }
}

function secret() {
  return randomBytes(32).toString('base64url')
}
