// Takes the pictures of the landing page and of the README anew from a running demo, so that they show what is there.
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { Problem } from './lib/problem.mjs'
import { finish, isEnding, listenForSignals } from './lib/shutdown.mjs'
import { heading, say, showProblem } from './lib/terminal.mjs'

try {
  checkNode()
  listenForSignals('Stopping. Pictures taken so far stay.')
  heading('Lotse, its pictures')
  const site = process.argv[2] ?? 'http://localhost:3000'
  if (!URL.canParse(site)) {
    throw new Problem({ what: `"${site}" is no address.`, todo: ['node scripts/pictures.mjs http://localhost:3000'] })
  }
  await ensurePackages({ withTools: true })
  const { takePictures } = await import('./lib/pictures.mjs')
  await takePictures(new URL(site).origin)
  say('\n  Look at them before you keep them: git diff --stat\n')
  await finish(0)
} catch (error) {
  if (!isEnding()) {
    showProblem(error)
    await finish(1)
  }
}
