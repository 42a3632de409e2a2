import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf, Problem } from './problem.mjs'
import { commandLine, end, identify, parentOf } from './processes.mjs'

/**
 * A database that outlived a killed start is brought down in order; the mark of a dead one is taken away.
 * @param {string} data the database's folder
 * @returns {Promise<boolean>} whether there was one running
 */
export async function clearLeftover(data) {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return false
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const command = commandLine(pid)
  if (command === '') return false
  if (!command.includes(data)) {
    // The number went to another program, for example after a restart of the machine.
    rmSync(file)
    return false
  }
  if (commandLine(parentOf(pid)).includes('scripts/start.mjs')) throw inUse(data, pid)
  try {
    await end(identify(pid), 'SIGINT', 30_000)
    return true
  } catch (error) {
    throw inUse(data, pid, messageOf(error))
  }
}

/**
 * @param {string} data
 * @param {number} pid
 * @param {string} [detail]
 */
function inUse(data, pid, detail = '') {
  return new Problem({
    what: `The database in ${data} is running already, for another Lotse or another user (process ${String(pid)}).`,
    safe: 'Nothing was changed.',
    detail,
    todo: [
      'Stop it there first, then run the command again.',
      'Is this folder a copy of another clone? Then delete its .data/ and start again.',
    ],
  })
}
