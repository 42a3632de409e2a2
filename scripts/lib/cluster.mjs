import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { codeOf, Problem } from './problem.mjs'
import { childEnv, lastLines, openLog } from './processes.mjs'
import { firstRow } from './roles.mjs'
import { atEnd } from './shutdown.mjs'

/** @typedef {import('./cluster-place.mjs').Place} Place */
/**
 * @typedef {object} Cluster
 * @property {string} superuserUrl of the database `postgres`
 * @property {Promise<void>} ended resolves when the server is gone, for whatever reason
 */

const superuser = 'postgres'

/**
 * Makes the database's files, once. Done beside and renamed, so that a crash leaves no half-made cluster.
 * @param {Place} place
 * @param {string} password of the superuser
 * @returns {boolean} whether it had to be made
 */
export function ensureCluster(place, password) {
  if (existsSync(join(place.data, 'PG_VERSION'))) {
    requireSameMajor(place)
    return false
  }
  const draft = `${place.data}.new`
  const passwordFile = `${place.data}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.user) for (const path of [draft, passwordFile]) chownSync(path, place.user.uid, place.user.gid)
  // The builtin collation is the same on every machine: no system library orders differently.
  const args = [
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ]
  const made = spawnSync(join(place.native, 'bin', 'initdb'), args, {
    cwd: '/',
    encoding: 'utf8',
    env: cleanEnv(),
    ...place.user,
  })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new Problem({
      what: 'The database could not be made.',
      safe: 'Nothing was left behind.',
      detail: (made.stderr || made.error?.message) ?? '',
      todo: ['Make sure that there are 200 MB of free space, then run the command again.'],
    })
  }
  rmSync(place.data, { recursive: true, force: true })
  renameSync(draft, place.data)
  return true
}

/** @param {Place} place */
function requireSameMajor(place) {
  const made = readFileSync(join(place.data, 'PG_VERSION'), 'utf8').trim()
  const program = spawnSync(join(place.native, 'bin', 'postgres'), ['--version'], {
    cwd: '/',
    encoding: 'utf8',
    ...place.user,
  }).stdout
  const here = /(\d+)\./.exec(program)?.[1]
  if (here === made) return
  throw new Problem({
    what: `Your data were written by PostgreSQL ${made}; this version of Lotse brings PostgreSQL ${here ?? 'of another version'}.`,
    safe: 'Nothing was changed.',
    todo: [
      'Go back to the version of Lotse that wrote them and make a backup there.',
      'Or begin afresh: npm run reset',
    ],
  })
}

/**
 * Starts the database and waits until it answers. It stops with the command, after what serves people: open transactions
 * are rolled back, everything committed is on disk.
 * @param {Place} place
 * @param {{ port: number, password: string, log: string, settings?: string[], healing?: boolean }} options
 * @returns {Promise<Cluster>}
 */
export async function startCluster(place, { port, password, log, settings = [], healing = true }) {
  const file = openLog(log)
  const from = fstatSync(file).size
  const all = [
    `port=${String(port)}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'synchronous_commit=on',
    'password_encryption=scram-sha-256',
    'timezone=UTC',
    'log_timezone=UTC',
    ...settings,
  ]
  const child = spawn(
    join(place.native, 'bin', 'postgres'),
    ['-D', place.data, ...all.flatMap((setting) => ['-c', setting])],
    {
      // A group of its own: Ctrl-C must reach us first, and the web server before the database.
      detached: true,
      cwd: '/',
      env: cleanEnv(),
      stdio: ['ignore', file, file],
      ...place.user,
    },
  )
  closeSync(file)
  let running = true
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    const over = () => {
      running = false
      resolve()
    }
    child.once('exit', over).once('error', over)
  })
  const release = atEnd(async (force) => {
    // "Immediate" skips tidying up; the next start recovers from the log, nothing committed is lost.
    child.kill(force ? 'SIGQUIT' : 'SIGINT')
    await ended
  }, 1)
  void ended.then(release)
  const url = `postgres://${superuser}:${password}@127.0.0.1:${String(port)}/postgres`
  const answered = await answers(url, place.data, () => running)
  if (answered === 'yes') return { superuserUrl: url, ended }
  child.kill('SIGINT')
  await ended
  if (answered === 'wrong password' && healing) {
    setPassword(place, password)
    return startCluster(place, { port, password, log, settings, healing: false })
  }
  throw notStarted(answered, lastLines(log, 12, from))
}

/**
 * @param {string} answered
 * @param {string} detail
 */
function notStarted(answered, detail) {
  return new Problem({
    what: answered === 'stranger' ? 'Another database answers on this port.' : 'The database did not start.',
    safe: 'Your data are where they were.',
    detail,
    todo: ['Run the command again.', 'If it stays like this, .data/logs/database.log says more.'],
  })
}

/**
 * @param {string} url
 * @param {string} data
 * @param {() => boolean} isRunning
 * @returns {Promise<'yes' | 'no' | 'stranger' | 'wrong password'>}
 */
async function answers(url, data, isRunning) {
  // Recovery after a crash may take a while; as long as the server works, we wait.
  const until = Date.now() + 120_000
  while (isRunning() && Date.now() < until) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    try {
      await client.connect()
      const { data_directory: served } = await firstRow(client, 'show data_directory')
      return served === data ? 'yes' : 'stranger'
    } catch (error) {
      if (codeOf(error) === '28P01') return 'wrong password'
      await sleep(30)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  return 'no'
}

/**
 * The file of secrets was lost, the data were not: whoever owns the files may set a new password without the old one.
 * @param {Place} place
 * @param {string} password made by us, so it holds no quotes
 */
function setPassword(place, password) {
  spawnSync(join(place.native, 'bin', 'postgres'), ['--single', '-D', place.data, 'postgres'], {
    cwd: '/',
    env: cleanEnv(),
    input: `alter role ${superuser} password '${password}'\n`,
    ...place.user,
  })
}

/** No PG… variable of the person's shell may reach the database; messages are in English, for the logs. */
function cleanEnv() {
  return childEnv({ PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' })
}
