// Plain Node and nothing else up to the point where the packages are there: this is the first thing a fresh clone runs.
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { finish, isEnding, listenForSignals } from './lib/shutdown.mjs'
import { heading, showProblem } from './lib/terminal.mjs'

const [group = 'all', ...more] = process.argv.slice(2)

try {
  checkNode()
  listenForSignals('Stopping.')
  heading('Lotse, tests')
  await ensurePackages({ withTools: true })
  const { runTests } = await import('./lib/test-run.mjs')
  await finish(await runTests(group, more))
} catch (error) {
  if (!isEnding()) {
    showProblem(error)
    await finish(1)
  }
}
