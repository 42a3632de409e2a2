// Plain Node and nothing else up to the point where the packages are there: this is the first thing a fresh clone runs.
import { endWithNpm } from './lib/npm-gone.mjs'
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { finish, isEnding, listenForSignals } from './lib/shutdown.mjs'
import { heading, showProblem } from './lib/terminal.mjs'

const [group = 'all', ...more] = process.argv.slice(2)

// What cannot even begin counts as one part that failed.
let count = { passed: 0, failed: 1 }

try {
  checkNode()
  listenForSignals('Stopping.')
  endWithNpm()
  heading('Lotse, tests')
  await ensurePackages({ withTools: true })
  const { runTests } = await import('./lib/test-run.mjs')
  count = await runTests(group, more)
} catch (error) {
  if (!isEnding()) showProblem(error)
}
// Machines read the last line; a stop by hand has an end of its own.
if (!isEnding()) {
  await finish(count.failed === 0 ? 0 : 1, `${String(count.passed)} passed, ${String(count.failed)} failed`)
}
