import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureBuild, ensureGenerated } from './build.mjs'
import { ensureContent, readSignIns } from './demo.mjs'
import { openEmbedded } from './embedded.mjs'
import { openExternal, wantsExternal } from './external.mjs'
import { paths } from './folders.mjs'
import { keepRunning } from './keep-running.mjs'
import { noteInLock, releaseLock, takeLock } from './lock.mjs'
import { requireFreePort } from './ports.mjs'
import { Problem } from './problem.mjs'
import { end } from './processes.mjs'
import { readSecrets } from './secrets.mjs'
import { readSettings } from './settings.mjs'
import { atEnd } from './shutdown.mjs'
import { seedEnv, webEnv } from './site-env.mjs'
import { bold, cyan, dim, say, step } from './terminal.mjs'
import { startWeb } from './web.mjs'

/** @typedef {{ mode: 'start' | 'dev', port: number, command: string }} Request what the person asked for */

/**
 * Everything after the packages: database, tables, demo, pages, server. Returns once it serves.
 * @param {Request} request
 */
export async function serve(request) {
  const { mode, port, command } = request
  const { address, demo } = await readSettings(process.env, { mode, port })
  await takeFolder(request, address)
  await requireFreePort(port, command)
  await ensureGenerated()

  const secrets = readSecrets()
  const database = wantsExternal(process.env) ? await openExternal(process.env, secrets) : await openEmbedded(secrets)
  const env = webEnv(process.env, { urls: database.urls, address, secret: secrets.session, demo })
  await ensureContent(database, seedEnv(env, database.urls), demo)
  if (mode === 'start') await ensureBuild(env)

  await step('Server', 'starting', async (tell) => {
    const host = process.env['HOST'] ?? 'localhost'
    await keepRunning('The web server', 'web.log', async () => {
      const web = await startWeb({ mode, port, host, env, log: join(paths.logs, 'web.log') })
      noteInLock(paths.lock, { child: web.identity })
      return web
    })
    tell(`answers on port ${String(port)}`)
  })
  welcome(address, demo, database.folder)
}

/**
 * One Lotse at a time in one folder. What a killed one has left running is stopped.
 * @param {Request} request
 * @param {string} address
 */
async function takeFolder({ mode, command }, address) {
  const taken = await takeSoon({ mode, address })
  if (taken.kind === 'held') {
    throw new Problem({
      what: `Lotse is running already, at ${taken.by.address ?? 'another terminal'} (process ${String(taken.by.holder.pid)}).`,
      safe: 'It was left alone; your data in .data/ belong to it while it runs.',
      todo: ['Open that address in a browser.', `Or stop it with Ctrl-C in its terminal, then: ${command}`],
    })
  }
  atEnd(() => {
    releaseLock(paths.lock)
  }, 2)
  if (taken.left?.child) await end(taken.left.child, 'SIGTERM', 5_000)
}

/**
 * One that was told to stop a moment ago is given that moment.
 * @param {import('./lock.mjs').About} about
 */
async function takeSoon(about) {
  for (let tries = 0; ; tries++) {
    const taken = takeLock(paths.lock, about)
    if (taken.kind === 'taken' || tries === 10) return taken
    await sleep(200)
  }
}

/**
 * @param {string} address
 * @param {boolean} demo
 * @param {string | null} folder the database's
 */
function welcome(address, demo, folder) {
  say(`\n  ${bold('Lotse is ready:')}  ${cyan(address)}\n`)
  const signIns = demo ? readSignIns() : []
  if (signIns.length > 0) {
    const [who, email] = [widest(signIns.map((one) => one.who)), widest(signIns.map((one) => one.email))]
    say(`  ${dim('Sign in to the demo as')}`)
    for (const one of signIns) say(`    ${one.who.padEnd(who)}  ${one.email.padEnd(email)}  ${one.password}`)
    say('')
  }
  if (folder) {
    const where = folder === paths.cluster ? '.data/' : folder
    say(`  ${dim(`Your data stay in ${where} and are there again next time.`)}`)
  }
  say(`  ${dim('Stop with Ctrl-C.')}\n`)
}

/** @param {string[]} texts */
function widest(texts) {
  return Math.max(...texts.map((text) => text.length))
}
