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

test('the demo fills an empty database through the product’s own operations, and refuses any other', async () => {
  const first = seed()
  expect(first.stderr).toBe('')
  expect(first.status).toBe(0)
  const people = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>[]
  expect(people).toHaveLength(3)
  for (const person of people) expect(Object.keys(person)).toEqual(['who', 'email', 'password', 'address'])
  const { rows } = await withClient(testDatabase().urls.admin, (client) =>
    client.query<{ name: string; verdict: string; votes: number; asked: number; answered: number }>(
      `select s.name, s.verdict, s.asked, s.answered, (select count(*)::int from "SealedVote" v
         where v."clientId" = s."clientId") as votes
       from "ClientSummary" s order by s.name collate "C"`,
    ),
  )
  expect(rows.map(({ name, verdict }) => `${name}: ${verdict}`)).toEqual([
    'Café Lindenhof: YES',
    'Café Morgenrot: PREPARE',
    'Holzner IT-Service: YES',
    expect.stringMatching(/^Petra Sommer Pflege: (NO|MAYBE_SMALL)$/),
    'Rüegg Maschinenbau: MAYBE_SMALL',
  ])
  for (const row of rows) expect(row).toMatchObject({ votes: 2, answered: row.asked })
  expect(seed().status).toBe(1)
  rmSync(folder, { recursive: true })
}, 120_000)
