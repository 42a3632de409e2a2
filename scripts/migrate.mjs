// For a server that is not started by `npm start`: applies prisma/migrations to the database of DATABASE_OWNER_URL and
// publishes the standard catalogue there, once.
import { endWithNpm } from './lib/npm-gone.mjs'
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { finish, isEnding, listenForSignals } from './lib/shutdown.mjs'
import { showProblem } from './lib/terminal.mjs'

try {
  checkNode()
  listenForSignals('Stopping. A change that is not complete is rolled back.')
  endWithNpm()
  await ensurePackages({ withTools: false })
  const { loadSettings } = await import('./lib/settings.mjs')
  const { migrateExternal } = await import('./lib/external.mjs')
  loadSettings()
  await migrateExternal(process.env)
  await finish(0)
} catch (error) {
  if (!isEnding()) {
    showProblem(error)
    await finish(1)
  }
}
