import { createServer } from 'node:net'
import { codeOf, Problem } from './problem.mjs'

/**
 * @param {number} port 0 for any
 * @param {string} host
 * @returns {Promise<number | null>} the port, or null when somebody else has it
 */
function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => {
      if (codeOf(error) === 'EADDRINUSE') resolve(null)
      // A machine without IPv6 has nobody listening there either.
      else if (codeOf(error) === 'EADDRNOTAVAIL' || codeOf(error) === 'EAFNOSUPPORT') resolve(port)
      else reject(error)
    })
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : port)
      })
    })
  })
}

/**
 * Whether nobody listens there, on either of the addresses that `localhost` may mean.
 * @param {number} port
 */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::']) {
    if ((await tryPort(port, host)) === null) return false
  }
  return true
}

/** @param {number | null} preferred taken when it is still free */
export async function freePort(preferred = null) {
  if (preferred !== null && (await isFree(preferred))) return preferred
  return (await tryPort(0, '127.0.0.1')) ?? 0
}

/**
 * @param {string | undefined} value the environment's PORT
 * @returns {number} 3000 when none is given
 */
export function readPort(value) {
  if (value === undefined || value === '') return 3000
  const port = Number(value)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Problem({
    what: `PORT is "${value}", which is no port.`,
    safe: 'Nothing was changed.',
    todo: ['Give a number from 1 to 65535, for example: PORT=3001 npm start'],
  })
}

/**
 * @param {number} port
 * @param {string} command as the person typed it
 */
export function portTaken(port, command) {
  const other = port === 65_535 ? 3001 : port + 1
  return new Problem({
    what: `Port ${String(port)} is in use by another program on this machine.`,
    safe: 'Nothing was changed, and the other program was left alone.',
    todo: [`Use another port: PORT=${String(other)} ${command}`, 'Or stop the other program and try again.'],
  })
}

/**
 * @param {number} port
 * @param {string} command
 */
export async function requireFreePort(port, command) {
  try {
    if (await isFree(port)) return
  } catch (error) {
    if (codeOf(error) !== 'EACCES') throw error
    throw new Problem({
      what: `This user may not serve on port ${String(port)}.`,
      safe: 'Nothing was changed.',
      todo: [`Use a port above 1023: PORT=3000 ${command}`],
    })
  }
  throw portTaken(port, command)
}
