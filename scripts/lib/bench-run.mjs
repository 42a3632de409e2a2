import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureBuild, ensureGenerated } from './build.mjs'
import { ensureCatalogue } from './demo.mjs'
import { dataFolder, packageFile, paths, root } from './folders.mjs'
import { freePort } from './ports.mjs'
import { Problem } from './problem.mjs'
import { childEnv, runLogged } from './processes.mjs'
import { atEnd, isEnding } from './shutdown.mjs'
import { quiet, webEnv } from './site-env.mjs'
import { step } from './terminal.mjs'
import { testDatabases } from './test-database.mjs'
import { startWeb } from './web.mjs'

/** @typedef {import('./site-env.mjs').Env} Env */
/** @typedef {import('./roles.mjs').RoleUrls} RoleUrls */
/** @typedef {{ urls: RoleUrls, admin: string }} Filled a database with content, and its superuser's address */
/** @typedef {{ address: string, pid: number, start: number }} Served where, by which process, after how many milliseconds */

/**
 * Two databases of one cluster, so that a small and a large one are compared within one run.
 * @typedef {object} Site
 * @property {Filled} large
 * @property {Served} product on the large database
 * @property {Served} productSmall
 * @property {Served} bare the controls, on the large database
 * @property {number} build milliseconds of the product's build, 0 when it was up to date
 * @property {string} secret
 */

// Where Next finds this repository's packages, and no tool of ours looks.
const bareFolder = join(dataFolder, 'bench', 'bare-app')
// A server that stands alone repeats the way to its project, as its packages lie further up.
const bareServer = join(bareFolder, '.next', 'standalone', relative(root, bareFolder))
const logs = { product: join(paths.logs, 'bench-web.log'), bare: join(paths.logs, 'bench-bare.log') }

/**
 * Databases, content, both builds and the servers; then what is measured. A goal that is missed is a line of the table,
 * not a failure.
 * @param {import('./bench-request.mjs').BenchRequest} request
 */
export async function runBench(request) {
  await ensureGenerated()
  const databases = await testDatabases({ durable: true })
  const admin = String(databases.env['TEST_DATABASE_ADMIN_URL'])
  const { sizes } = request
  const large = await fill('large', databases, admin, sizes)
  const small = await fill('small', databases, admin, { ...sizes, workspaces: 3, assessments: sizes.clients, deep: 0 })
  const secret = randomBytes(32).toString('base64url')
  const build = await timed(() => ensureBuild({ ...process.env, ...quiet }))
  await buildBare()
  /** @type {Site} */
  const site = await step('Servers', 'starting', async (tell) => {
    const product = await serveProduct(large.urls, secret)
    const productSmall = await serveProduct(small.urls, secret)
    const bare = await serveBare(large.admin)
    tell(`${product.address}, ${productSmall.address}, ${bare.address}`)
    // Below that the pages were built before.
    return { large, product, productSmall, bare, build: build < 10_000 ? 0 : build, secret }
  })
  await measure(site, request)
}

/**
 * @param {string} name
 * @param {import('./test-database.mjs').TestDatabases} databases
 * @param {string} clusterAdmin
 * @param {import('./bench-request.mjs').Sizes} sizes
 * @returns {Promise<Filled>}
 */
async function fill(name, databases, clusterAdmin, sizes) {
  const urls = await databases.create(`lotse_bench_${name}`)
  const admin = new URL(clusterAdmin)
  admin.pathname = `/lotse_bench_${name}`
  await ensureCatalogue(urls.owner, { ...process.env, ...quiet, DATABASE_OWNER_URL: urls.owner })
  await step('Content', `${name}, this takes a while`, async (tell) => {
    await runLogged({
      command: process.execPath,
      args: childArgs('generate.ts'),
      env: {
        ...process.env,
        ...quiet,
        BENCH_ADMIN_URL: admin.href,
        // The small one has a single client with a single page of figures.
        BENCH_CONTENT: JSON.stringify(name === 'small' ? { ...sizes, measurements: 1_000 } : sizes),
      },
      log: join(paths.logs, 'bench-content.log'),
      what: 'The content to measure with could not be made.',
      todo: ['Make sure that there is enough disk (10 GB for --full), then run the command again.'],
    })
    tell(`${name}: ${sizes.assessments.toLocaleString('en')} assessments`)
  })
  return { urls, admin: admin.href }
}

