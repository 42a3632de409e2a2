import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { whileAlone } from './alone.mjs'
import { readLock } from './lock.mjs'
import { identify, isAlive } from './processes.mjs'

const folder = mkdtempSync(join(tmpdir(), 'lotse-alone-'))
const lock = join(folder, 'job.json')
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('a job whose command was killed is ended before the next one begins', async () => {
  const job = spawn('sleep', ['60'], { stdio: 'ignore' })
  const child = identify(job.pid ?? 0)
  expect(isAlive(child)).toBe(true)
  writeFileSync(lock, JSON.stringify({ holder: { pid: 1, born: 'long ago' }, child }))
  let aliveAtWork: boolean | undefined
  await whileAlone(lock, () => {
    aliveAtWork = isAlive(child)
    return Promise.resolve()
  })
  expect(aliveAtWork).toBe(false)
})

test('the process at work is noted, and the lock is given back even when it fails', async () => {
  const me = identify(process.pid)
  await expect(
    whileAlone(lock, (started) => {
      started(me)
      expect(readLock(lock)?.child).toEqual(me)
      return Promise.reject(new Error('did not work'))
    }),
  ).rejects.toThrow('did not work')
  expect(readLock(lock)).toBeNull()
})
