import { join } from 'node:path'
import { ensureCluster, startCluster } from './cluster.mjs'
import { clusterPlace } from './cluster-place.mjs'
import { paths } from './folders.mjs'
import { readRecord, writeJson } from './json-file.mjs'
import { keepRunning } from './keep-running.mjs'
import { clearLeftover } from './leftover.mjs'
import { freePort } from './ports.mjs'
import { connected, ensureDatabase, ensureRoles, roleUrls } from './roles.mjs'
import { step } from './terminal.mjs'

/** @typedef {import('./roles.mjs').RoleUrls} RoleUrls */
/**
 * @typedef {object} Database
 * @property {RoleUrls} urls
 * @property {string | null} folder where it lies, when it is ours
 * @property {(() => Promise<void>) | null} empty gives a fresh database; null when it is not ours to empty
 */

const databaseName = 'lotse'

/**
 * Starts the database in `.data/`, made on first use.
 * @param {import('./secrets.mjs').Secrets} secrets
 * @returns {Promise<Database>}
 */
export async function openEmbedded(secrets) {
  return step('Database', 'starting', async (tell) => {
    const place = clusterPlace()
    const made = ensureCluster(place, secrets.superuser)
    const recovered = await clearLeftover(place.data)
    const port = await freePort(rememberedPort())
    writeJson(paths.notes, { ...readRecord(paths.notes), databasePort: port })
    const cluster = await keepRunning('The database', 'database.log', async () => {
      await clearLeftover(place.data)
      return startCluster(place, { port, password: secrets.superuser, log: join(paths.logs, 'database.log') })
    })
    await connected(cluster.superuserUrl, async (client) => {
      await ensureRoles(client, secrets)
      await ensureDatabase(client, databaseName)
    })
    tell(
      made
        ? 'PostgreSQL made and started'
        : recovered
          ? 'PostgreSQL restarted after a broken-off run'
          : 'PostgreSQL started',
    )
    return {
      urls: roleUrls(port, databaseName, secrets),
      folder: place.data,
      empty: () => emptyDatabase(cluster.superuserUrl),
    }
  })
}

/** @param {string} superuserUrl */
async function emptyDatabase(superuserUrl) {
  await connected(superuserUrl, async (client) => {
    await client.query(`drop database if exists ${databaseName} with (force)`)
    await ensureDatabase(client, databaseName)
  })
}

function rememberedPort() {
  const { databasePort } = readRecord(paths.notes)
  return typeof databasePort === 'number' ? databasePort : null
}
