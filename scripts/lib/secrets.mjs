import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync } from 'node:fs'
import { paths } from './folders.mjs'
import { readRecord, writeJson } from './json-file.mjs'
import { Problem } from './problem.mjs'

const names = /** @type {const} */ (['session', 'superuser', 'owner', 'app', 'worker'])

/** @typedef {Record<(typeof names)[number], string>} Secrets */

/**
 * Secrets of this installation, made once. Only their owner may read the file.
 * @returns {Secrets}
 */
export function readSecrets(path = paths.secrets) {
  if (existsSync(path)) chmodSync(path, 0o600)
  const kept = readKept(path)
  // base64url, so that a password can stand in an address as it is.
  const secrets = /** @type {Secrets} */ (
    Object.fromEntries(names.map((name) => [name, kept[name] ?? randomBytes(32).toString('base64url')]))
  )
  if (names.some((name) => kept[name] !== secrets[name])) writeJson(path, secrets, 0o600)
  return secrets
}

/**
 * @param {string} path
 * @returns {Partial<Secrets>}
 */
function readKept(path) {
  try {
    const record = readRecord(path)
    return Object.fromEntries(Object.entries(record).filter(([, value]) => typeof value === 'string'))
  } catch (error) {
    throw new Problem({
      what: `The secrets of this installation cannot be read: ${path}`,
      safe: 'Nothing was changed.',
      todo: ['Run the command as the user who started Lotse first, or give this user the folder .data/.'],
      detail: String(error),
    })
  }
}
