import type { IncomingMessage } from 'node:http'

/** Header that names who is at the other end of the connection; whatever a sender writes there is overwritten. */
export const peerHeader = 'x-lotse-peer'

/**
 * Next hands a page the headers but not the connection, so the connection's address is put among the headers before
 * Next sees the request. Without it, a rate limit by address would believe the sender.
 */
export function namePeer(request: IncomingMessage): void {
  request.headers[peerHeader] = request.socket.remoteAddress ?? 'unknown'
}
