import { join } from 'node:path'
import { paths, root } from './folders.mjs'
import { readJson } from './json-file.mjs'
import { migrate } from './migrations.mjs'
import { runLogged } from './processes.mjs'
import { connected, firstRow } from './roles.mjs'
import { step } from './terminal.mjs'

/** @typedef {import('./embedded.mjs').Database} Database */
/** @typedef {{ who: string, email: string, password: string, address: string }} SignIn */

// Beside the product's tables, so that comparing those with the schema finds no stranger.
const remember = `create schema if not exists lotse_setup;
  create table if not exists lotse_setup.demo (only_one boolean primary key default true check (only_one),
    begun_at timestamptz not null default now(), finished_at timestamptz)`

/**
 * Applies what is new in prisma/migrations, and fills a fresh database with the demo, once.
 * @param {Database} database
 * @param {import('./site-env.mjs').Env} env for the seed
 * @param {boolean} withDemo
 */
export async function ensureContent(database, env, withDemo) {
  const ownerUrl = database.urls.owner
  if (database.empty && (await demoState(ownerUrl)) === 'broken off') {
    // Nobody has signed in before the demo was complete, so nobody loses anything.
    await database.empty()
  }
  // Noted before the first table: a start that is broken off anywhere below is then taken up again.
  if (withDemo && (await isFresh(ownerUrl))) await noteBegun(ownerUrl)
  await ensureTables(ownerUrl)
  if (withDemo) await ensureDemo(ownerUrl, env)
  await ensureCatalogue(ownerUrl, env)
}

/** @param {string} ownerUrl */
export async function ensureTables(ownerUrl) {
  await step('Tables', 'applying changes', async (tell) => {
    const { applied, total } = await migrate(ownerUrl)
    tell(applied.length === 0 ? 'up to date' : `${String(applied.length)} of ${String(total)} changes applied`)
  })
}

/**
 * Without the demo, too, there must be a catalogue to answer; a newer version of it joins those that are there.
 * @param {string} ownerUrl
 * @param {import('./site-env.mjs').Env} env names the owner's address
 */
export async function ensureCatalogue(ownerUrl, env) {
  const { key, version } = /** @type {{ key: string, version: number }} */ (readJson(paths.standardCatalogue))
  const { newest } = await connected(ownerUrl, (client) =>
    firstRow(client, 'select coalesce(max(version), 0) as newest from "CatalogueVersion" where key = $1', [key]),
  )
  if (Number(newest) >= version) return
  await step('Catalogue', `publishing version ${String(version)} of the standard catalogue`, async (tell) => {
    await runLogged({
      command: process.execPath,
      args: ['--conditions=react-server', '--import', 'tsx', join(root, 'prisma', 'publish.ts')],
      env,
      log: join(paths.logs, 'catalogue.log'),
      what: 'The standard catalogue could not be published.',
      safe: 'Nothing else was changed.',
      todo: ['Run the command again.'],
    })
    tell(`version ${String(version)} published`)
  })
}

/**
 * @param {string} ownerUrl
 * @param {import('./site-env.mjs').Env} env
 */
async function ensureDemo(ownerUrl, env) {
  await step('Demo', 'an agency and its clients', async (tell) => {
    const state = await demoState(ownerUrl)
    if (state === 'none') {
      tell('left out, the database was in use already')
      return
    }
    if (state === 'finished') {
      tell('there since the first start')
      return
    }
    await seed(env)
    await connected(ownerUrl, (client) => client.query('update lotse_setup.demo set finished_at = now()'))
    tell('filled in')
  })
}

/** @param {string} ownerUrl */
async function isFresh(ownerUrl) {
  const { fresh } = await connected(ownerUrl, (client) =>
    firstRow(client, "select to_regclass('public._prisma_migrations') is null as fresh"),
  )
  return fresh === true
}

/** @param {string} ownerUrl */
async function noteBegun(ownerUrl) {
  await connected(ownerUrl, async (client) => {
    await client.query(remember)
    await client.query('insert into lotse_setup.demo default values on conflict do nothing')
  })
}

/**
 * The demo is made by the product's own operations; `react-server` is where modules marked "server only" may load.
 * @param {import('./site-env.mjs').Env} env
 */
export async function seed(env) {
  await runLogged({
    command: process.execPath,
    args: ['--conditions=react-server', '--import', 'tsx', join(root, 'prisma', 'seed.ts')],
    // nobody waits for its answers: on a machine that is busy it takes longer, and that is all
    env: { DEMO_SIGN_INS_FILE: paths.signIns, DATABASE_WAIT_MS: '60000', ...env },
    log: join(paths.logs, 'demo.log'),
    what: 'The demo could not be filled in.',
    safe: 'The database holds nothing of yours yet.',
    todo: ['Run the command again; it begins the demo anew.'],
  })
}

/**
 * @param {string} ownerUrl
 * @returns {Promise<'none' | 'broken off' | 'finished'>}
 */
async function demoState(ownerUrl) {
  return connected(ownerUrl, async (client) => {
    const { known } = await firstRow(client, "select to_regclass('lotse_setup.demo') is not null as known")
    if (known !== true) return 'none'
    const { finished_at: finishedAt } = await firstRow(client, 'select finished_at from lotse_setup.demo')
    if (finishedAt === undefined) return 'none'
    return finishedAt === null ? 'broken off' : 'finished'
  })
}

/** @returns {SignIn[]} */
export function readSignIns(path = paths.signIns) {
  const value = readJson(path)
  return Array.isArray(value) ? /** @type {SignIn[]} */ (value) : []
}
