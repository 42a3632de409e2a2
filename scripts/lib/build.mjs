import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { whileAlone } from './alone.mjs'
import { builtFiles, builtSettings, fingerprint } from './fingerprint.mjs'
import { packageFile, paths, root } from './folders.mjs'
import { readRecord } from './json-file.mjs'
import { readLock } from './lock.mjs'
import { Problem } from './problem.mjs'
import { isAlive, runLogged } from './processes.mjs'
import { step } from './terminal.mjs'

const generatedMark = join(paths.generated, 'made-from')
const buildMark = join(paths.build, 'made-from')

/** The typed database client, when its schema or its generator has changed. */
export async function ensureGenerated() {
  await step('Data types', 'reading the schema', async (tell) => {
    const prisma = readRecord(packageFile('prisma', 'package.json'))
    const wanted = fingerprint(root, ['prisma/schema.prisma', 'prisma.config.ts'], {
      prisma: String(prisma['version']),
    })
    if (isMarked(generatedMark, wanted)) {
      tell('up to date')
      return
    }
    await runLogged({
      command: process.execPath,
      args: [packageFile('prisma', 'build', 'index.js'), 'generate'],
      // Generating needs no engine, yet the tool would fetch one; any program will do in its place, for this command only.
      env: {
        ...withoutDatabase(process.env),
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
      log: join(paths.logs, 'generate.log'),
      what: 'The data types could not be made from prisma/schema.prisma.',
      safe: 'Your data are untouched.',
      todo: ['Mend prisma/schema.prisma, then run the command again.'],
    })
    writeFileSync(generatedMark, wanted)
    tell('made')
  })
}

/** Types of addresses and page parameters, which Next makes from the folders under app/. */
export async function ensurePageTypes() {
  await step('Page types', 'reading the addresses', async (tell) => {
    await runLogged({
      command: process.execPath,
      args: [packageFile('next', 'dist', 'bin', 'next'), 'typegen'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
      log: join(paths.logs, 'generate.log'),
      what: 'The types of the pages could not be made.',
      todo: ['Mend what the lines above name, then run the command again.'],
    })
    tell('made')
  })
}

/**
 * Builds the pages when what they are made of has changed.
 * @param {import('./site-env.mjs').Env} env
 */
export async function ensureBuild(env) {
  await step('Pages', 'building, this takes a minute', async (tell) => {
    const wanted = () => fingerprint(root, builtFiles(root), builtSettings(env))
    if (isBuilt(wanted())) {
      tell('up to date')
      return
    }
    await whileAlone(paths.buildLock, async (started) => {
      const now = wanted()
      if (isBuilt(now)) return
      refuseUnderRunningServer()
      // Taken away first: a build that is broken off must not look finished.
      rmSync(buildMark, { force: true })
      await runLogged({
        command: process.execPath,
        args: [packageFile('next', 'dist', 'bin', 'next'), 'build'],
        env: { ...env, NODE_ENV: 'production' },
        log: join(paths.logs, 'build.log'),
        what: 'The pages could not be built.',
        started,
        safe: 'Your data are untouched.',
        todo: ['Mend what the lines above name, then run the command again.'],
      })
      // The server that stands alone leaves these to whoever puts it somewhere.
      cpSync(join(paths.build, 'static'), join(paths.standalone, '.next', 'static'), { recursive: true })
      writeFileSync(buildMark, now)
    })
    tell('built')
  })
}

/** @param {string} wanted */
function isBuilt(wanted) {
  return existsSync(join(paths.build, 'BUILD_ID')) && isMarked(buildMark, wanted)
}

/**
 * @param {string} mark
 * @param {string} wanted
 */
function isMarked(mark, wanted) {
  return existsSync(mark) && readFileSync(mark, 'utf8') === wanted
}

/** A build replaces files that a running server still reads. */
function refuseUnderRunningServer() {
  const running = readLock(paths.lock)
  if (!running || running.holder.pid === process.pid || !isAlive(running.holder) || running.mode === 'dev') return
  throw new Problem({
    what: `The pages have changed, and Lotse is being served from this folder at ${running.address ?? 'another terminal'}.`,
    safe: 'Nothing was changed; it goes on serving.',
    todo: ['Stop it with Ctrl-C in its terminal, then run this command again.'],
  })
}

/**
 * @param {import('./site-env.mjs').Env} env
 * @returns {import('./site-env.mjs').Env} without addresses of databases, which generating has no business with
 */
function withoutDatabase(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('DATABASE_')))
}
