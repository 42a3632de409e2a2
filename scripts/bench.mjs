// Plain Node and nothing else up to the point where the packages are there, as with every command.
import { readRequest, usage } from './lib/bench-request.mjs'
import { endWithNpm } from './lib/npm-gone.mjs'
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { finish, isEnding, listenForSignals } from './lib/shutdown.mjs'
import { heading, say, showProblem } from './lib/terminal.mjs'

try {
  checkNode()
  listenForSignals('Stopping. The servers and the database of this run go with it.')
  endWithNpm()
  heading('Lotse, how fast it is')
  if (process.argv.includes('--help')) {
    say(usage())
    await finish(0)
  }
  const request = readRequest(process.argv.slice(2))
  await ensurePackages({ withTools: true })
  const { runBench } = await import('./lib/bench-run.mjs')
  await runBench(request)
  await finish(0)
} catch (error) {
  if (!isEnding()) {
    showProblem(error)
    await finish(1)
  }
}
