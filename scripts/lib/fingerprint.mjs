import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What a build never sees. Everything else counts: to rebuild once too often is better than to serve what is old.
 */
const neverBuilt = new Set([
  'node_modules',
  '.next',
  '.data',
  '.git',
  '.ci',
  'tests',
  'docs',
  'bench',
  'coverage',
  'scripts',
  'generated',
  'migrations',
  'playwright-report',
  'test-results',
  'next-env.d.ts',
])
const neverBuiltEnding =
  /(\.test\.tsx?|\.md|\.tsbuildinfo)$|^\.(env|git|prettier|editorconfig|nvmrc|dependency)|^(eslint|knip|vitest|playwright)\./

/**
 * The files that a production build is made of, in a fixed order.
 * @param {string} folder
 * @returns {string[]} paths from `folder`
 */
export function builtFiles(folder, under = '') {
  return readdirSync(join(folder, under), { withFileTypes: true })
    .filter((entry) => !neverBuilt.has(entry.name) && !neverBuiltEnding.test(entry.name))
    .flatMap((entry) => {
      const path = under === '' ? entry.name : `${under}/${entry.name}`
      return entry.isDirectory() ? builtFiles(folder, path) : [path]
    })
    .sort()
}

/**
 * One value for the content and the names of files, and for the settings that go with them.
 * @param {string} folder
 * @param {readonly string[]} files paths from `folder`; one that is missing counts as missing
 * @param {Readonly<Record<string, string | undefined>>} settings
 */
export function fingerprint(folder, files, settings = {}) {
  const hash = createHash('sha256')
  for (const file of files) {
    const path = join(folder, file)
    const content = existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null
    hash.update(`${file}\0${content === null ? 'missing' : String(content.length)}\0`).update(content ?? '')
  }
  hash.update(JSON.stringify(Object.entries(settings).sort(([one], [other]) => (one < other ? -1 : 1))))
  return hash.digest('hex')
}

/**
 * The environment's part in a build: Next writes these values into the pages.
 * @param {import('./site-env.mjs').Env} env
 */
export function builtSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('NEXT_PUBLIC_')))
}
