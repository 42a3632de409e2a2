import { isBusy } from './busy'
import { env } from './env'
import { AppError } from './errors'
import { serverState } from './server-state'

/** How many may wait for each connection of the pool; whoever comes then is turned away at once. */
const waitingPerConnection = 50

/** Milliseconds for which it is believed that nobody gets in, after somebody waited in vain; then the next ones try. */
const jammedFor = 500

/** Whether another one would wait for the database in vain. */
export function isFull(): boolean {
  const { waiting, jammedAt } = serverState()
  if (waiting >= waitingPerConnection * env().DATABASE_POOL_SIZE) return true
  return jammedAt !== null && performance.now() - jammedAt < jammedFor
}

/**
 * Waits for a connection among all others who do.
 * @param run calls `begin` as soon as it has one
 * @throws AppError unavailable when too many wait, or the database has no room or goes away
 */
export async function inQueue<T>(run: (begin: () => void) => Promise<T>): Promise<T> {
  if (isFull()) throw noRoom()
  const state = serverState()
  const place = { left: false }
  const leave = () => {
    if (!place.left) state.waiting -= 1
    place.left = true
  }
  state.waiting += 1
  try {
    return await run(() => {
      leave()
      state.jammedAt = null
    })
  } catch (error) {
    if (!isBusy(error)) throw error
    if (!place.left) state.jammedAt = performance.now()
    throw noRoom()
  } finally {
    leave()
  }
}

/** The refusal for whoever finds no room, noted at the request: a page cannot choose its own status. */
export function noRoom(): AppError {
  const visit = serverState().visits.getStore()
  if (visit) visit.turnedAway = true
  return new AppError('unavailable', 'busy', {}, 1)
}
