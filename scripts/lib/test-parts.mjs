import { packageFile } from './folders.mjs'
import { Problem } from './problem.mjs'

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} script of the tool, run by Node
 * @property {string[]} args
 * @property {'nothing' | 'client' | 'types' | 'database' | 'site'} needs what has to be there before it
 */

const vitest = packageFile('vitest', 'vitest.mjs')

/** @type {Part[]} */
const checks = [
  {
    name: 'Formatting',
    script: packageFile('prettier', 'bin', 'prettier.cjs'),
    args: ['--check', '--log-level=warn', '.'],
    needs: 'nothing',
  },
  { name: 'Lint', script: packageFile('eslint', 'bin', 'eslint.js'), args: ['--max-warnings=0', '.'], needs: 'types' },
  { name: 'Types', script: packageFile('typescript', 'bin', 'tsc'), args: ['--noEmit'], needs: 'types' },
  {
    name: 'Dependencies',
    script: packageFile('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    args: ['app', 'components', 'lib', 'prisma', 'tests'],
    needs: 'types',
  },
  { name: 'Dead code', script: packageFile('knip', 'bin', 'knip.js'), args: [], needs: 'types' },
]

/** @type {Part} */
const unit = { name: 'Rules', script: vitest, args: ['run', '--project=unit'], needs: 'client' }
/** @type {Part} */
const operations = { name: 'Operations', script: vitest, args: ['run', '--project=db'], needs: 'database' }
/** @type {Part} */
const isolation = { name: 'Isolation', script: vitest, args: ['run', '--project=isolation'], needs: 'database' }
/** @type {Part} */
const browser = { name: 'Browser', script: packageFile('@playwright', 'test', 'cli.js'), args: ['test'], needs: 'site' }

/** @type {Record<string, Part[]>} */
const groups = {
  all: [...checks, unit, operations, isolation, browser],
  check: checks,
  unit: [unit],
  db: [operations, isolation],
  e2e: [browser],
}

/**
 * The parts of a group, with what the person wrote behind `--` for the runner.
 * @param {string} group
 * @param {string[]} more
 * @returns {Part[]}
 */
export function partsOf(group, more) {
  const parts = groups[group]
  if (!parts) {
    throw new Problem({
      what: `There is no group of tests named "${group}".`,
      todo: [`Choose one of: ${Object.keys(groups).join(', ')}`],
    })
  }
  if (more.length === 0) return parts
  // One run over both projects: a file that one of them does not have is no failure of the other.
  if (group === 'db')
    return [{ ...operations, name: 'Database', args: ['run', '--project=db', '--project=isolation', ...more] }]
  if (parts.length === 1) return parts.map((part) => ({ ...part, args: [...part.args, ...more] }))
  throw new Problem({
    what: `Arguments go to one runner, and "${group}" has several.`,
    todo: [
      'For example: npm run test:unit -- lib/scoring',
      'Or: npm run test:db -- tests/db/some.test.ts',
      'Or: npm run test:e2e -- --project=phone',
    ],
  })
}
