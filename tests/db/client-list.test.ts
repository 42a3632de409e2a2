import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { updateClient } from '@/lib/clients/operations'
import { readPortfolio } from '@/lib/clients/portfolio-operations'
import { fold, searchTextOf } from '@/lib/clients/summary'
import { refreshSummary } from '@/lib/clients/summary-operations'
import { keptStates, sorts, type Direction, type PortfolioRow, type Sort } from '@/lib/clients/model'
import { add, addAgency, café, inside, now, page } from '../support/agency'
import { testDatabase, withClient } from '../support/database'

beforeAll(addAgency)

const directions: Direction[] = ['asc', 'desc']
const verdicts = ['YES', 'PREPARE', 'MAYBE', 'MAYBE_SMALL', 'NO', 'NOT_NOW', 'OPEN']

/** Few different values, so that pages end inside runs of equal keys; some clients have none at all. */
async function fill(): Promise<void> {
  for (let index = 0; index < 120; index++) {
    const id = await add(`${['Öl', 'Ol', 'Zoo', 'Ähre', 'ähre'][index % 5] ?? ''} ${String(index % 7)}`)
    if (index % 3 === 0) continue
    const patch = {
      state: 'submitted' as const,
      verdict: verdicts[index % verdicts.length] ?? null,
      readiness: index % 4 === 0 ? null : (index % 10) / 3,
      balance: index % 11,
      change: index % 6 === 0 ? null : (index % 9) - 4,
      lastActivityAt: new Date(now.getTime() - (index % 8) * 86_400_000),
      submittedAt: now,
      reviewOn: index % 5 === 0 ? null : new Date(`2026-1${String(index % 3)}-0${String(1 + (index % 9))}T00:00:00Z`),
    }
    await inside((tenant) => refreshSummary(tenant, patch), id)
  }
}

function keyOf(row: PortfolioRow, sort: Sort): string | number {
  if (sort === 'name') return fold(row.name)
  if (sort === 'state') {
    const kept = row.state === 'review_due' ? 'submitted' : row.state
    return `${String(keptStates.indexOf(kept))} ${row.reviewOn?.toISOString() ?? '9999'}`
  }
  if (sort === 'verdict') return row.verdict === null ? 0 : verdicts.length - verdictOrder.indexOf(row.verdict)
  if (sort === 'readiness') return row.readiness ?? -1
  if (sort === 'change') return row.change ?? -1000
  if (sort === 'activity') return row.activityOn.toISOString()
  return row.reviewOn?.toISOString() ?? '9999'
}
const verdictOrder = verdicts

function inOrder(rows: PortfolioRow[], sort: Sort, direction: Direction): string[] {
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
  const sorted = rows.toSorted((a, b) => compare(keyOf(a, sort), keyOf(b, sort)) || compare(a.id, b.id))
  if (direction === 'desc') sorted.reverse()
  return sorted.map(({ id }) => id)
}

/** To the end and back again: the same pages, and together the whole list. */
async function walk(sort: Sort, direction: Direction, whole: string[]): Promise<void> {
  let at = await page({ sort, direction, limit: 23 })
  expect(at.previous).toBeNull()
  expect(at.before).toBe(0)
  const forward = [at.rows.map(({ id }) => id)]
  while (at.next !== null) {
    at = await page({ sort, direction, limit: 23, cursor: at.next })
    expect(at.before).toBe(forward.flat().length)
    forward.push(at.rows.map(({ id }) => id))
  }
  expect(forward.flat()).toEqual(whole)
  const back = [at.rows.map(({ id }) => id)]
  while (at.previous !== null) {
    at = await page({ sort, direction, limit: 23, cursor: at.previous })
    back.unshift(at.rows.map(({ id }) => id))
    expect(at.before).toBe(whole.length - back.flat().length)
  }
  expect(back).toEqual(forward)
}

test('page by page, forward and back, is the whole list in order, for every order', async () => {
  await fill()
  const everybody = [...(await page({ limit: 100 })).rows]
  const rest = await page({ limit: 100, cursor: (await page({ limit: 100 })).next ?? '' })
  everybody.push(...rest.rows)
  expect(everybody.length).toBe(rest.total)
  expect(everybody.length).toBeGreaterThanOrEqual(120)
  for (const sort of sorts) {
    for (const direction of directions) await walk(sort, direction, inOrder(everybody, sort, direction))
  }
}, 180_000)

