import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { otherOwner } from './cluster-place.mjs'
import { dataFolder, paths } from './folders.mjs'
import { clearLeftover } from './leftover.mjs'
import { readLock } from './lock.mjs'
import { Problem } from './problem.mjs'
import { end, isAlive } from './processes.mjs'

/** Logs are kept: they may say why somebody wants to begin afresh. */
const spared = ['logs', 'test', ...[paths.lock, paths.buildLock, paths.packagesLock].map((path) => basename(path))]

/** @returns {string[]} the files and folders that beginning afresh takes away */
export function everythingKept() {
  const inside = existsSync(dataFolder) ? readdirSync(dataFolder).filter((name) => !spared.includes(name)) : []
  return [...inside.map((name) => join(dataFolder, name)), ...outsideFolder()]
}

/** The folder outside the project that the first start made because the database could not reach `.data/`. */
function outsideFolder() {
  if (!existsSync(paths.location)) return []
  const folder = dirname(readFileSync(paths.location, 'utf8').trim())
  // Only what bears our name and is not another clone's: the file may have been edited or copied by hand.
  return basename(folder).startsWith('lotse-') && existsSync(folder) && otherOwner(folder) === null ? [folder] : []
}

/**
 * Stops what a killed start has left running.
 * @throws {Problem} while Lotse runs from this folder
 */
export async function ensureStopped() {
  const running = readLock(paths.lock)
  if (!running || !isAlive(running.holder)) {
    if (running?.child) await end(running.child, 'SIGTERM', 5_000)
    for (const folder of [dataFolder, ...outsideFolder()]) await clearLeftover(join(folder, 'postgres'))
    return
  }
  throw new Problem({
    what: `Lotse is running, at ${running.address ?? 'another terminal'} (process ${String(running.holder.pid)}).`,
    safe: 'Nothing was deleted.',
    todo: ['Stop it with Ctrl-C in its terminal, then: npm run reset'],
  })
}

export function removeEverything() {
  // The pointer goes last: a deletion broken off in between can be taken up again.
  for (const path of everythingKept().filter((kept) => kept !== paths.location))
    rmSync(path, { recursive: true, force: true })
  rmSync(paths.location, { force: true })
}
