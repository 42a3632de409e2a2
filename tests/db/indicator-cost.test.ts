import { beforeAll, expect, test } from 'vitest'
import type { Prisma } from '@/prisma/generated/client'
import type { Tenant } from '@/lib/access/tenant'
import { figuresQuery, signedQuery } from '@/lib/indicators/figures-data'
import type { FigureRange } from '@/lib/indicators/stored-figure'
import { testDatabase, withClient } from '../support/database'
import { sql, workspace } from '../support/agency'
import { firm, openAgency, type Firm } from '../support/indicator-stage'

/** What reading a chart costs, in blocks: they do not depend on the machine. */

let client: Firm
beforeAll(async () => {
  await openAgency()
  client = await firm()
  await client.adopt(['I12', 'I13'])
  await withClient(testDatabase().urls.admin, async (admin) => {
    // as many figures of other firms as a large agency's clients enter
    await admin.query('alter table "Measurement" disable trigger all')
    await admin.query(
      `insert into "Measurement" ("workspaceId", "clientId", "indicatorKey", "startsOn", period, value)
       select $1, md5(n::text)::uuid, 'I13', day, to_char(day, 'YYYY-MM'), n
       from generate_series(date '2016-12-01', date '2026-11-01', interval '1 month') day, generate_series(1, 1700) n`,
      [workspace.id],
    )
    await admin.query(
      `insert into "Measurement" ("workspaceId", "clientId", "indicatorKey", "startsOn", period, numerator, denominator)
       select $1, $2, 'I12', day, to_char(day, 'YYYY-MM'), 3, 9
       from generate_series(date '2016-12-01', date '2026-11-01', interval '1 month') day`,
      [workspace.id, client.clientId],
    )
    await admin.query('alter table "Measurement" enable trigger all')
    await admin.query(
      `insert into "MeasurementRevision" ("workspaceId", id, "clientId", "indicatorKey", "startsOn", value, numerator,
         denominator, revision, "authorId", at)
       select "workspaceId", gen_random_uuid(), "clientId", "indicatorKey", "startsOn", value, numerator, denominator, 1,
         (select id from "User" limit 1), now()
       from "Measurement"`,
    )
    await admin.query('vacuum analyze "Measurement", "MeasurementRevision"')
  })
}, 300_000)

type Plan = {
  'Node Type': string
  'Actual Rows': number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  'Heap Fetches'?: number
  Plans?: Plan[]
}

const costOf = (ranges: FigureRange[]) => planOf((tenant) => figuresQuery(tenant, ranges))

async function planOf(queryOf: (tenant: Tenant) => Prisma.Sql) {
  const plan = await client.as('viewer', async (tenant) => {
    const { text, values } = queryOf(tenant)
    const rows = await tenant.db.$queryRawUnsafe<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>(
      `explain (analyze, buffers, format json) ${text}`,
      ...values,
    )
    return rows[0]?.['QUERY PLAN'][0].Plan
  })
  if (!plan) throw new Error('no plan')
  const nodes = (node: Plan): Plan[] => [node, ...(node.Plans ?? []).flatMap(nodes)]
  return {
    rows: plan['Actual Rows'],
    blocks: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    scans: nodes(plan).filter((node) => node['Node Type'].includes('Scan') && node['Node Type'] !== 'Function Scan'),
  }
}

test('24 months of a series are read from the index alone, in at most 15 blocks among 200 000 others', async () => {
  const [{ count } = { count: 0 }] = await sql('select count(*)::int as count from "Measurement"')
  expect(count).toBeGreaterThan(200_000)
  const { rows, blocks, scans } = await costOf([{ indicator: 'I12', first: '2024-12-01', end: '2026-12-01' }])
  expect(rows).toBe(24)
  expect(scans).toMatchObject([{ 'Node Type': 'Index Only Scan', 'Heap Fetches': 0 }])
  expect(blocks).toBeLessThanOrEqual(15)
})

test('several series cost their own ranges each, not what lies between them', async () => {
  const ranges = ['I12', 'I13'].map((indicator) => ({ indicator, first: '2025-12-01', end: '2026-12-01' }))
  const { rows, blocks } = await costOf(ranges)
  expect(rows).toBe(12)
  expect(blocks).toBeLessThanOrEqual(20)
})

test('who entered each of 24 months is read from one range too, in at most 20 blocks', async () => {
  const range = { first: '2024-12-01', end: '2026-12-01' }
  const { rows, blocks } = await planOf((tenant) => signedQuery(tenant, 'I12', [range]))
  expect(rows).toBe(24)
  expect(blocks).toBeLessThanOrEqual(20)
})
