import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { noteInLock, readLock, releaseLock, takeLock } from './lock.mjs'
import { identify } from './processes.mjs'
import { readSecrets } from './secrets.mjs'

let folder: string
let lock: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  lock = join(folder, 'running.json')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('the second to come learns who was first', () => {
  expect(takeLock(lock, { address: 'http://localhost:1' }).kind).toBe('taken')
  expect(takeLock(lock)).toMatchObject({
    kind: 'held',
    by: { address: 'http://localhost:1', holder: { pid: process.pid } },
  })
})

test('a lock of a dead process is taken over, and what it left running is handed on', () => {
  const gone = { pid: process.pid, born: 'another time' }
  writeFileSync(lock, JSON.stringify({ holder: gone, child: gone }))
  expect(takeLock(lock)).toMatchObject({ kind: 'taken', left: { child: gone } })
  expect(readLock(lock)?.holder).toEqual(identify(process.pid))
})

test('a lock that a crash left half written is taken over', () => {
  writeFileSync(lock, '{"holder": {"pi')
  expect(takeLock(lock).kind).toBe('taken')
})

test('only its holder gives a lock back', () => {
  takeLock(lock)
  noteInLock(lock, { child: identify(process.pid) })
  expect(readLock(lock)?.child).toEqual(identify(process.pid))
  releaseLock(lock)
  expect(readLock(lock)).toBeNull()
  writeFileSync(lock, JSON.stringify({ holder: { pid: 1, born: '' } }))
  releaseLock(lock)
  expect(readLock(lock)).not.toBeNull()
})

test('secrets are made once, are different from each other, and only their owner may read them', () => {
  const path = join(folder, 'secrets.json')
  const secrets = readSecrets(path)
  expect(readSecrets(path)).toEqual(secrets)
  expect(new Set(Object.values(secrets)).size).toBe(Object.keys(secrets).length)
  expect(Object.values(secrets).every((secret) => secret.length >= 32)).toBe(true)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})
