import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { readClient, updateClient } from '@/lib/clients/operations'
import { exportClients, listConsultants, readPortfolio } from '@/lib/clients/portfolio-operations'
import type { PortfolioFilter } from '@/lib/clients/portfolio-filter'
import { refreshSummary } from '@/lib/clients/summary-operations'
import type { SummaryPatch } from '@/lib/clients/summary-data'
import { add, addAgency, café, inside, now, owner, page, second, sql } from '../support/agency'
import { addMember } from '../support/members'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const submitted: SummaryPatch = {
  state: 'submitted',
  verdict: 'YES',
  readiness: 66,
  level: 3,
  balance: 20,
  change: 8,
  movement: 'up',
  submittedAt: now,
  reviewOn: day('2027-05-20'),
}

/** One that fits everything, and beside it one for each field that differs in that alone. */
const ids: Record<string, string> = {}
async function client(name: string, patch: SummaryPatch, more: Parameters<typeof add>[1] = {}): Promise<void> {
  const id = await add(name, { headcount: '6-9', consultantId: owner.id, tags: ['Nord'], ...more })
  ids[name] = id
  await inside((tenant) => refreshSummary(tenant, { knockouts: ['KO-BOSS'], staleOn: day('2026-12-20'), ...patch }), id)
}

beforeAll(async () => {
  await addAgency()
  await client('all', submitted)
  await client('verdict', { ...submitted, verdict: 'NO' })
  await client('level', { ...submitted, level: 2 })
  await client('knockout', { ...submitted, knockouts: [] })
  await client('movement', { ...submitted, change: 1, movement: 'same' })
  await client('state', { ...submitted, state: 'answering' })
  await client('stale', { ...submitted, staleOn: day('2026-11-20') })
  await client('unmeasured', { ...submitted, staleOn: null })
  await client('trade', submitted, { trade: 'I-hotel' })
  await client('section', submitted, { trade: 'C-bakery' })
  await client('headcount', submitted, { headcount: '1' })
  await client('second', submitted, { consultantId: second.id })
  await client('left', submitted)
  // looked after by somebody who has left the agency meanwhile
  for (const [table, key] of [
    ['Client', 'id'],
    ['ClientSummary', 'clientId'],
  ]) {
    await sql(`update "${table}" set "consultantId" = $1 where "${key}" = $2`, [randomUUID(), ids['left']])
  }
  await client('nobody', submitted, { consultantId: null })
  await client('tag', submitted, { tags: ['Nordost', 'Süd'] })
  await client('overdue', { ...submitted, reviewOn: day('2026-11-19') })
  await client('today', { ...submitted, reviewOn: day('2026-11-20') })
  await client('soon', { ...submitted, reviewOn: day('2026-12-20') })
  await client('later', { ...submitted, reviewOn: day('2026-12-21') })
  await client('fresh', { state: 'new', knockouts: [], staleOn: null })
})

const found = async (filter: PortfolioFilter) =>
  (await page({ filter, limit: 100 })).rows.map(({ name }) => name).toSorted()
const everybodyBut = (...names: string[]) =>
  Object.keys(ids)
    .filter((name) => !names.includes(name))
    .toSorted()

test.each<[string, PortfolioFilter, () => string[]]>([
  ['a verdict', { verdict: 'NO' }, () => ['verdict']],
  ['no verdict yet', { verdict: 'none' }, () => ['fresh']],
  ['a level', { level: '2' }, () => ['level']],
  ['a knock-out', { knockout: 'KO-BOSS' }, () => everybodyBut('knockout', 'fresh')],
  ['another knock-out', { knockout: 'KO-TEAM' }, () => []],
  ['any knock-out', { knockout: 'any' }, () => everybodyBut('knockout', 'fresh')],
  ['a movement', { movement: 'same' }, () => ['movement']],
  ['not moved yet', { movement: 'none' }, () => ['fresh']],
  ['a state', { state: 'answering' }, () => ['state']],
  ['due as a state', { state: 'review_due' }, () => ['overdue', 'today']],
  ['due', { due: 'due' }, () => ['overdue', 'today']],
  ['overdue', { due: 'overdue' }, () => ['overdue']],
  ['due soon', { due: 'soon' }, () => ['soon']],
  ['grown stale', { measuring: 'stale' }, () => ['stale']],
  ['measuring of late', { measuring: 'current' }, () => everybodyBut('stale', 'unmeasured', 'fresh')],
  ['not measuring', { measuring: 'none' }, () => ['fresh', 'unmeasured']],
  ['a trade', { trade: 'I-hotel' }, () => ['trade']],
  ['a section', { trade: 'C' }, () => ['section']],
  ['a size', { headcount: '1' }, () => ['headcount']],
  ['mine', { consultant: 'mine' }, () => everybodyBut('second', 'left', 'nobody')],
  ['somebody’s', { consultant: second.id }, () => ['second']],
  ['nobody’s, or of somebody who left', { consultant: 'nobody' }, () => ['left', 'nobody']],
  ['a tag, as a whole word', { tag: 'Nord' }, () => everybodyBut('tag')],
  ['several at once', { trade: 'I', headcount: '6-9', verdict: 'NO', consultant: 'mine' }, () => ['verdict']],
  ['what excludes each other', { verdict: 'NO', state: 'new' }, () => []],
])('%s', async (_, filter, names) => {
  expect(await found(filter)).toEqual(names())
})