test('a cursor of another order and an altered one are refused', async () => {
  const { next } = await page({ limit: 10 })
  const foreign = page({ limit: 10, sort: 'readiness', cursor: next ?? '' })
  await expect(foreign).rejects.toMatchObject({ code: 'invalid', reason: 'cursor' })
  await expect(page({ limit: 10, cursor: `${next ?? ''}x` })).rejects.toMatchObject({ reason: 'cursor' })
})

test('states are counted as they are filtered, and together they are all clients', async () => {
  const { states, clients } = await inside((tenant) => readPortfolio.run(tenant, {}))
  expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(clients)
  expect(states.review_due).toBeGreaterThan(0)
  for (const state of ['new', 'submitted', 'review_due'] as const) {
    const listed = await page({ filter: { state }, limit: 100 })
    expect(listed.total).toBe(states[state])
    expect(listed.rows).toHaveLength(states[state])
    expect(listed.rows.every((row) => row.state === state)).toBe(true)
  }
})

test('a search finds names without accents, trades in both languages and regions; its signs mean themselves', async () => {
  const id = await add('Über_Bau 100%', { trade: 'C-bakery', region: 'Bludenz' })
  for (const search of ['uber_bau', '100%', 'konditorei bau', 'pastry 100', 'bludenz']) {
    expect((await page({ search })).rows.map((row) => row.id)).toEqual([id])
  }
  expect((await page({ search: '%%' })).rows).toEqual([])
})

test('a place is found as it is written, without accents and with umlauts spelled out, by the beginning of a word', async () => {
  const id = await add('Limmat Werke', { trade: 'I-hotel', region: 'Bad-Zürich Würenlos' })
  for (const search of ['zürich', 'Zürich', 'zurich', 'ZUERICH', 'bad-zür', 'wuerenlos limmat']) {
    expect((await page({ search })).rows.map((row) => row.id)).toEqual([id])
  }
  expect((await page({ search: 'ürich' })).rows).toEqual([])
})

test('a client that moves is found at its new place only', async () => {
  const id = await add('Umzug & Söhne', { region: 'Lustenau' })
  const moved = { ...café, name: 'Umzug & Söhne', region: 'Feldkirch', revision: 1 }
  await inside((tenant) => updateClient.run(tenant, moved), id)
  expect((await page({ search: 'lustenau' })).rows).toEqual([])
  expect((await page({ search: 'feldkirch' })).rows.map((row) => row.id)).toEqual([id])
})

test('one letter looks at names alone, and the total is that of what was found', async () => {
  const id = await add('Betrieb Q', { trade: 'S-pets', region: 'Quedlinburg' })
  await add('Betrieb Dahinter', { trade: 'A-other', region: 'Quedlinburg' })
  const { rows, total } = await page({ search: 'betrieb q' })
  expect(rows.map((row) => row.id)).toEqual([id])
  expect(total).toBe(1)
  expect((await page({ search: 'quedlinburg' })).total).toBe(2)
})

test('those due stand together, between those who answer and those who are done', async () => {
  const { rows } = await page({ sort: 'state', limit: 100, filter: { state: 'submitted' } })
  const due = await page({ sort: 'state', limit: 100, filter: { state: 'review_due' } })
  expect([due.rows.length, rows.length].every((count) => count > 1)).toBe(true)
  const all = [...(await page({ sort: 'state', direction: 'desc', limit: 100 })).rows].reverse().map(({ id }) => id)
  const [last, first] = [due.rows.at(-1)?.id ?? '', rows[0]?.id ?? '']
  expect(all.indexOf(first)).toBe(all.indexOf(last) + 1)
})

test('the migration fills the search text as the product does', async () => {
  const names = ['Café Zürich', 'Ærø & Söhne', 'STRAẞE-Nord', '  zwei   Wörter ', 'naïve Ąę Łódź', '']
  const file = readFileSync(
    new URL('../../prisma/migrations/0005_client_search/migration.sql', import.meta.url),
    'utf8',
  )
  const functions = [...file.matchAll(/^CREATE FUNCTION[^]*?^\$\$;/gm)].map(([text]) => text)
  expect(functions).toHaveLength(3)
  const written = await withClient(testDatabase().urls.owner, async (client) => {
    await client.query(`begin; ${functions.join('\n')}`)
    const { rows } = await client.query<{ text: string }>(
      `select search_text(name, 'Bad-Ischl/Österreich') as text from unnest($1::text[]) with ordinality as n(name, place)
       order by place`,
      [names],
    )
    await client.query('rollback')
    return rows.map(({ text }) => text)
  })
  expect(written).toEqual(names.map((name) => searchTextOf({ name, region: 'Bad-Ischl/Österreich' })))
})
