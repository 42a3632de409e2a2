import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { whileAlone } from './alone.mjs'
import { dataFolder, paths, root } from './folders.mjs'
import { readRecord } from './json-file.mjs'
import { Problem } from './problem.mjs'
import { runLogged } from './processes.mjs'
import { step } from './terminal.mjs'

const oldestNode = [20, 19]

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, link?: boolean }} LockEntry */

/** @throws {Problem} when this Node is too old to go on */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new Problem({
    what: `This is Node ${version}; Lotse needs ${oldestNode.join('.')} or newer.`,
    safe: 'Nothing was changed.',
    todo: ['Install a current Node from https://nodejs.org and run the same command again.'],
  })
}

/**
 * What the lock file asks for and `node_modules` does not have.
 * @param {Record<string, unknown>} wanted package-lock.json
 * @param {Record<string, unknown>} installed node_modules/.package-lock.json, which npm keeps
 * @param {boolean} withTools whether packages for development count
 * @returns {string[]} paths of packages
 */
export function missingPackages(wanted, installed, withTools) {
  const present = entries(installed)
  return Object.entries(entries(wanted))
    .filter(([path, entry]) => path !== '' && !entry.link && !entry.optional && (withTools || !entry.dev))
    .filter(([path, entry]) => present[path]?.version !== entry.version)
    .map(([path]) => path)
}

/**
 * @param {Record<string, unknown>} lock
 * @returns {Record<string, LockEntry>}
 */
function entries(lock) {
  return /** @type {Record<string, LockEntry>} */ (lock['packages'] ?? {})
}

/** @param {boolean} withTools */
function installed(withTools) {
  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  return missingPackages(readRecord(join(root, 'package-lock.json')), readRecord(hidden), withTools).length === 0
}

/**
 * Installs what the lock file names, when something is missing.
 * @param {{ withTools: boolean }} options whether linters, test runners and the like are needed too
 */
export async function ensurePackages({ withTools }) {
  await step('Packages', 'installing, this takes a minute or two', async (tell) => {
    if (installed(withTools)) {
      tell('all there')
      return
    }
    await whileAlone(paths.packagesLock, async (started) => {
      // Another command may have installed them meanwhile.
      if (!installed(withTools)) await install(started)
    })
    tell('installed')
  })
}

// Without a network npm would keep silent for more than a minute; and `npm -s start` must not silence the reason.
const patience = [
  '--fetch-retries=3',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
  '--loglevel=error',
]

/** @param {(job: import('./processes.mjs').Identity) => void} started */
async function install(started) {
  const npm = npmCommand()
  await runLogged({
    command: npm.command,
    // No install scripts: nothing here needs them, and some would fetch from elsewhere.
    args: [...npm.args, 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', ...patience],
    env: { ...process.env, NODE_ENV: 'development' },
    log: join(paths.logs, 'packages.log'),
    what: 'The packages could not be installed.',
    safe: `Nothing else was changed; your data in ${dataFolder} are untouched.`,
    todo: [
      'Check that this machine reaches its npm registry and has 1 GB of free space.',
      'Run the same command again; it begins where it is needed.',
    ],
    started,
  })
}

function npmCommand() {
  const script = process.env['npm_execpath']
  if (script?.endsWith('.js') && existsSync(script)) return { command: process.execPath, args: [script] }
  return { command: 'npm', args: [] }
}
