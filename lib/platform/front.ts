import { Server, type IncomingMessage, type ServerResponse } from 'node:http'
import { closeInOrder, sayGoodbye } from './leaving'
import { namePeer } from './peer'
import { serverState, type Visit } from './server-state'

/** What stands between the connection and Next: the same for pages, routes and actions, with or without the proxy file. */

export type Refusal = {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
}
/** Looks at a request before Next does. @returns the answer that Next is spared, null to let it pass */
export type Doorkeeper = (request: IncomingMessage) => Refusal | null

const mark = Symbol.for('lotse.front')
type Emit = (this: Server, event: string | symbol, ...parts: unknown[]) => boolean
type Close = (this: Server, done?: (error?: Error) => void) => Server

/** Puts the doorkeepers before every HTTP server of this process, once; and closing becomes leaving in order. */
export function standInFront(doorkeepers: readonly Doorkeeper[]): void {
  const prototype = Server.prototype as typeof Server.prototype & { [mark]?: true }
  if (prototype[mark]) return
  prototype[mark] = true
  const emit = Reflect.get(prototype, 'emit') as Emit
  const close = Reflect.get(prototype, 'close') as Close

  const emitInFront: Emit = function (event, ...parts) {
    if (event !== 'request') return emit.call(this, event, ...parts)
    const [request, response] = parts as [IncomingMessage, ServerResponse]
    return receive(request, response, doorkeepers, () => emit.call(this, event, ...parts))
  }
  const closeInFront: Close = function (done) {
    closeInOrder(this, () => close.call(this, done))
    return this
  }
  Reflect.set(prototype, 'emit', emitInFront)
  Reflect.set(prototype, 'close', closeInFront)
}

function receive(
  request: IncomingMessage,
  response: ServerResponse,
  doorkeepers: readonly Doorkeeper[],
  answer: () => boolean,
): boolean {
  const state = serverState()
  state.lastRequestAt = performance.now()
  state.underWay.add(response)
  response.once('close', () => state.underWay.delete(response))
  if (state.door !== 'open') sayGoodbye(response)
  namePeer(request)
  for (const look of doorkeepers) {
    const refusal = look(request)
    if (refusal) {
      refuse(request, response, refusal)
      return true
    }
  }
  const visit: Visit = { turnedAway: false }
  tellWhenTurnedAway(response, visit)
  return state.visits.run(visit, answer)
}

/** A page that found no room fails like any other in Next's eyes; what is sent is that another try makes sense. */
function tellWhenTurnedAway(response: ServerResponse, visit: Visit): void {
  const writeHead = Reflect.get(response, 'writeHead') as (status: number, ...rest: unknown[]) => ServerResponse
  const told = (status: number, ...rest: unknown[]): ServerResponse => {
    if (status !== 500 || !visit.turnedAway) return writeHead.call(response, status, ...rest)
    response.setHeader('retry-after', '1')
    return writeHead.call(response, 503, ...rest)
  }
  Reflect.set(response, 'writeHead', told)
}

/** The longest that a refused body is read, in milliseconds. */
const bodyPatience = 1_000

/** The body is read to its end first: an answer beside unread bytes gets lost when the connection is closed. */
function refuse(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Refusal): void {
  sayGoodbye(response)
  const answer = () => {
    if (!response.headersSent) response.writeHead(status, headers).end(request.method === 'HEAD' ? '' : body)
  }
  const late = setTimeout(answer, bodyPatience)
  request.once('end', answer).once('close', () => {
    clearTimeout(late)
  })
  request.resume()
}
