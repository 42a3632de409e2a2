import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { identify, isAlive } from './processes.mjs'

const watcher = fileURLToPath(new URL('npm-gone.mjs', import.meta.url))
// What npm does: a shell that runs Node, and waits for it.
const command = `import(${JSON.stringify(watcher)}).then((it) => { it.endWithNpm(); console.log(process.pid); setInterval(() => 0, 1000) })`
const npm = `const { spawn } = require('node:child_process')
  spawn('sh', ['-c', '"$NODE" -e "$COMMAND"; true'], { stdio: ['ignore', 'inherit', 'inherit'] })
  setInterval(() => 0, 1000)`

test('a killed npm takes the command along, though its shell lives on', { timeout: 20_000 }, async () => {
  const parent = spawn(process.execPath, ['-e', npm], {
    env: { ...process.env, NODE: process.execPath, COMMAND: command, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  const child = identify(Number(line.toString()))
  expect(isAlive(child)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => isAlive(child), { timeout: 10_000, interval: 50 }).toBe(false)
})
