import { spawn } from 'node:child_process'
import { closeSync, createWriteStream, fstatSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { packageFile, paths, root } from './folders.mjs'
import { Problem } from './problem.mjs'
import { childEnv, end, identify, lastLines, openLog } from './processes.mjs'
import { atEnd } from './shutdown.mjs'

/**
 * @typedef {object} Web
 * @property {import('./processes.mjs').Identity} identity
 * @property {Promise<void>} ended
 */

/**
 * @typedef {object} WebOptions
 * @property {'start' | 'dev'} mode
 * @property {number} port
 * @property {string} host what it listens on
 * @property {import('./site-env.mjs').Env} env
 * @property {string} log
 * @property {boolean} [silent] whether its complaints stay in the log
 * @property {string} [built] folder of another built server than the product's
 */

/**
 * Starts the web server and waits until it answers. It stops with the command, after the requests at work.
 * @param {WebOptions} options
 * @returns {Promise<Web>}
 */
export async function startWeb({ mode, port, host, env, log, silent, built = paths.standalone }) {
  const file = openLog(log)
  const from = fstatSync(file).size
  const child = spawn(process.execPath, mode === 'dev' ? devServer(port, host) : [join(built, 'server.js')], {
    cwd: mode === 'dev' ? root : built,
    // A group of its own: Ctrl-C must reach us first, so that the server stops before its database.
    detached: true,
    env: childEnv({
      ...env,
      ...ownFolders(env),
      PORT: String(port),
      HOSTNAME: host,
      NODE_ENV: mode === 'dev' ? 'development' : 'production',
      // "localhost" is 127.0.0.1 here: some machines name ::1 first, and then nothing would listen on the other.
      NODE_OPTIONS: nodeOptions(env),
    }),
    stdio: ['ignore', mode === 'dev' ? 'inherit' : file, 'pipe'],
  })
  const copy = createWriteStream(log, { flags: 'a' })
  // A full disk must not take the server along.
  copy.on('error', () => undefined)
  /** @type {Buffer[] | null} kept back while it starts: should it fail, its last lines are shown with the reason */
  let early = []
  child.stderr?.on('data', (/** @type {Buffer} */ chunk) => {
    copy.write(chunk)
    if (early) early.push(chunk)
    else if (!silent) process.stderr.write(chunk)
  })
  let running = true
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    const over = () => {
      running = false
      copy.end()
      resolve()
    }
    child.once('exit', over).once('error', over)
  })
  const identity = identify(child.pid ?? 0)
  const release = atEnd(async (force) => {
    if (force && running) process.kill(-identity.pid, 'SIGKILL')
    await end(identity, 'SIGTERM', 15_000)
    await ended
  })
  void ended.then(release)
  closeSync(file)
  if (await answers(port, mode, () => running)) {
    for (const chunk of early) process.stderr.write(chunk)
    early = null
    return { identity, ended }
  }
  await end(identity, 'SIGTERM', 2_000)
  throw notStarted(lastLines(log, 20, from))
}

/**
 * @param {number} port
 * @param {string} host
 */
function devServer(port, host) {
  return [packageFile('next', 'dist', 'bin', 'next'), 'dev', '-p', String(port), '-H', host]
}

/**
 * Folders that the operator names count from here, wherever the server runs.
 * @param {import('./site-env.mjs').Env} env
 */
function ownFolders(env) {
  const legal = env['LEGAL_DIR']
  return legal ? { LEGAL_DIR: resolve(root, legal) } : {}
}

/** @param {import('./site-env.mjs').Env} env */
function nodeOptions(env) {
  return [env['NODE_OPTIONS'], '--dns-result-order=ipv4first'].filter(Boolean).join(' ')
}

/**
 * For development the pages are made when they are first asked for, so a small address is asked, and patiently.
 * @param {number} port
 * @param {'start' | 'dev'} mode
 * @param {() => boolean} isRunning
 */
async function answers(port, mode, isRunning) {
  const until = Date.now() + (mode === 'dev' ? 180_000 : 60_000)
  const address = `http://localhost:${String(port)}/${mode === 'dev' ? 'healthz' : ''}`
  while (isRunning() && Date.now() < until) {
    try {
      await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(20_000) })
      return true
    } catch {
      await sleep(50)
    }
  }
  return false
}

/** @param {string} detail */
function notStarted(detail) {
  return new Problem({
    what: 'The web server did not start.',
    safe: 'Your data are as they were.',
    detail,
    todo: ['Mend what the lines above name, then run the command again.', '.data/logs/web.log says more.'],
  })
}
