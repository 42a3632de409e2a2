import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { standardCatalogue } from '../lib/catalogues/standard/document'
import { score } from '../lib/scoring/score'

/** The commands as analysts run them: real processes, no server, no database. */

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lotse-command-line-'))
const cafe = standardCatalogue.personas.find(({ key }) => key === 'cafe-after')?.answers ?? {}
const sound = { catalogue: 'standard', answers: cafe }

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function run(command: 'score' | 'catalogue', ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', command, '--', ...parameters], {
    cwd: root,
    encoding: 'utf8',
  })
  // npm itself may grumble about the machine's configuration
  return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '' && !line.startsWith('npm ')) }
}

function file(content: unknown): string {
  const path = join(folder, 'input.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('npm run -s score', { timeout: 30_000 }, () => {
  it('prints the result of a case', () => {
    const { status, stdout, lines } = run('score', file(sound))
    expect({ status, lines }).toEqual({ status: 0, lines: [] })
    expect(JSON.parse(stdout)).toEqual(score(standardCatalogue, cafe, {}))
  })

  it('prints a list for a list, in the same order, and takes an earlier result', () => {
    const context = { form: 'short', now: '2025-05-01', evidence: { L1: 'agreed' } } as const
    const stuck = { ...cafe, S2: ['sales'], S3: 3 }
    const previous = score(standardCatalogue, stuck, { answeredAt: '2025-01-01' })
    const again = { catalogue: 'standard', answers: stuck, context: { answeredAt: '2025-05-01', previous } }
    const { status, stdout } = run('score', file([{ ...sound, context }, { ...sound, answers: {} }, again]))
    expect(status).toBe(0)
    const results = JSON.parse(stdout) as { verdict: string }[]
    expect(results[0]).toEqual(score(standardCatalogue, cafe, context))
    expect(results.map(({ verdict }) => verdict)).toEqual(['YES', 'OPEN', 'NOT_NOW'])
  })

  it('refuses bad input with one line per problem and prints nothing else', () => {
    const bad = {
      catalogue: 'standard',
      answers: { L1: 0.3, L2: 'na', R1: '5', S2: ['fame'], C1: null, ZZ: 1 },
      context: { form: 'tiny', now: 'yesterday', evidence: { L9: 'agreed' }, when: 1 },
    }
    const { status, stdout, lines } = run('score', file([sound, bad]))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(lines.toSorted()).toEqual(
      [
        '1.answers.L1: out_of_range',
        '1.answers.L2: not_applicable_not_allowed',
        '1.answers.R1: wrong_type',
        '1.answers.S2.0: unknown_option',
        '1.answers.C1: wrong_type',
        '1.answers.ZZ: unknown_question',
        '1.context.form: invalid_value',
        '1.context.now: wrong_type',
        '1.context.evidence.L9: unknown_question',
        '1.context.when: unknown_key',
      ].toSorted(),
    )
  })

  it.each([
    ['{"catalogue":', ['not_json']],
    [7, ['wrong_type']],
    [{ answers: {} }, ['wrong_type']],
    [{ catalogue: 'other', answers: {} }, ['unknown_catalogue']],
    [{ ...sound, answers: [] }, ['wrong_type']],
  ])('refuses %j', (content, codes) => {
    const { status, stdout, lines } = run('score', file(content))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(lines.map((line) => line.split(': ').at(-1))).toEqual(codes)
  })

  it('refuses a missing file, and no file at all', () => {
    expect(run('score', join(folder, 'nothing.json'))).toMatchObject({ status: 2, stdout: '' })
    expect(run('score')).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('npm run -s catalogue', { timeout: 30_000 }, () => {
  it('exports a document that it finds sound', () => {
    const exported = run('catalogue', 'export', 'standard')
    expect(exported.status).toBe(0)
    expect(JSON.parse(exported.stdout)).toEqual(JSON.parse(JSON.stringify(standardCatalogue)))
    const checked = run('catalogue', 'check', file(exported.stdout))
    expect(checked).toMatchObject({ status: 0, lines: [] })
    expect(checked.stdout).toMatch(/^standard 2 [0-9a-f]{64}\n$/)
  })

  it.each<[string, object, string]>([
    ['shape', { version: 0 }, 'version: malformed (too_small)'],
    ['rule', { soloIf: { includes: { key: 'F99', options: ['1'] } } }, 'soloIf.includes: unknown_question'],
    [
      'reach',
      {
        knockouts: standardCatalogue.knockouts.map((ko) =>
          ko.key === 'KO-FEW' ? { ...ko, predicate: { none: [{ previous: { knockout: 'KO-FEW', days: 1 } }] } } : ko,
        ),
      },
      'knockouts.KO-FEW: unreachable',
    ],
  ])('names a problem of %s', (_name, change, line) => {
    const { status, stdout, lines } = run('catalogue', 'check', file({ ...standardCatalogue, ...change }))
    expect({ status, stdout, lines }).toEqual({ status: 2, stdout: '', lines: [line] })
  })

  it.each([[['export', 'other']], [['export']], [['publish', 'standard']], [[]]])('refuses %j', (parameters) => {
    expect(run('catalogue', ...parameters)).toMatchObject({ status: 2, stdout: '' })
  })
})
