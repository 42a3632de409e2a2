import { ensureGenerated } from './lib/build.mjs'
import { showProblem } from './lib/terminal.mjs'

try {
  await ensureGenerated()
} catch (error) {
  showProblem(error)
  process.exitCode = 1
}
