import { spawn } from 'node:child_process'
import { ensureGenerated, ensurePageTypes } from './build.mjs'
import { root } from './folders.mjs'
import { childEnv } from './processes.mjs'
import { atEnd, isEnding } from './shutdown.mjs'
import { quiet } from './site-env.mjs'
import { bold, dim, duration, green, red, say, showProblem } from './terminal.mjs'
import { testDatabases } from './test-database.mjs'
import { partsOf } from './test-parts.mjs'
import { testSite } from './test-site.mjs'

/** @typedef {import('./test-parts.mjs').Part} Part */
/** @typedef {{ name: string, passed: boolean, time: number }} Result */
/** @typedef {{ passed: number, failed: number }} Count of parts */

/**
 * Runs every part of a group, also when an earlier one failed.
 * @param {string} group
 * @param {string[]} more for the runner
 * @returns {Promise<Count>}
 */
export async function runTests(group, more) {
  const prepare = preparations()
  /** @type {Result[]} */
  const results = []
  for (const part of partsOf(group, more)) {
    say(`\n${bold(`── ${part.name} ${'─'.repeat(60 - part.name.length)}`)}\n`)
    const started = performance.now()
    const passed = await passes(part, prepare)
    // Stopped by hand: no part begins any more, and there is nothing to report.
    if (isEnding()) return { passed: 0, failed: 1 }
    const time = performance.now() - started
    results.push({ name: part.name, passed, time })
    say(`\n${passed ? green('✓') : red('✗')} ${part.name} ${dim(duration(time))}`)
  }
  return report(results)
}

/**
 * @param {Part} part
 * @param {Record<Part['needs'], () => Promise<import('./site-env.mjs').Env>>} prepare
 */
async function passes(part, prepare) {
  try {
    const env = await prepare[part.needs]()
    return (await run(part, { ...process.env, ...quiet, ...env })) === 0
  } catch (error) {
    showProblem(error)
    return false
  }
}

/** Each made when the first part needs it; what could not be made fails every part that needs it. */
function preparations() {
  const client = once(async () => {
    await ensureGenerated()
    return {}
  })
  const types = once(async () => {
    await client()
    await ensurePageTypes()
    return {}
  })
  const databases = once(testDatabases)
  return {
    nothing: () => Promise.resolve({}),
    client,
    types,
    database: () =>
      client()
        .then(databases)
        .then(({ env }) => env),
    site: once(() => client().then(databases).then(testSite)),
  }
}

/**
 * @template T
 * @param {() => Promise<T>} make
 * @returns {() => Promise<T>}
 */
function once(make) {
  /** @type {Promise<T> | undefined} */
  let made
  return () => (made ??= make())
}

/**
 * @param {Part} part
 * @param {import('./site-env.mjs').Env} env
 * @returns {Promise<number | null>}
 */
function run({ script, args }, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, env: childEnv(env), stdio: 'inherit' })
    const release = atEnd((force) => child.kill(force ? 'SIGKILL' : 'SIGTERM'))
    child.once('error', reject)
    child.once('exit', (code) => {
      release()
      resolve(code)
    })
  })
}

/**
 * @param {Result[]} results
 * @returns {Count}
 */
function report(results) {
  const width = Math.max(...results.map(({ name }) => name.length))
  say(`\n${bold(`${'Part'.padEnd(width)}   Result   ${'Time'.padStart(12)}`)}`)
  for (const { name, passed, time } of results) {
    say(`${name.padEnd(width)}   ${passed ? green('passed') : red('failed')}   ${duration(time).padStart(12)}`)
  }
  const failed = results.filter(({ passed }) => !passed).length
  return { passed: results.length - failed, failed }
}
