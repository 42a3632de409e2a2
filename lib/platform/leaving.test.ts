import { once } from 'node:events'
import { Agent, createServer, request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { standInFront } from './front'
import { serverState } from './server-state'

const goAway = { status: 503, headers: { 'retry-after': '1' }, body: 'closing' }
standInFront([() => (serverState().door === 'shut' ? goAway : null)])

type Answer = { status: number | undefined; connection: string | undefined }

async function ask(port: number, path: string, agent: Agent | false): Promise<Answer> {
  const sent = request({ port, path, agent }).end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  response.resume()
  await once(response, 'end')
  return { status: response.statusCode, connection: response.headers.connection }
}

/** `/300` is answered after 300 milliseconds. */
async function serve(): Promise<{ server: Server; port: number }> {
  const server = createServer((incoming, response) => {
    setTimeout(() => response.end('done'), Number(incoming.url?.slice(1)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as AddressInfo).port }
}

beforeEach(() => {
  globalThis.__lotseServer = undefined
})

test('whoever comes while the server leaves is answered, told that it leaves, and nobody is cut', async () => {
  const { server, port } = await serve()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  expect(await ask(port, '/0', agent)).toEqual({ status: 200, connection: 'keep-alive' })
  const underWay = ask(port, '/2000', false)
  await sleep(50)
  const closed = once(server, 'close')
  server.close()
  // Node's own closing would have cut the kept connection, and refused the new one
  expect(await ask(port, '/0', agent)).toEqual({ status: 200, connection: 'close' })
  expect(await ask(port, '/0', false)).toEqual({ status: 200, connection: 'close' })
  expect(await underWay).toEqual({ status: 200, connection: 'close' })
  await closed
  await expect(ask(port, '/0', false)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test('people who keep on coming are turned away at last, none of them cut, and hold up nothing', async () => {
  const { server, port } = await serve()
  const answers: (number | string | undefined)[] = []
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const come = async () => {
    for (;;) {
      const answer = await ask(port, '/5', agent).catch((error: unknown) => (error as { code: string }).code)
      answers.push(typeof answer === 'string' ? answer : answer.status)
      if (answer === 'ECONNREFUSED') return
      // who is turned away comes again when it was told to, at the earliest
      if (typeof answer !== 'string' && answer.status === 503) await sleep(1_000)
    }
  }
  const crowd = Array.from({ length: 16 }, come)
  await sleep(300)
  const began = performance.now()
  server.close()
  await once(server, 'close')
  expect(performance.now() - began).toBeLessThan(4_000)
  await Promise.all(crowd)
  expect(new Set(answers)).toEqual(new Set([200, 503, 'ECONNREFUSED']))
})

test('where nobody was, nobody is waited for', async () => {
  const { server } = await serve()
  const began = performance.now()
  server.close()
  await once(server, 'close')
  expect(performance.now() - began).toBeLessThan(300)
})

test('an answer that had begun before is finished, and its connection does not hold up the end', async () => {
  const { server, port } = await serve()
  const streaming = createServer((_, response) => {
    response.write('first ')
    setTimeout(() => response.end('last'), 1_500)
  })
  server.close()
  globalThis.__lotseServer = undefined
  streaming.listen(port, '127.0.0.1')
  await once(streaming, 'listening')
  const answer = ask(port, '/', new Agent({ keepAlive: true }))
  await sleep(100)
  const began = performance.now()
  streaming.close()
  expect(await answer).toEqual({ status: 200, connection: 'keep-alive' })
  await once(streaming, 'close')
  expect(performance.now() - began).toBeLessThan(4_500)
})
