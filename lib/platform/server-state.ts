import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

/** What is remembered of one request while it is answered. */
export type Visit = {
  /** The database had no room for it or was away. */
  turnedAway: boolean
}

export type ServerState = {
  readonly visits: AsyncLocalStorage<Visit>
  readonly underWay: Set<ServerResponse>
  /** Transactions that wait for a connection. */
  waiting: number
  /** When somebody waited in vain while nobody got in since, on the monotonic clock in milliseconds. */
  jammedAt: number | null
  /** When the last request came, on the monotonic clock in milliseconds. */
  lastRequestAt: number
  /** open: serves. leaving: serves, and says goodbye with every answer. shut: turns away. */
  door: 'open' | 'leaving' | 'shut'
}

declare global {
  var __lotseServer: ServerState | undefined
}

/** One for the process: pages, routes and what stands in front of them are bundled apart and must see the same. */
export function serverState(): ServerState {
  return (globalThis.__lotseServer ??= {
    visits: new AsyncLocalStorage(),
    underWay: new Set(),
    waiting: 0,
    jammedAt: null,
    lastRequestAt: Number.NEGATIVE_INFINITY,
    door: 'open',
  })
}
