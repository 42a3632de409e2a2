import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testDatabase, withClient } from '../support/database'

const folder = mkdtempSync(join(tmpdir(), 'seed-'))
const file = join(folder, 'sign-ins.json')

function seed() {
  const { urls } = testDatabase()
  return spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'prisma/seed.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_URL: urls.app,
      DATABASE_OWNER_URL: urls.owner,
      NEXTAUTH_URL: 'http://localhost:3000',
      NEXTAUTH_SECRET: 'only-for-tests-0123456789-abcdefghij',
      DEMO_SIGN_INS_FILE: file,
      LOG_LEVEL: 'warn',
    },
  })
}

async function ask<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const { rows } = await withClient(testDatabase().urls.admin, (client) => client.query<Row>(sql, values))
  return rows
}

/** Catalogue version and verdict of a firm's rounds. */
async function courseOf(name: string): Promise<string[]> {
  const rounds = await ask<{ version: number; verdict: string }>(
    `select a."catalogueVersion" as version, r.verdict from "AssessmentResult" r
     join "Assessment" a on a.id = r."assessmentId" join "Client" c on c.id = a."clientId"
     where c.name = $1 order by a.number`,
    [name],
  )
  return rounds.map(({ version, verdict }) => `${String(version)} ${verdict}`)
}

test('the demo fills an empty database through the product’s own operations, and refuses any other', async () => {
  const first = seed()
  expect(first.stderr).toBe('')
  expect(first.status).toBe(0)
  const people = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>[]
  expect(people).toHaveLength(3)
  for (const person of people) expect(Object.keys(person)).toEqual(['who', 'email', 'password', 'address'])
  const rows = await ask<{ name: string; state: string; verdict: string | null; rounds: number; votes: number }>(
    `select s.name, s.state, s.verdict,
       (select count(*)::int from "Assessment" a where a."clientId" = s."clientId") as rounds,
       (select count(*)::int from "SealedVote" v where v."clientId" = s."clientId") as votes
     from "ClientSummary" s order by s.name collate "C"`,
  )
  expect(rows.map(({ name, state, verdict }) => `${name}: ${state}, ${verdict ?? 'none'}`)).toEqual([
    'Atelier Novak Fotografie: answering, none',
    'Blitzblank Gebäudereinigung: submitted, NO',
    'Café Lindenhof: submitted, NOT_NOW',
    'Café Morgenrot: submitted, YES',
    'Gasthaus Goldener Anker: submitted, YES',
    'Holzner IT-Service: submitted, YES',
    'Malerbetrieb Krause: submitted, OPEN',
    'Möbelhaus Hartmann: submitted, YES',
    'Petra Sommer Pflege: submitted, NO',
    'Rüegg Maschinenbau: awaiting_confirmation, MAYBE_SMALL',
    'Schreinerei Bühler: answering, PREPARE',
    'Weingut Sonnleitner: submitted, YES',
  ])
  for (const { name, rounds, votes } of rows) expect(votes, name).toBe(2 * rounds)
  expect(await courseOf('Café Morgenrot')).toEqual(['1 PREPARE', '2 PREPARE', '2 YES', '2 YES'])
  expect(await courseOf('Gasthaus Goldener Anker')).toEqual(['1 YES', '2 PREPARE', '2 YES'])
  expect(await courseOf('Möbelhaus Hartmann')).toEqual(['2 NOT_NOW', '2 YES'])
  const [figures] = await ask<{ figures: number; corrected: number; newest: Date; oldest: Date }>(
    `select count(*)::int as figures, count(*) filter (where revision > 1)::int as corrected,
       max("startsOn") as newest, min("startsOn") as oldest from "Measurement"`,
  )
  expect(figures?.figures).toBeGreaterThan(900)
  expect(figures?.corrected).toBe(1)
  const months = (Number(figures?.newest) - Number(figures?.oldest)) / (30.4 * 86_400_000)
  expect(months).toBeGreaterThan(14)
  expect(seed().status).toBe(1)
  rmSync(folder, { recursive: true })
}, 300_000)