/** The controls: a Next project of its own that shares our packages. Built afresh, it takes seconds. */
async function buildBare() {
  await step('Controls', 'building bare pages', async (tell) => {
    rmSync(bareFolder, { recursive: true, force: true })
    mkdirSync(bareFolder, { recursive: true })
    cpSync(join(root, 'tests', 'bench', 'bare-app'), bareFolder, { recursive: true })
    await runLogged({
      command: process.execPath,
      args: [packageFile('next', 'dist', 'bin', 'next'), 'build', bareFolder],
      env: { ...process.env, ...quiet, NODE_ENV: 'production' },
      log: join(paths.logs, 'bench-build.log'),
      what: 'The bare pages could not be built.',
      todo: ['Mend what the lines above name, then run the command again.'],
    })
    tell('built')
  })
}

/**
 * @param {RoleUrls} urls
 * @param {string} secret
 */
function serveProduct(urls, secret) {
  const envAt = (/** @type {string} */ address) => ({
    ...webEnv(process.env, { urls, address, secret, demo: false }),
    NEXTAUTH_SECRET: secret,
    // No mail of this run leaves, whatever the shell says; and warnings only, as logs cost time.
    SMTP_URL: '',
    LOG_LEVEL: 'warn',
  })
  return serve({ log: logs.product, envAt })
}

/** @param {string} admin */
function serveBare(admin) {
  return serve({
    log: logs.bare,
    built: bareServer,
    envAt: () => ({ ...process.env, ...quiet, BARE_DATABASE_URL: admin }),
  })
}

/**
 * @param {{ log: string, envAt: (address: string) => Env, built?: string }} what
 * @returns {Promise<Served>}
 */
async function serve({ envAt, ...what }) {
  const port = await freePort()
  const address = `http://localhost:${String(port)}`
  const started = performance.now()
  const { identity } = await startWeb({
    mode: 'start',
    port,
    host: 'localhost',
    env: envAt(address),
    silent: true,
    ...what,
  })
  return { address, pid: identity.pid, start: performance.now() - started }
}

/**
 * @param {Site} site
 * @param {import('./bench-request.mjs').BenchRequest} request
 * @returns {Promise<void>}
 */
function measure({ large, product, productSmall, bare, build, secret }, request) {
  return new Promise((resolve, reject) => {
    const env = {
      ...webEnv(process.env, { urls: large.urls, address: product.address, secret, demo: false }),
      NEXTAUTH_SECRET: secret,
      SMTP_URL: '',
      LOG_LEVEL: 'warn',
      BENCH_ADMIN_URL: large.admin,
      BENCH_SITE: JSON.stringify({ product, productSmall, bare, build }),
      BENCH_REQUEST: JSON.stringify(request),
    }
    const child = spawn(process.execPath, childArgs('main.ts'), { cwd: root, env: childEnv(env), stdio: 'inherit' })
    const release = atEnd((force) => child.kill(force ? 'SIGKILL' : 'SIGTERM'))
    child.once('error', reject)
    child.once('exit', (code) => {
      release()
      if (code === 0 || isEnding()) resolve()
      else reject(new Problem({ what: 'The measuring broke off.', todo: ['The lines above say where.'] }))
    })
  })
}

/**
 * The product's own modules are loaded as the server loads them.
 * @param {string} file in tests/bench
 */
function childArgs(file) {
  return ['--conditions=react-server', '--expose-gc', '--import', 'tsx', join(root, 'tests', 'bench', file)]
}

/** @param {() => Promise<void>} work */
async function timed(work) {
  const started = performance.now()
  await work()
  return performance.now() - started
}
