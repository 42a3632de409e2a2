import type { Server, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { serverState } from './server-state'

/**
 * Times of a server that is told to stop, in milliseconds. `serving`: everybody is still answered and learns that the
 * connection ends, so that a proxy sees a red /readyz and nobody is cut. `shutting`: the longest that newcomers are
 * turned away while the last connections come in. `look`: the pause between two looks whether somebody came.
 */
export const leavingTimes = { serving: 1_000, shutting: 3_000, look: 20 }

/** Looks in a row that find nobody new. Looks, not time: a busy process may not have got to its visitors meanwhile. */
const calmLooks = 5

/** The connection ends with this answer, and the answer says so. */
export function sayGoodbye(response: ServerResponse): void {
  if (!response.headersSent) response.shouldKeepAlive = false
}

/**
 * Node's own closing drops connections whose request is just coming in. So it waits until nobody comes any more; where
 * nobody was there to begin with, it closes at once.
 */
export function closeInOrder(server: Server, close: () => void, times = leavingTimes): void {
  const state = serverState()
  if (state.door !== 'open') {
    close()
    return
  }
  state.door = 'leaving'
  for (const response of state.underWay) sayGoodbye(response)
  void untilNobodyComes(times).then(() => {
    close()
    // answers that had begun before do not say that they are the last on their connection
    const look = setInterval(() => {
      server.closeIdleConnections()
    }, times.serving)
    server.once('close', () => {
      clearInterval(look)
    })
  })
}

async function untilNobodyComes(times: typeof leavingTimes): Promise<void> {
  const state = serverState()
  if (state.underWay.size === 0 && performance.now() - state.lastRequestAt > times.serving) return
  await sleep(times.serving)
  state.door = 'shut'
  const until = performance.now() + times.shutting
  let newest = state.lastRequestAt
  for (let calm = 0; calm < calmLooks && performance.now() < until; calm += 1) {
    await sleep(times.look)
    if (state.lastRequestAt !== newest) calm = 0
    newest = state.lastRequestAt
  }
}
