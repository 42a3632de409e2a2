import { afterAll, beforeAll, expect, test } from 'vitest'
import { agencyA, asApp, insideA1, type Settings } from '../support/as-app'
import { sql } from '../support/agency'
import { buildWorld, type World } from '../support/world'
import { idOf, objectsOf } from '../support/world-names'
import { testDatabase } from '../support/database'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.db.$disconnect())

const recount = `select "workspaceId", kind, key, count(*)::int as count
  from "ClientSummary" s, tally_keys(s) group by 1, 2, 3`

async function expectKept(): Promise<void> {
  const kept = await sql('select "workspaceId", kind, key, count from "PortfolioTally" order by 1, 2, 3')
  expect(kept).toEqual(await sql(`select * from (${recount}) as counted order by 1, 2, 3`))
}

/** The same numbers in every run. */
function dice(seed: number): (faces: number) => number {
  let state = seed
  return (faces) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * faces)
  }
}

test('after five hundred changes of every kind the tally is what a recount says, and holds no zeros', async () => {
  const roll = dice(20_261_124)
  const one = <T>(values: readonly T[]): T | null => values[roll(values.length)] ?? null
  const changes: Record<string, () => unknown> = {
    state: () => one(['new', 'invited', 'answering', 'submitted']),
    verdict: () => one(['YES', 'NO', 'OPEN', null]),
    movement: () => one(['none', 'up', 'down', 'same']),
    level: () => one([1, 2, 3, null]),
    trade: () => one(['I-cafe', 'C-bakery']),
    headcount: () => one(['1', '6-9']),
    consultantId: () => one([idOf('a.owner'), idOf('a.consultant'), null]),
    reviewSort: () => one(['2026-11-01', '2026-12-01', '9999-12-31']),
    staleSort: () => one(['2026-11-01', '2026-12-05', '9999-12-31']),
    tags: () => one([[], ['Nord'], ['Nord', 'Süd']]),
    knockouts: () => one([[], ['KO-BOSS'], ['KO-BOSS', 'KO-TEAM']]),
    answered: () => roll(50),
  }
  const names = Object.keys(changes)
  const clients = ['a1', 'a2', 'fresh', 'ready'] as const
  for (let step = 0; step < 500; step++) {
    const { workspaceId, clientId } = objectsOf(one(clients) ?? 'a1')
    const chosen = [...new Set([one(names) ?? 'state', one(names) ?? 'state'])]
    const set = chosen.map((name, at) => `"${name}" = $${String(at + 3)}`).join(', ')
    const values = chosen.map((name) => changes[name]?.())
    if (step % 50 === 49) {
      await sql('delete from "ClientSummary" where "clientId" = $1', [objectsOf('b1').clientId])
      await sql(
        `insert into "ClientSummary" ("workspaceId", "clientId", name, "sortName", "searchText", trade, headcount, state,
           "reviewSort", "lastActivityAt") values ($1, $2, 'B', 'b', ' b', 'I-cafe', '1', 'new', '9999-12-31', now())`,
        [objectsOf('b1').workspaceId, objectsOf('b1').clientId],
      )
    }
    await sql(`update "ClientSummary" set ${set} where "workspaceId" = $1 and "clientId" = $2`, [
      workspaceId,
      clientId,
      ...values,
    ])
    if (step % 25 === 0) await expectKept()
  }
  await expectKept()
  expect(await sql('select 1 from "PortfolioTally" where count <= 0')).toEqual([])
}, 180_000)

test('two changes at once are both counted', async () => {
  const change = (client: 'a1' | 'a2', tag: string) =>
    sql('update "ClientSummary" set tags = $1, state = $2 where "clientId" = $3', [
      [tag],
      'answering',
      objectsOf(client).clientId,
    ])
  for (const tag of ['x', 'y', 'z']) await Promise.all([change('a1', tag), change('a2', tag)])
  await expectKept()
})

const read = (settings: Settings, url?: string) =>
  asApp(settings, async (client) => (await client.query('select * from "PortfolioTally"')).rows as unknown[], url)

test('the agency reads its own tally; its clients’ people, other agencies and jobs read nothing', async () => {
  const own = await read(agencyA)
  expect(own.length).toBeGreaterThan(5)
  expect(own).toEqual(own.filter((row) => (row as { workspaceId: string }).workspaceId === agencyA.workspace_id))
  expect(await read(insideA1)).toEqual([])
  expect(await read({ ...insideA1, audience: 'agency' })).toEqual([])
  expect(await read({ ...agencyA, audience: 'client' })).toEqual([])
  expect(await read({ ...agencyA, workspace_id: idOf('no such workspace') })).toEqual([])
  expect(await read({ user_id: agencyA.user_id })).toEqual([])
  expect(await read({ user_id: agencyA.user_id }, testDatabase().urls.owner)).toEqual([])
  await expect(read(agencyA, testDatabase().urls.worker)).rejects.toThrow(/permission denied/)
})

test('nobody writes it directly, not even the agency itself', async () => {
  const before = await sql('select * from "PortfolioTally" order by 1, 2, 3')
  const statements = [
    `insert into "PortfolioTally" values ('${agencyA.workspace_id}', 'client', 'more', 1)`,
    `update "PortfolioTally" set count = 99`,
    `update "PortfolioTally" set kind = 'other'`,
    `delete from "PortfolioTally"`,
    `truncate "PortfolioTally"`,
  ]
  for (const statement of statements) {
    const attempt = asApp(agencyA, async (client) => {
      await client.query(statement)
      await client.query('commit')
    })
    await expect(attempt).rejects.toThrow(/row-level security|permission denied|kept by its trigger/)
  }
  expect(await sql('select * from "PortfolioTally" order by 1, 2, 3')).toEqual(before)
})
