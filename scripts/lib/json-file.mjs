import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from './problem.mjs'

/**
 * @param {string} path
 * @returns {unknown} null when there is no such file, or when a crash left it unreadable
 */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
    throw error
  }
}

/**
 * @param {string} path
 * @returns {Record<string, unknown>}
 */
export function readRecord(path) {
  const value = readJson(path)
  return typeof value === 'object' && value !== null ? /** @type {Record<string, unknown>} */ (value) : {}
}

/**
 * Written beside and renamed: whoever reads sees the old or the new, never half of it.
 * @param {string} path
 * @param {unknown} value
 * @param {number} mode
 */
export function writeJson(path, value, mode = 0o644) {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${String(process.pid)}.new`
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode })
  renameSync(draft, path)
}
