import { beforeAll, expect, test } from 'vitest'
import { fold } from '@/lib/clients/summary'
import { refreshSummary } from '@/lib/clients/summary-operations'
import type { ClientRow, Direction, Sort } from '@/lib/clients/model'
import { add, addAgency, inside, now, page } from '../support/agency'

beforeAll(addAgency)

const sorts: Sort[] = ['name', 'verdict', 'readiness', 'review']
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
      submittedAt: now,
      reviewOn: index % 5 === 0 ? null : new Date(`2026-1${String(index % 3)}-0${String(1 + (index % 9))}T00:00:00Z`),
    }
    await inside((tenant) => refreshSummary(tenant, patch), id)
  }
}

function keyOf(row: ClientRow, sort: Sort): string | number {
  if (sort === 'name') return fold(row.name)
  if (sort === 'verdict') return row.verdict === null ? 0 : verdicts.length - verdictOrder.indexOf(row.verdict)
  if (sort === 'readiness') return row.readiness ?? -1
  return row.reviewOn?.toISOString() ?? '9999'
}
const verdictOrder = verdicts

function inOrder(rows: ClientRow[], sort: Sort, direction: Direction): string[] {
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
  const sorted = rows.toSorted((a, b) => compare(keyOf(a, sort), keyOf(b, sort)) || compare(a.id, b.id))
  if (direction === 'desc') sorted.reverse()
  return sorted.map(({ id }) => id)
}

/** To the end and back again: the same pages, and together the whole list. */
async function walk(sort: Sort, direction: Direction, whole: string[]): Promise<void> {
  let at = await page({ sort, direction, limit: 23 })
  expect(at.previous).toBeNull()
  const forward = [at.rows.map(({ id }) => id)]
  while (at.next !== null) {
    at = await page({ sort, direction, limit: 23, cursor: at.next })
    forward.push(at.rows.map(({ id }) => id))
  }
  expect(forward.flat()).toEqual(whole)
  const back = [at.rows.map(({ id }) => id)]
  while (at.previous !== null) {
    at = await page({ sort, direction, limit: 23, cursor: at.previous })
    back.unshift(at.rows.map(({ id }) => id))
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
}, 60_000)

test('a cursor of another order and an altered one are refused', async () => {
  const { next } = await page({ limit: 10 })
  const foreign = page({ limit: 10, sort: 'readiness', cursor: next ?? '' })
  await expect(foreign).rejects.toMatchObject({ code: 'invalid', reason: 'cursor' })
  await expect(page({ limit: 10, cursor: `${next ?? ''}x` })).rejects.toMatchObject({ reason: 'cursor' })
})

test('states are counted as they are filtered, and together they are all clients', async () => {
  const { counts, total } = await page({})
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total)
  expect(counts.review_due).toBeGreaterThan(0)
  for (const state of ['new', 'submitted', 'review_due'] as const) {
    const listed = await page({ state, limit: 100 })
    expect(listed.total).toBe(counts[state])
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
