import { setTimeout as sleep } from 'node:timers/promises'

/** The longest an exit is held, in milliseconds: whoever stops a server waits ten seconds or so before killing it. */
const patience = 9_000

/**
 * At SIGTERM and SIGINT, lets work finish before the process ends. The web server ends the process by itself as soon
 * as the last request is answered and asks nobody, so its exit is held back until then.
 */
export function holdExit(finish: () => Promise<void>): void {
  let begun = false
  const begin = () => {
    if (begun) return
    begun = true
    const exit = process.exit.bind(process)
    const finished = Promise.race([finish().catch(() => undefined), sleep(patience, undefined, { ref: false })])
    process.exit = (code) => {
      void finished.then(() => exit(code))
      return undefined as never
    }
  }
  process.once('SIGTERM', begin)
  process.once('SIGINT', begin)
}
