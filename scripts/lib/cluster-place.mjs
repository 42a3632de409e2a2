import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { dataFolder, paths, root } from './folders.mjs'
import { canReach, copyPrograms, nativeFolder, restoreLinks, tryPostgres, unprivilegedUser } from './postgres-files.mjs'
import { Problem } from './problem.mjs'

/** @typedef {import('./postgres-files.mjs').DatabaseUser} DatabaseUser */
/** @typedef {{ native: string, data: string, user: DatabaseUser }} Place where the programs are, where the data, and who runs them */

/**
 * Decides where the database lives, and remembers it: in `.data/`, or, when its user cannot get there, outside.
 * @returns {Place}
 */
export function clusterPlace() {
  mkdirSync(dataFolder, { recursive: true })
  const data = remembered() ?? chooseFolder()
  const user = ownerOf(data) ?? unprivilegedUser()
  return { native: programsFor(user, dirname(data)), data, user }
}

/**
 * A throw-away cluster for tests.
 * @param {string} folder made for this run, readable by everybody
 * @returns {Place}
 */
export function temporaryPlace(folder) {
  const user = unprivilegedUser()
  return { native: programsFor(user, folder), data: join(folder, 'postgres'), user }
}

/** @returns {string | null} */
function remembered() {
  if (!existsSync(paths.location)) return existsSync(paths.cluster) ? paths.cluster : null
  const data = readFileSync(paths.location, 'utf8').trim()
  const other = otherOwner(dirname(data))
  if (other !== null) throw copied(other)
  if (existsSync(data)) return data
  throw new Problem({
    what: `The database's folder is gone: ${data}`,
    safe: 'It lay outside the project because the database may not read the project folder. Nothing was changed.',
    todo: ['Put the folder back, if you have it.', 'Or begin afresh: npm run reset'],
  })
}

/**
 * A folder outside belongs to one clone. A clone that was moved takes it along; one that was copied must not.
 * @param {string} folder
 * @returns {string | null} the other clone's path
 */
export function otherOwner(folder) {
  const note = join(folder, 'belongs-to')
  const owner = existsSync(note) ? readFileSync(note, 'utf8').trim() : root
  return owner !== root && existsSync(join(owner, '.data', 'location')) ? owner : null
}

/** @param {string} other */
function copied(other) {
  return new Problem({
    what: `This is a copy of ${other}, and its .data/ names the database of the original.`,
    safe: 'Nothing was changed, here or there.',
    todo: ['Give the copy a database of its own: npm run reset   (the original keeps its data)'],
  })
}

function chooseFolder() {
  if (canReach(dataFolder, unprivilegedUser())) return paths.cluster
  const data = join(outsideFolder(), 'postgres')
  mkdirSync(data)
  writeFileSync(paths.location, `${data}\n`)
  return data
}

/** A folder of our own that everybody may pass through; temporary folders are the last choice, they get tidied. */
function outsideFolder() {
  const parent = ['/var/lib', '/var/tmp'].find(isWritable) ?? '/tmp'
  const folder = mkdtempSync(join(parent, 'lotse-'))
  chmodSync(folder, 0o711)
  writeFileSync(join(folder, 'belongs-to'), root)
  return folder
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * An existing database is run by whom it belongs to, so that root can start what a user has made.
 * @param {string} data
 * @returns {DatabaseUser}
 */
function ownerOf(data) {
  const found = statSync(data, { throwIfNoEntry: false })
  const me = process.getuid?.()
  if (!found || me === undefined || found.uid === me) return null
  if (me === 0) return { uid: found.uid, gid: found.gid }
  throw new Problem({
    what: `The database in ${data} belongs to another user of this machine (number ${String(found.uid)}).`,
    safe: 'Nothing was changed.',
    todo: [
      'Run the command as the user who started Lotse first (root, if it was root).',
      'Or use another clone of the project.',
    ],
  })
}

/**
 * @param {DatabaseUser} user
 * @param {string} outside a folder this user can read
 */
function programsFor(user, outside) {
  const native = nativeFolder()
  restoreLinks(native)
  const first = tryPostgres(native, user)
  if (first.runs) return native
  const copy = user === null ? native : copyPrograms(native, join(outside, 'programs'))
  const second = tryPostgres(copy, user)
  if (second.runs) return copy
  throw new Problem({
    what: 'The built-in PostgreSQL does not run on this machine.',
    safe: 'Nothing was changed.',
    detail: second.said,
    todo: [
      'It needs a Linux with glibc (Debian, Ubuntu, Fedora, …; not Alpine) or macOS.',
      'Or use a PostgreSQL of your own, 15 or newer: set DATABASE_URL and DATABASE_OWNER_URL (see README).',
    ],
  })
}
