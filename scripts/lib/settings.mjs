import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { root } from './folders.mjs'
import { Problem } from './problem.mjs'
import { webEnv } from './site-env.mjs'
import { dim, notice } from './terminal.mjs'

/** @typedef {import('./site-env.mjs').Env} Env */
/** @typedef {{ address: string, demo: boolean }} Settings where the product is reached, and whether it shows the demo */

// Stand in for what is made later, so that only the person's own settings are judged.
const later = 'postgres://lotse@localhost/lotse'
const secret = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** The settings a person keeps in `.env`; what the shell says goes before. */
export function loadSettings() {
  const file = join(root, '.env')
  if (!existsSync(file)) return
  process.loadEnvFile(file)
  notice(`settings from ${dim('.env')}`)
}

/**
 * What a person has set, judged by the product's own rules before anything is made: a typing error costs no build.
 * @param {Env} env
 * @param {{ mode: 'start' | 'dev', port: number }} request
 * @returns {Promise<Settings>}
 * @throws {Problem} that names each bad variable, never its value
 */
export async function readSettings(env, { mode, port }) {
  const address = env['NEXTAUTH_URL'] || `http://localhost:${String(port)}`
  // The demo shows every message to everybody, so it is for this machine only.
  const demo = env['LOTSE_DEMO'] || (/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(address) ? '1' : '0')
  const urls = { owner: later, app: env['DATABASE_URL'] || later, worker: env['DATABASE_WORKER_URL'] || later }
  const wanted = {
    ...webEnv(env, { urls, address, secret, demo: true }),
    LOTSE_DEMO: demo,
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
  }
  /** @type {unknown} */
  const loaded = await tsImport('../../lib/platform/env.ts', import.meta.url)
  const rules = /** @type {typeof import('../../lib/platform/env')} */ (loaded)
  try {
    rules.readEnvironment(wanted)
  } catch (error) {
    if (!(error instanceof rules.EnvironmentError)) throw error
    throw new Problem({
      what: 'The settings are not right.',
      safe: 'Nothing was changed.',
      detail: reasons(error.message),
      todo: ['Mend them in your shell or in .env. What you leave out is set by itself.'],
    })
  }
  return { address, demo: demo === '1' }
}

/**
 * The lines that name a variable, without what is said around them at a boot.
 * @param {string} message
 */
function reasons(message) {
  const named = message.split('\n').filter((line) => line.startsWith('  '))
  return named.length > 0 ? named.map((line) => line.trim()).join('\n') : message
}
