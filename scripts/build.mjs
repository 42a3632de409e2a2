// Makes .next/standalone, the server that needs no packages beside it, without a database: for an image or another host.
import { endWithNpm } from './lib/npm-gone.mjs'
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { finish, isEnding, listenForSignals } from './lib/shutdown.mjs'
import { showProblem } from './lib/terminal.mjs'

try {
  checkNode()
  listenForSignals('Stopping. What was built halfway is built anew the next time.')
  endWithNpm()
  await ensurePackages({ withTools: false })
  const { ensureBuild, ensureGenerated } = await import('./lib/build.mjs')
  const { quiet } = await import('./lib/site-env.mjs')
  await ensureGenerated()
  await ensureBuild({ ...process.env, ...quiet })
  await finish(0)
} catch (error) {
  if (!isEnding()) {
    showProblem(error)
    await finish(1)
  }
}
