import { createServer, type AddressInfo, type Server } from 'node:net'
import { describe, expect, test } from 'vitest'
import { freePort, isFree, portTaken, readPort, requireFreePort } from './ports.mjs'
import { Problem } from './problem.mjs'

function listen(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      resolve({ server, port: (server.address() as AddressInfo).port })
    })
  })
}

test('a port is 3000 unless another is named', () => {
  expect(readPort(undefined)).toBe(3000)
  expect(readPort('')).toBe(3000)
  expect(readPort('3901')).toBe(3901)
})

test.each(['0', '65536', '80.5', 'abc', '-1'])('PORT=%s is refused', (value) => {
  expect(() => readPort(value)).toThrow(Problem)
})

describe('a port that somebody else has', () => {
  test('is noticed, named, and left alone', async () => {
    const { server, port } = await listen()
    expect(await isFree(port)).toBe(false)
    await expect(requireFreePort(port, 'npm start')).rejects.toThrow(`Port ${port} is in use`)
    expect(server.listening).toBe(true)
    server.close()
  })

  test('is not taken although it was preferred', async () => {
    const { server, port } = await listen()
    const other = await freePort(port)
    expect(other).not.toBe(port)
    expect(await isFree(other)).toBe(true)
    server.close()
  })

  test('is answered with a command that works', () => {
    expect(portTaken(3000, 'npm run dev').todo[0]).toBe('Use another port: PORT=3001 npm run dev')
    expect(portTaken(65_535, 'npm start').todo[0]).not.toContain('65536')
  })
})
