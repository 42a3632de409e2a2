import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '@/scripts/lib/migrations.mjs'
import { testDatabase, withClient } from '../support/database'

/** A database as it was before the portfolio, with rounds that were submitted in it, and then the change. */

const name = `before_${randomUUID().replaceAll('-', '')}`
const folder = mkdtempSync(join(tmpdir(), 'before-portfolio-'))
const migrations = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url))
const at = (role: 'owner' | 'admin'): string => {
  const url = new URL(testDatabase().urls[role])
  url.pathname = `/${name}`
  return url.href
}
const sql = (text: string, values: unknown[] = []) =>
  withClient(at('admin'), async (client) => (await client.query<Record<string, unknown>>(text, values)).rows)

const workspaceId = randomUUID()
const many = randomUUID()
const once = randomUUID()
const fresh = randomUUID()

async function addClient(id: string, state: string): Promise<void> {
  await sql(
    `insert into "Client" ("workspaceId", id, name, trade, headcount, market, region, locale, "timeZone", "createdAt")
     values ($1, $2, 'Firm', 'I-cafe', '1', 'b2c', '', 'de', 'Europe/Berlin', now())`,
    [workspaceId, id],
  )
  await sql(
    `insert into "ClientSummary" ("workspaceId", "clientId", name, "sortName", "searchText", trade, headcount, state,
       "reviewSort", "lastActivityAt") values ($1, $2, 'Firm', 'firm', ' firm', 'I-cafe', '1', $3, '2026-12-01', '2026-05-04T23:30Z')`,
    [workspaceId, id, state],
  )
}

async function addRound(clientId: string, number: number, readiness: number | null, verdict: string): Promise<void> {
  const id = randomUUID()
  const document = {
    dimensions: { LEAD: { score: readiness, state: 'known' }, TIME: { score: null, state: 'open' } },
    knockouts: [
      { key: 'KO-BOSS', state: 'active' },
      { key: 'KO-TEAM', state: 'inactive' },
    ],
  }
  await sql(
    `insert into "Assessment" ("workspaceId", id, "clientId", number, form, "catalogueKey", "catalogueVersion",
       "catalogueHash", "startedAt", "startedById", "submittedAt", "submittedById")
     values ($1, $2, $3, $4, 'full', 'standard', 1, 'x', now(), $1, timestamptz '2025-01-15' + make_interval(months => $4), $1)`,
    [workspaceId, id, clientId, number],
  )
  await sql(
    `insert into "AssessmentResult" ("workspaceId", "clientId", "assessmentId", engine, document, verdict, readiness,
       level, balance, "reviewOn", "createdAt") values ($1, $2, $3, 'test', $4, $5, $6, 2, 12.5, '2026-12-01', now())`,
    [workspaceId, clientId, id, JSON.stringify(document), verdict, readiness],
  )
}

beforeAll(async () => {
  await withClient(testDatabase().urls.admin, (client) =>
    client.query(`create database ${name} owner lotse_owner template template0`),
  )
  for (const each of readdirSync(migrations).filter((file) => file < '0011')) {
    cpSync(join(migrations, each), join(folder, each), { recursive: true })
  }
  await migrate(at('owner'), { folder })
  await sql('insert into "WorkspaceDirectory" (id, slug) values ($1, $2)', [workspaceId, 'earlier'])
  await sql(`insert into "Workspace" ("workspaceId", name, locale, "createdAt") values ($1, 'A', 'de', now())`, [
    workspaceId,
  ])
  await addClient(many, 'submitted')
  await addClient(once, 'submitted')
  await addClient(fresh, 'new')
  for (let number = 0; number < 14; number++)
    await addRound(many, number, 40 + number * 2, number < 13 ? 'MAYBE' : 'YES')
  await addRound(once, 0, 60, 'NO')
  cpSync(migrations, folder, { recursive: true })
  await migrate(at('owner'), { folder })
}, 180_000)

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await withClient(testDatabase().urls.admin, (client) => client.query(`drop database if exists ${name} with (force)`))
})

test('rounds that were submitted before are in the row as if they were submitted now', async () => {
  const rows = await sql(
    `select "clientId", change, "changeSort", movement, "previousVerdict", history, dimensions, knockouts,
       "activityOn"::text, "staleSort"::text, tags from "ClientSummary"`,
  )
  const row = (id: string) => rows.find(({ clientId }) => clientId === id)
  const same = { activityOn: '2026-05-04', staleSort: '9999-12-31', tags: [] }
  const newest = { knockouts: ['KO-BOSS'], ...same }
  expect(row(many)).toMatchObject({ change: 2, changeSort: 2, movement: 'same', previousVerdict: 'MAYBE', ...newest })
  expect(row(many)?.['dimensions']).toEqual({ LEAD: 66, TIME: null })
  const history = row(many)?.['history'] as { on: string; readiness: number }[]
  expect(history.map(({ readiness }) => readiness)).toEqual(Array.from({ length: 12 }, (_, index) => 44 + index * 2))
  expect(history[11]).toEqual({ on: '2026-02-15', readiness: 66, balance: 12.5, verdict: 'YES' })
  expect(row(once)).toMatchObject({
    change: null,
    changeSort: -1000,
    movement: 'none',
    previousVerdict: null,
    ...newest,
  })
  expect(row(once)?.['history']).toHaveLength(1)
  expect(row(fresh)).toMatchObject({
    change: null,
    movement: 'none',
    history: [],
    dimensions: {},
    knockouts: [],
    ...same,
  })
})

test('the tally begins with all of them', async () => {
  const tally = await sql('select kind, key, count from "PortfolioTally"')
  expect(tally).toContainEqual({ kind: 'client', key: '', count: 3 })
  expect(tally).toContainEqual({ kind: 'state', key: 'submitted', count: 2 })
  expect(tally).toContainEqual({ kind: 'movement', key: 'none', count: 2 })
  expect(tally).toContainEqual({ kind: 'knockout', key: 'KO-BOSS', count: 2 })
  expect(tally.filter(({ count }) => Number(count) <= 0)).toEqual([])
})
