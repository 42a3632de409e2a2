// Plain Node and nothing else up to the point where the packages are there: this is the first thing a fresh clone runs.
import { endWithNpm } from './lib/npm-gone.mjs'
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { readPort } from './lib/ports.mjs'
import { finish, isEnding, listenForSignals } from './lib/shutdown.mjs'
import { heading, showProblem } from './lib/terminal.mjs'

const dev = process.argv.includes('--dev')
const command = dev ? 'npm run dev' : 'npm start'

try {
  checkNode()
  listenForSignals('Stopping. Requests at work are answered first.')
  endWithNpm()
  heading(dev ? 'Lotse, for development' : 'Lotse')
  await ensurePackages({ withTools: dev })
  const { loadSettings } = await import('./lib/settings.mjs')
  const { serve } = await import('./lib/serve.mjs')
  loadSettings()
  await serve({ mode: dev ? 'dev' : 'start', port: readPort(process.env['PORT']), command })
} catch (error) {
  // Whatever breaks because we are stopping is no news.
  if (!isEnding()) {
    showProblem(error)
    await finish(1)
  }
}