test('every figure of the strip and of the choices is the length of the list it leads to', async () => {
  const portfolio = await inside((tenant) => readPortfolio.run(tenant, {}))
  const { verdicts, movement, reviews, measuring, states, choices } = portfolio
  const length = async (filter: PortfolioFilter) => (await page({ filter })).total
  const pairs: [number, PortfolioFilter][] = [
    [verdicts.YES, { verdict: 'YES' }],
    [verdicts.none, { verdict: 'none' }],
    [movement.up, { movement: 'up' }],
    [movement.none, { movement: 'none' }],
    [reviews.due, { due: 'due' }],
    [reviews.overdue, { due: 'overdue' }],
    [reviews.soon, { due: 'soon' }],
    [measuring.all - measuring.stale, { measuring: 'current' }],
    [measuring.stale, { measuring: 'stale' }],
    [states.answering, { state: 'answering' }],
    [states.submitted, { state: 'submitted' }],
    [choices.levels['2'] ?? 0, { level: '2' }],
    [choices.headcounts['6-9'] ?? 0, { headcount: '6-9' }],
    [choices.trades['I-cafe'] ?? 0, { trade: 'I-cafe' }],
    [choices.knockouts['KO-BOSS'] ?? 0, { knockout: 'KO-BOSS' }],
    [choices.tags['Nord'] ?? 0, { tag: 'Nord' }],
    [choices.consultants.find(({ userId }) => userId === second.id)?.count ?? 0, { consultant: second.id }],
    [choices.nobody, { consultant: 'nobody' }],
  ]
  for (const [figure, filter] of pairs) {
    expect(figure, JSON.stringify(filter)).toBe(await length(filter))
    expect(figure, JSON.stringify(filter)).toBeGreaterThan(0)
  }
  expect(portfolio.clients).toBe(Object.keys(ids).length)
})

test('a filtered list is walked page by page, and its places are known', async () => {
  const filter = { trade: 'I', consultant: 'mine' } as const
  const whole = (await page({ filter, limit: 100, sort: 'readiness' })).rows.map(({ id }) => id)
  let at = await page({ filter, limit: 4, sort: 'readiness' })
  const seen = at.rows.map(({ id }) => id)
  while (at.next !== null) {
    at = await page({ filter, limit: 4, sort: 'readiness', cursor: at.next })
    expect(at).toMatchObject({ before: seen.length, total: whole.length })
    seen.push(...at.rows.map(({ id }) => id))
  }
  expect(seen).toEqual(whole)
  const foreign = page({ filter: { trade: 'I' }, sort: 'readiness', limit: 4, cursor: at.previous ?? '' })
  await expect(foreign).rejects.toMatchObject({ reason: 'cursor' })
})

test('a table for spreadsheets holds what the list holds, in its order', async () => {
  const view = { sort: 'name' as const, direction: 'desc' as const, filter: { trade: 'I' } }
  const input = exportClients.input.parse({
    locale: 'de',
    sort: 'name',
    dir: 'desc',
    trade: 'I',
    level: 'no such',
    at: 'x',
  })
  const { rows, total } = await inside((tenant) => exportClients.run(tenant, input))
  expect(rows.map(({ id }) => id)).toEqual((await page({ ...view, limit: 100 })).rows.map(({ id }) => id))
  expect(rows).toHaveLength(total)
})

test('who looks after a client and its words are the agency’s own; saving without them leaves them', async () => {
  const id = ids['all'] ?? ''
  const save = (more: object) => {
    const input = updateClient.input.parse({ ...café, name: 'all', headcount: '6-9', ...more })
    return inside((tenant) => updateClient.run(tenant, input), id)
  }
  await save({ revision: 1 })
  const read = (session?: string) => inside((tenant) => readClient.run(tenant, {}), id, session)
  expect(await read()).toMatchObject({ consultantId: owner.id, tags: ['Nord'], revision: 2 })
  await save({ revision: 2, consultantId: second.id, tags: [' Nord ', 'nord', 'Ämter'] })
  expect(await read()).toMatchObject({ consultantId: second.id, tags: ['Nord', 'Ämter'] })
  expect((await page({ search: 'all' })).rows[0]).toMatchObject({ consultant: second.name, tags: ['Nord', 'Ämter'] })
  const guest = await addMember('client_owner', id)
  expect(await read(guest.session)).toMatchObject({ consultantId: null, tags: [] })
  const tooMany = updateClient.input.safeParse({ ...café, revision: 3, tags: Array(13).fill('x') })
  const tooLong = updateClient.input.safeParse({ ...café, revision: 3, tags: ['x'.repeat(31)] })
  expect([tooMany.success, tooLong.success]).toEqual([false, false])
  await save({ revision: 3, consultantId: owner.id, tags: ['Nord'] })
})

test('those who can look after a client are the agency’s own people', async () => {
  const team = await inside((tenant) => listConsultants.run(tenant, {}))
  expect(team.map(({ userId }) => userId).toSorted()).toEqual([owner.id, second.id].toSorted())
})
