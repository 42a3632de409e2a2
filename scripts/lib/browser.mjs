import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { packageFile, paths } from './folders.mjs'
import { Problem } from './problem.mjs'
import { runLogged } from './processes.mjs'
import { step } from './terminal.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const wellKnown = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Where a Chromium may be, the most deliberate choice first.
 * @param {{ env: import('./site-env.mjs').Env, home: string }} where
 * @returns {string[]}
 */
export function browserCandidates({ env, home }) {
  const chosen = env['CHROME_PATH'] ? [env['CHROME_PATH']] : []
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const caches = [
    env['PLAYWRIGHT_BROWSERS_PATH'],
    join(home, '.cache', 'ms-playwright'),
    join(home, 'Library', 'Caches', 'ms-playwright'),
  ]
  return [...chosen, ...onPath, ...wellKnown, ...caches.flatMap((cache) => (cache ? downloaded(cache) : []))]
}

/**
 * Playwright's own downloads, the newest first.
 * @param {string} cache
 * @returns {string[]}
 */
function downloaded(cache) {
  if (!existsSync(cache)) return []
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ]
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((one, other) => Number(other.slice(9)) - Number(one.slice(9)))
    .flatMap((name) => inside.map((path) => join(cache, name, path)))
}

/**
 * Some systems have a program of that name which only says how to install one.
 * @param {string} path
 */
function runs(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).status === 0
}

function find() {
  return browserCandidates({ env: process.env, home: homedir() }).find(runs)
}

/**
 * A Chromium for the browser tests, installed when there is none.
 * @returns {Promise<string>} its path
 * @throws {Problem} when none could be had
 */
export async function findBrowser() {
  return step('Browser', 'looking for Chromium', async (tell) => {
    const path = find() ?? (await install())
    tell(path)
    return path
  })
}

async function install() {
  const ways = [
    { command: process.execPath, args: [packageFile('@playwright', 'test', 'cli.js'), 'install', 'chromium'] },
    ...(canUseApt()
      ? [{ command: 'sh', args: ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'] }]
      : []),
  ]
  let said = ''
  for (const way of ways) {
    try {
      await runLogged({
        ...way,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        log: join(paths.logs, 'browser.log'),
        what: 'No Chromium could be installed.',
        todo: [],
        patience: 300_000,
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      said += `${error.detail ?? ''}\n`
    }
    const found = find()
    if (found) return found
  }
  throw new Problem({
    what: 'There is no Chromium on this machine, and none could be installed.',
    safe: 'Only the browser tests need it.',
    detail: said.trim().split('\n').slice(-12).join('\n'),
    todo: ['Install Chromium or Chrome, or name one: CHROME_PATH=/path/to/chrome npm run test:e2e'],
  })
}

function canUseApt() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}
