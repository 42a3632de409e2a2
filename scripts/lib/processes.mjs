import { execFileSync, spawn } from 'node:child_process'
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './folders.mjs'
import { codeOf, Problem } from './problem.mjs'
import { atEnd } from './shutdown.mjs'

/** @typedef {{ pid: number, born: string }} Identity a process id, and what tells it from a later one with the same id */

/**
 * Field 22 of Linux's `stat` is the start time; elsewhere `ps` knows it.
 * @param {number} pid
 * @returns {string | null} null when there is no such process, or only its shell waits to be reaped
 */
export function bornAt(pid) {
  try {
    if (process.platform === 'linux') {
      // The name in brackets may hold spaces, so count from behind it.
      const fields = (readFileSync(`/proc/${String(pid)}/stat`, 'utf8').split(') ')[1] ?? '').split(' ')
      return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null)
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

/**
 * @param {number} pid
 * @returns {Identity}
 */
export function identify(pid) {
  return { pid, born: bornAt(pid) ?? '' }
}

/** @param {Identity} identity */
export function isAlive(identity) {
  return bornAt(identity.pid) === identity.born
}

/**
 * @param {number} pid
 * @returns {number} 0 when it cannot be told
 */
export function parentOf(pid) {
  try {
    if (process.platform === 'linux') {
      const fields = (readFileSync(`/proc/${String(pid)}/stat`, 'utf8').split(') ')[1] ?? '').split(' ')
      return Number(fields[1])
    }
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }))
  } catch {
    return 0
  }
}

/**
 * @param {number} pid
 * @returns {string} its command line, '' when it cannot be read
 */
export function commandLine(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/**
 * Asks a process to end, insists after a while, and waits until it is gone.
 * @param {Identity} identity
 * @param {NodeJS.Signals} signal
 * @param {number} patience milliseconds before SIGKILL
 * @returns {Promise<boolean>} false when it had to be killed
 */
export async function end(identity, signal, patience) {
  if (!signalProcess(identity, signal)) return true
  if (await gone(identity, patience)) return true
  signalProcess(identity, 'SIGKILL')
  await gone(identity, 5_000)
  return false
}

/**
 * @param {Identity} identity
 * @param {NodeJS.Signals} signal
 * @returns {boolean} false when it was gone already
 */
function signalProcess(identity, signal) {
  if (!isAlive(identity)) return false
  try {
    process.kill(identity.pid, signal)
    return true
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
    throw error
  }
}

/**
 * @param {Identity} identity
 * @param {number} patience milliseconds
 */
async function gone(identity, patience) {
  const until = Date.now() + patience
  while (Date.now() < until) {
    if (!isAlive(identity)) return true
    await sleep(25)
  }
  return !isAlive(identity)
}

/**
 * Opens a log for a child, started afresh once it has grown beyond 5 MB.
 * @param {string} path
 */
export function openLog(path) {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'a')
  if (fstatSync(file).size < 5_000_000) return file
  closeSync(file)
  return openSync(path, 'w')
}

/**
 * @param {string} path
 * @param {number} lines
 * @param {number} from byte to begin at, so that an earlier run's lines are not shown
 */
export function lastLines(path, lines, from = 0) {
  const file = openSync(path, 'r')
  try {
    const start = Math.max(Math.min(from, fstatSync(file).size), fstatSync(file).size - 20_000)
    const buffer = Buffer.alloc(fstatSync(file).size - start)
    readSync(file, buffer, 0, buffer.length, start)
    return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n')
  } finally {
    closeSync(file)
  }
}

/**
 * What Next adds to the type of an environment holds inside the product; a child of ours need not have it.
 * @param {import('./site-env.mjs').Env} env
 */
export function childEnv(env) {
  return /** @type {NodeJS.ProcessEnv} */ (env)
}

/**
 * @typedef {object} Job
 * @property {string} command
 * @property {string[]} args
 * @property {import('./site-env.mjs').Env} env
 * @property {string} log
 * @property {string} what happened, should it not work
 * @property {string} [safe]
 * @property {string[]} todo
 * @property {number} [patience] milliseconds; without it the command may take its time
 * @property {(job: Identity) => void} [started] told which process does it
 */

/**
 * Runs a command of ours to its end, its output in a log.
 * @param {Job} job
 * @returns {Promise<void>}
 * @throws {Problem} with the log's last lines when it ends with anything but 0
 */
export async function runLogged({ command, args, env, log, what, todo, safe, patience = 0, started }) {
  const file = openLog(log)
  const from = fstatSync(file).size
  try {
    /** @type {number | string | null} */
    const code = await new Promise((resolve) => {
      const child = spawn(command, args, {
        cwd: root,
        env: childEnv(env),
        stdio: ['ignore', file, file],
        timeout: patience,
      })
      if (child.pid !== undefined) started?.(identify(child.pid))
      const release = atEnd((force) => child.kill(force ? 'SIGKILL' : 'SIGTERM'))
      child.once('error', (error) => {
        release()
        resolve(error.message)
      })
      child.once('exit', (exit, signal) => {
        release()
        resolve(exit ?? signal)
      })
    })
    if (code === 0) return
    const detail = lastLines(log, 30, from) || String(code)
    throw new Problem({ what, detail, todo, ...(safe !== undefined && { safe }) })
  } finally {
    closeSync(file)
  }
}
