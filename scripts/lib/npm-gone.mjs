import { commandLine, identify, isAlive, parentOf } from './processes.mjs'
import { finish, isEnding } from './shutdown.mjs'

/** A killed npm cannot pass on anything; without this the server would live on without a master. */
export function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  // npm runs a command by a shell, which may outlive it and then waits for us for ever.
  const shell = /^(\S*\/)?(sh|dash|bash|zsh|busybox)\s/.test(commandLine(parent))
  const npm = identify(shell ? parentOf(parent) : parent)
  if (npm.born === '') return
  // Elsewhere than on Linux each look starts a program.
  const pause = process.platform === 'linux' ? 250 : 3_000
  setInterval(() => {
    if (!isEnding() && (process.ppid !== parent || !isAlive(npm))) void finish(143)
  }, pause).unref()
}
