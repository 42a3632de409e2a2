import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '@/scripts/lib/folders.mjs'
import type { PartName } from '@/scripts/lib/bench-request.mjs'
import { bold, dim, green, red, say, yellow } from '@/scripts/lib/terminal.mjs'
import type { Row } from './row'
import type { Stage } from './stage'

export type Result = Row & { readonly part: PartName }

const marks = { yes: green('yes'), no: red('no'), open: yellow('–'), known: dim('·') }

export function showRow({ what, goal, measured, met }: Row): void {
  say(`  ${marks[met].padEnd(3)} ${bold(what)}  ${dim(goal)}\n      ${measured}`)
}

/** Files for machines and for docs/benchmarks.md; the table for whoever waits. */
export async function report(stage: Stage, results: readonly Result[]): Promise<void> {
  const about = await aboutThisRun(stage)
  const folder = join(root, 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'latest.json'), `${JSON.stringify({ ...about, results }, null, 2)}\n`)
  writeFileSync(join(folder, 'latest.md'), `${asTable(results)}\n`)
  const widths = columnWidths(results)
  say(`\n${bold(line(['What', 'Goal', 'Met', 'Measured'], widths))}`)
  for (const { what, goal, met, measured } of results) {
    say(line([what, goal, marks[met] + ' '.repeat(3 - plain(met).length), measured], widths))
  }
  const judged = results.filter(({ met }) => met === 'yes' || met === 'no')
  const reached = judged.filter(({ met }) => met === 'yes').length
  say(`\n  ${String(reached)} of ${String(judged.length)} goals reached. bench/results/latest.json has every number.\n`)
}

function columnWidths(results: readonly Result[]): number[] {
  const longest = (texts: string[]) => Math.max(...texts.map(({ length }) => length))
  return [longest(results.map(({ what }) => what)), longest(results.map(({ goal }) => goal)), 3, 0]
}

function line(cells: readonly string[], widths: readonly number[]): string {
  return `  ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}`
}

function plain(met: Row['met']): string {
  return { yes: 'yes', no: 'no', open: '–', known: '·' }[met]
}

function asTable(results: readonly Result[]): string {
  const rows = results.map(({ what, goal, measured, met }) => `| ${what} | ${goal} | ${measured} | ${plain(met)} |`)
  return ['| What | Goal | Measured | Met |', '|---|---|---|---|', ...rows].join('\n')
}

async function aboutThisRun({ request, sql }: Stage) {
  const [database] = await sql<{ version: string }>('select version()')
  return {
    date: new Date().toISOString(),
    commit: commit(),
    machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', memory: totalmem() },
    versions: {
      node: process.version,
      next: versionOf('next'),
      prisma: versionOf('prisma'),
      database: database?.version,
    },
    request,
  }
}

function versionOf(name: string): unknown {
  return (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
    .version
}

/** Null outside a repository. */
function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return null
  }
}
