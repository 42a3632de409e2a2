import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { ensureBuild } from './build.mjs'
import { seed } from './demo.mjs'
import { dataFolder, paths } from './folders.mjs'
import { freePort } from './ports.mjs'
import { seedEnv, webEnv } from './site-env.mjs'
import { step } from './terminal.mjs'
import { startWeb } from './web.mjs'

/**
 * The product as it is served, on a free port, with the demo in a database of its own; and a browser to look at it.
 * @param {import('./test-database.mjs').TestDatabases} databases
 * @returns {Promise<import('./site-env.mjs').Env>} what the browser tests are told
 */
export async function testSite(databases) {
  const browser = await findBrowser()
  const urls = await databases.create('lotse_browser')
  const port = await freePort()
  const address = `http://localhost:${String(port)}`
  const env = webEnv(process.env, { urls, address, secret: randomBytes(32).toString('base64url'), demo: true })
  const signIns = join(dataFolder, 'test', 'demo-sign-ins.json')
  mkdirSync(join(dataFolder, 'test'), { recursive: true })
  await step('Demo', 'an agency, its clients, eighteen months', () =>
    seed({ ...seedEnv(env, urls), DEMO_SIGN_INS_FILE: signIns }),
  )
  await ensureBuild(env)
  await step('Server', 'starting', async (tell) => {
    await startWeb({ mode: 'start', port, host: 'localhost', env, log: join(paths.logs, 'test-web.log') })
    tell(address)
  })
  return {
    ...databases.env,
    TEST_DATABASE_URL: urls.app,
    TEST_DATABASE_OWNER_URL: urls.owner,
    TEST_DATABASE_WORKER_URL: urls.worker,
    E2E_BASE_URL: address,
    E2E_CHROMIUM: browser,
    DEMO_SIGN_INS_FILE: signIns,
  }
}
