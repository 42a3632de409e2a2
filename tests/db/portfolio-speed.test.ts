import { beforeAll, expect, test } from 'vitest'
import { listClients, readPortfolio } from '@/lib/clients/portfolio-operations'
import { sorts } from '@/lib/clients/model'
import type { ListInput } from '@/lib/clients/schema'
import { addAgency, inside, now, owner, page, second, sql, workspace } from '../support/agency'
import { costOf, statementsOf, type Cost } from '../support/explain'

/** Ten thousand clients of one agency, and what their pages cost the database: blocks, not time, so that it repeats. */

const clients = 10_000
const walls = { workspace_id: workspace.id, client_id: 'all', audience: 'agency', user_id: owner.id }

beforeAll(async () => {
  await addAgency()
  await sql(
    `insert into "Client" ("workspaceId", id, name, trade, headcount, market, region, locale, "timeZone", "createdAt")
     select $1, gen_random_uuid(), 'Firm ' || substr(md5(n::text), 1, 12), 'I-cafe', '2-5', 'b2c', '', 'de', 'Europe/Berlin', $2
     from generate_series(1, ${String(clients)}) as n`,
    [workspace.id, now],
  )
  // verdicts, sizes, trades and people in every combination, none of them in the order of anything that is sorted by
  await sql(
    `insert into "ClientSummary" ("workspaceId", "clientId", name, "sortName", "searchText", trade, headcount, state,
       verdict, "verdictRank", readiness, "readinessSort", level, balance, "submittedAt", "reviewOn", "reviewSort",
       "lastActivityAt", "activityOn", change, "changeSort", movement, "previousVerdict", history, dimensions, knockouts,
       indicators, "staleOn", "staleSort", "consultantId", tags)
     select "workspaceId", id, name, lower(name), ' ' || lower(name) || ' region' || n % 40,
       (array['I-cafe','C-bakery','F-plumber','Q-care','S-hair','G-shop','M-tax','J-software'])[1 + n % 8],
       (array['1','2-5','6-9','10-49'])[1 + n / 7 % 4], 'submitted',
       (array['YES','PREPARE','MAYBE','MAYBE_SMALL','NO','NOT_NOW','OPEN'])[1 + n / 3 % 7],
       (array[7,6,5,4,3,2,1])[1 + n / 3 % 7], points, points, 1 + points::int / 26, 10, $2,
       day, day, $2, '2026-11-20'::date - n % 90, points - 50, points - 50, 'up', 'MAYBE',
       (select jsonb_agg(jsonb_build_object('on', '2026-0' || r || '-01', 'readiness', points, 'balance', 10,
         'verdict', 'MAYBE')) from generate_series(1, 6) as r),
       '{"LEAD":60,"STRAT":40.5,"TIME":71,"SKILL":55,"TEAM":20,"CONTENT":80,"MEASURE":33,"CRISIS":null}',
       case when n % 50 = 0 then array['KO-CRISIS'] else array[]::text[] end,
       3, '2026-11-01'::date + n % 60, '2026-11-01'::date + n % 60,
       case when n % 3 = 0 then $3::uuid when n % 3 = 1 then $4::uuid end,
       case when n % 100 = 0 then array['rare'] when n % 4 = 0 then array['north', 'retail'] else array[]::text[] end
     from (select c.*, (row_number() over (order by c.id))::int as n from "Client" c where c."workspaceId" = $1) as client,
       lateral (select (hashtext(name) % 1000 + 1000) / 20.0 as points, date '2026-08-01' + n % 400 as day) as made`,
    [workspace.id, now, owner.id, second.id],
  )
  await addOthers()
  await sql('vacuum (analyze) "ClientSummary"')
  // what ten thousand clients in one statement leave behind, days of work with a pause in between do not
  await sql('vacuum (full, analyze) "PortfolioTally"')
}, 300_000)

