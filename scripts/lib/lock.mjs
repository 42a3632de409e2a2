import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readRecord, writeJson } from './json-file.mjs'
import { codeOf } from './problem.mjs'
import { identify, isAlive } from './processes.mjs'

/** @typedef {import('./processes.mjs').Identity} Identity */
/** @typedef {{ address?: string, mode?: string }} About what the holder is doing */
/** @typedef {About & { holder: Identity, child?: Identity }} Lock `child`: what the holder has started, a server or a job */

/**
 * @param {unknown} value
 * @returns {Identity | undefined}
 */
function asIdentity(value) {
  if (typeof value !== 'object' || value === null || !('pid' in value) || !('born' in value)) return undefined
  return typeof value.pid === 'number' && typeof value.born === 'string'
    ? { pid: value.pid, born: value.born }
    : undefined
}

/**
 * @param {string} path
 * @returns {Lock | null} null when nobody has it, or when it cannot be made sense of
 */
export function readLock(path) {
  const { holder, address, mode, child } = readRecord(path)
  const who = asIdentity(holder)
  if (!who) return null
  const started = asIdentity(child)
  return {
    holder: who,
    ...(typeof address === 'string' && { address }),
    ...(typeof mode === 'string' && { mode }),
    ...(started && { child: started }),
  }
}

/**
 * Takes the lock, or says who has it. A lock whose holder is dead is taken over, and handed back as `left`:
 * its children may have outlived it.
 * @param {string} path
 * @param {About} about
 * @returns {{ kind: 'taken', left: Lock | null } | { kind: 'held', by: Lock }}
 */
export function takeLock(path, about = {}) {
  mkdirSync(dirname(path), { recursive: true })
  const mine = { holder: identify(process.pid), ...about }
  const left = readLock(path)
  if (left && isAlive(left.holder)) return { kind: 'held', by: left }
  rmSync(path, { force: true })
  try {
    // `wx` fails when somebody else was faster.
    writeFileSync(path, JSON.stringify(mine), { flag: 'wx' })
    return { kind: 'taken', left }
  } catch (error) {
    const by = readLock(path)
    if (codeOf(error) === 'EEXIST' && by) return { kind: 'held', by }
    throw error
  }
}

/**
 * Adds what a later start has to know should this one be killed.
 * @param {string} path
 * @param {{ child: Identity }} more
 */
export function noteInLock(path, more) {
  writeJson(path, { ...readLock(path), ...more })
}

/** @param {string} path */
export function releaseLock(path) {
  if (readLock(path)?.holder.pid === process.pid) rmSync(path, { force: true })
}
