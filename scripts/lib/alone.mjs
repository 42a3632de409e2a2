import { setTimeout as sleep } from 'node:timers/promises'
import { noteInLock, releaseLock, takeLock } from './lock.mjs'
import { end } from './processes.mjs'

/** @typedef {import('./processes.mjs').Identity} Identity */

/**
 * Two commands in one folder must not do the same job at once: the second waits. A job whose command was killed may still
 * be at it; it is ended first.
 * @param {string} lock path of the job's lock
 * @param {(started: (job: Identity) => void) => Promise<void>} work hands on the process that does it
 */
export async function whileAlone(lock, work) {
  let taken = takeLock(lock)
  while (taken.kind === 'held') {
    await sleep(300)
    taken = takeLock(lock)
  }
  try {
    if (taken.left?.child) await end(taken.left.child, 'SIGTERM', 10_000)
    await work((child) => {
      noteInLock(lock, { child })
    })
  } finally {
    releaseLock(lock)
  }
}
