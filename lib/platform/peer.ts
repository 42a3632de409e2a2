import { Server, type IncomingMessage } from 'node:http'

/** Header that names who is at the other end of the connection; whatever a sender writes there is overwritten. */
export const peerHeader = 'x-lotse-peer'

const mark = Symbol.for('lotse.peer')
type Marked = { [mark]?: true }

/**
 * Next hands a page the headers but not the connection, so the connection's address is put among the headers before
 * Next sees the request. Without it, a rate limit by address would believe the sender.
 */
export function nameEveryPeer(): void {
  const prototype = Server.prototype as typeof Server.prototype & Marked
  if (prototype[mark]) return
  prototype[mark] = true
  const emit = Reflect.get(prototype, 'emit') as (this: Server, event: string | symbol, ...parts: unknown[]) => boolean
  const named = function (this: Server, event: string | symbol, ...parts: unknown[]): boolean {
    if (event === 'request') {
      const request = parts[0] as IncomingMessage
      request.headers[peerHeader] = request.socket.remoteAddress ?? 'unknown'
    }
    return emit.call(this, event, ...parts)
  }
  Reflect.set(prototype, 'emit', named)
}