/** Other agencies' clients stand between theirs. */
async function addOthers(): Promise<void> {
  const columns = (
    await sql(`select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as list
    from information_schema.columns where table_name = 'ClientSummary' and is_generated = 'NEVER'
      and column_name not in ('workspaceId', 'clientId')`)
  )[0]?.['list']
  await sql(`with agency as (insert into "WorkspaceDirectory" (id, slug)
      select gen_random_uuid(), 'agency-' || n from generate_series(1, 5) as n returning id),
    named as (insert into "Workspace" ("workspaceId", name, locale, "createdAt")
      select id, 'Other', 'de', now() from agency returning "workspaceId"),
    client as (insert into "Client" ("workspaceId", id, name, trade, headcount, market, region, locale, "timeZone", "createdAt")
      select named."workspaceId", c.id, c.name, trade, headcount, market, region, c.locale, "timeZone", c."createdAt"
      from named, "Client" c where c.name < 'Firm 2' returning "workspaceId", id)
    select count(*) from client`)
  await sql(`insert into "ClientSummary" ("workspaceId", "clientId", ${String(columns)})
    select c."workspaceId", c.id, ${String(columns).replaceAll(/(^|, )/g, '$1s.')} from "Client" c join (select "clientId" as own, s.* from "ClientSummary" s) as s
    on s.own = c.id and c."workspaceId" <> s."workspaceId"`)
}

function expectWithin({ blocks, temporary, dearest, statements }: Cost, budget: number): void {
  process.stdout.write(`${expect.getState().currentTestName ?? ''}: ${String(blocks)} of ${String(budget)}\n`)
  expect(blocks, `${statements.join('\n')}\n${dearest}`).toBeLessThanOrEqual(budget)
  expect(temporary).toBe(0)
}

async function cost(input: Partial<ListInput>): Promise<Cost> {
  const asked = listClients.input.parse(input)
  return costOf(walls, await inside((tenant) => statementsOf(() => listClients.run(tenant, asked))))
}

test('there are that many, and the tally knows', async () => {
  const portfolio = await inside((tenant) => readPortfolio.run(tenant, {}))
  expect(portfolio.clients).toBe(clients)
  expect((await page({})).total).toBe(clients)
})

test('the strip and the choices of the filter read at most forty blocks', async () => {
  const strip = await inside((tenant) => statementsOf(() => readPortfolio.run(tenant, {})))
  expectWithin(await costOf(walls, strip), 40)
})

test('a plain page reads at most sixty blocks, and ten for the names of the team', async () => {
  expectWithin(await cost({}), 70)
})

test.each(sorts)('sorted by %s, the last page reads as little as the first', async (sort) => {
  expectWithin(await cost({ sort }), 80)
  const last = await page({ sort, direction: 'desc' })
  expectWithin(await cost({ sort, direction: 'desc', cursor: last.next ?? '' }), 80)
})

const filters: [string, Partial<ListInput>][] = [
  ['a verdict', { filter: { verdict: 'YES' } }],
  ['two that few meet', { filter: { verdict: 'YES', trade: 'C', headcount: '2-5' } }],
  ['a rare tag, by readiness', { filter: { tag: 'rare' }, sort: 'readiness' }],
  ['a tag of many', { filter: { tag: 'north' } }],
  ['nobody', { filter: { consultant: 'nobody' }, sort: 'change' }],
  ['mine that are due', { filter: { consultant: 'mine', due: 'overdue' }, sort: 'review' }],
  ['a knock-out', { filter: { knockout: 'KO-CRISIS' } }],
  ['what nobody meets', { filter: { verdict: 'YES', tag: 'nowhere' } }],
  ['grown old', { filter: { measuring: 'stale' }, sort: 'activity' }],
  ['a search', { search: 'bc1' }],
  ['a search in vain', { search: 'zzz' }],
]
test.each(filters)('%s: one walk through an index and the rows of the page', async (_, input) => {
  // measured at up to 451, and a few blocks apart from run to run
  expectWithin(await cost(input), 480)
  const { next } = await page({ ...input, limit: 5 })
  if (next !== null) expectWithin(await cost({ ...input, limit: 5, cursor: next }), 480)
})
