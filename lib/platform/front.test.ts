import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standInFront } from './front'
import { noRoom } from './room'
import { serverState } from './server-state'

standInFront([
  ({ url }) => (url === '/refused' ? { status: 403, headers: { 'content-type': 'text/plain' }, body: 'no' } : null),
])

let seen = 0
const server = createServer((incoming, response) => {
  seen += 1
  const answer = async () => {
    await Promise.resolve()
    if (incoming.url === '/busy') noRoom()
    if (incoming.url === '/busy' || incoming.url === '/broken') response.statusCode = 500
    if (incoming.url === '/busy-but-fine') noRoom()
    response.end(String(incoming.headers['x-lotse-peer']))
  }
  void answer()
})
let port: number
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function ask(path: string, body = '', headers: Record<string, string> = {}) {
  const sent = request({ port, path, method: body === '' ? 'GET' : 'POST', agent: false, headers })
  sent.end(body)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}

test('a page that found no room is answered 503, with the time to try again', async () => {
  const answer = await ask('/busy')
  expect([answer.status, answer.headers['retry-after']]).toEqual([503, '1'])
})

test('an error of ours stays one, and an answer that was found after all stands', async () => {
  const broken = await ask('/broken')
  expect([broken.status, broken.headers['retry-after']]).toEqual([500, undefined])
  expect((await ask('/busy-but-fine')).status).toBe(200)
})

test('requests side by side do not speak for one another', async () => {
  const paths = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? '/busy' : '/broken'))
  const answers = await Promise.all(paths.map((path) => ask(path)))
  expect(answers.map(({ status }) => status)).toEqual(paths.map((path) => (path === '/busy' ? 503 : 500)))
})

test('what a doorkeeper refuses is not seen any further, and its answer arrives though a body was sent', async () => {
  const before = seen
  const answer = await ask('/refused', 'x'.repeat(3_000_000))
  expect([answer.status, answer.body, answer.headers.connection]).toEqual([403, 'no', 'close'])
  expect(seen).toBe(before)
})

test('a refused body that never ends is not waited for', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.write('POST /refused HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nbeginning')
  expect(await text(socket)).toMatch(/^HTTP\/1.1 403 /)
})

test('who is at the other end is not the sender’s to say', async () => {
  expect((await ask('/', '', { 'x-lotse-peer': '6.6.6.6' })).body).toBe('127.0.0.1')
})

test('nothing is remembered of a request that is over', () => {
  expect(serverState().underWay.size).toBe(0)
})
