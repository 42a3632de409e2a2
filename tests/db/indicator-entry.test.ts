import { beforeAll, expect, test } from 'vitest'
import { readEntry } from '@/lib/indicators/entry-operations'
import { readIndicators } from '@/lib/indicators/series-operations'
import { firm, openAgency, refusal, type Firm } from '../support/indicator-stage'

/** A Friday in November; the month before and the week before are over. */
const since = new Date('2026-08-20T10:00:00Z')
const today = new Date('2026-11-20T10:00:00Z')

beforeAll(openAgency)

const entryOf = ({ as }: Firm, at = today) => as('member', (tenant) => readEntry.run(tenant, { locale: 'de' }), at)

test('what is to be entered: this period, the last one, and gaps since measuring began', async () => {
  const client = await firm(since)
  await client.adopt(['I13', 'I01'])
  await client.record({ indicator: 'I13', period: '2026-09', figure: { value: 0 } }, 'member', today)
  await client.record({ indicator: 'I01', period: '2026-W46', figure: { value: 2.5 } }, 'member', today)
  const { indicators, due, mayRecord } = await entryOf(client)
  const rows = indicators.map(({ key, periods }) => [
    key,
    periods.map(({ period, place, due, figure, revision }) => [period, place, due, figure, revision]),
  ])
  expect(rows).toEqual([
    [
      'I01',
      [
        ['2026-W47', 'current', false, null, 0],
        ['2026-W46', 'last', false, { value: 2.5 }, 1],
        ...['45', '44', '43', '42', '41', '40'].map((week) => [`2026-W${week}`, 'gap', true, null, 0]),
      ],
    ],
    [
      'I13',
      [
        ['2026-11', 'current', false, null, 0],
        ['2026-10', 'last', true, null, 0],
        // September holds an explicit zero; July was before anything was measured
        ['2026-08', 'gap', true, null, 0],
      ],
    ],
  ])
  expect([due, mayRecord]).toEqual([8, true])
})

test('figures from before the adoption make the gaps after them due', async () => {
  const client = await firm(today)
  await client.adopt(['I13'])
  const placesOf = async () => (await entryOf(client)).indicators[0]?.periods.map(({ period, due }) => [period, due])
  expect(await placesOf()).toEqual([
    ['2026-11', false],
    ['2026-10', false],
  ])
  await client.record({ indicator: 'I13', period: '2026-08', figure: { value: 3 } })
  expect(await placesOf()).toEqual([
    ['2026-11', false],
    ['2026-10', true],
    ['2026-09', true],
  ])
})

test('who was asked is proposed from what was counted by the week, in whole people', async () => {
  const client = await firm(since)
  await client.adopt(['I11', 'I12', 'I12B'])
  const weeks = { '2026-W40': 7, '2026-W41': 3, '2026-W43': 2 }
  for (const [period, value] of Object.entries(weeks)) {
    await client.record({ indicator: 'I11', period, figure: { value } }, 'member', today)
  }
  await client.record(
    { indicator: 'I12', period: '2026-10', figure: { numerator: 4, denominator: 9 } },
    'member',
    today,
  )
  const { indicators } = await entryOf(client)
  const proposals = (key: string) =>
    indicators
      .find((indicator) => indicator.key === key)
      ?.periods.map(({ period, proposedDenominator }) => [period, proposedDenominator])
  // week 40 has three of its days in September: 4 + 3 + 2
  expect(proposals('I12')).toEqual([
    ['2026-11', null],
    ['2026-10', 9],
    ['2026-09', 3],
    ['2026-08', null],
  ])
  expect(proposals('I12B')?.[1]).toEqual(['2026-10', 4])
})

test('an indicator grows stale on the same day on its page and in the list', async () => {
  const client = await firm(since)
  await client.adopt(['I13', 'I14'])
  const stale = async (at: Date) => (await client.cards(at)).map((card) => card.stale)
  const dueOn = async () => (await client.summary())?.['staleOn']
  // adopted in August: due with September's start, stale after half of September, in the night to the 16th in Vienna;
  // in the list only once there is a figure that can be old
  expect(await dueOn()).toBe(null)
  expect(await stale(new Date('2026-09-15T23:59:59Z'))).toEqual([false, false])
  expect(await stale(new Date('2026-09-16T00:00:00Z'))).toEqual([true, true])
  const entered = new Date('2026-09-20T10:00:00Z')
  await client.record({ indicator: 'I13', period: '2026-08', figure: { value: 1 } }, 'member', entered)
  expect(await dueOn()).toBe('2026-09-16')
  await client.record({ indicator: 'I14', period: '2026-09', figure: { value: 1 } }, 'member', entered)
  expect(await dueOn()).toBe('2026-10-17')
  expect(await client.summary()).toMatchObject({ indicators: 2, staleSort: '2026-10-17' })
  // taken back: as quiet as before
  await client.record({ indicator: 'I14', period: '2026-09', figure: null, revision: 1 }, 'member', entered)
  expect(await dueOn()).toBe('2026-09-16')
  // what was before measuring began does not age it
  await client.record({ indicator: 'I14', period: '2024-01', figure: { value: 1 } }, 'member', entered)
  expect(await dueOn()).toBe('2026-09-16')
})

test('measuring only what one does is said', async () => {
  const client = await firm()
  const view = () => client.as('owner', (tenant) => readIndicators.run(tenant, { locale: 'en' }))
  expect(await view()).toMatchObject({ activityOnly: false, starterOpen: ['I01', 'I02', 'I11', 'I12', 'I13', 'I14'] })
  await client.adopt(['I11'])
  expect(await view()).toMatchObject({ activityOnly: true, starterOpen: ['I01', 'I02', 'I12', 'I13', 'I14'] })
  await client.adopt(['I14'])
  const { activityOnly, offered, indicators } = await view()
  expect(activityOnly).toBe(false)
  expect(offered.some(({ key }) => key === 'I23' || key === 'I11')).toBe(false)
  expect(indicators[1]).toMatchObject({
    key: 'I14',
    name: 'Posts mentioned in talks',
    measures: [{ key: 'A-CARE' }, { key: 'C-UNMEASURED' }],
  })
})

test.each([
  ['I13', { kind: 'target', baseline: 5, target: 3 }, 'goal.target=target_wrong_side'],
  ['I02', { kind: 'target', baseline: 100, target: 200 }, 'goal.target=target_wrong_side'],
  ['I13', { kind: 'corridor', lo: 1, hi: 2, tolerance: 1 }, 'goal.kind=goal_kind'],
  ['I01', { kind: 'target', baseline: 1, target: 2 }, 'goal.kind=goal_kind'],
  ['I01', { kind: 'corridor', lo: 3, hi: 2, tolerance: 1 }, 'goal.hi=corridor_order'],
  ['I01', { kind: 'corridor', lo: 1, hi: 2, tolerance: 0 }, 'goal.tolerance=tolerance_not_positive'],
  ['I12', { kind: 'target', baseline: 10, target: 101 }, 'goal.target=out_of_range'],
  ['I13', { kind: 'target', baseline: 1, target: 5, from: '2026-09-01', by: '2026-08-01' }, 'goal.by=by_before_from'],
  // no beginning: it begins today, the twentieth of August
  ['I13', { kind: 'target', baseline: 1, target: 5, by: '2026-08-20' }, 'goal.by=by_before_from'],
])('a goal of %s as %j is refused', async (indicator, goal, words) => {
  const client = await firm(since)
  await client.adopt([indicator])
  expect(await refusal(client.aim(indicator, goal))).toBe(`invalid goal ${words}`)
  expect((await client.cards())[0]?.goal).toBeNull()
})

test('a goal is set once a revision; the slower person sees what stands', async () => {
  const client = await firm(since)
  await client.adopt(['I13'])
  const goal = { kind: 'target', baseline: 2, target: 8, by: '2027-02-28' }
  const stands = { ...goal, from: '2026-08-20' }
  expect(await client.aim('I13', goal)).toEqual({ outcome: 'saved', revision: 2 })
  expect(await client.aim('I13', { ...goal, target: 9 })).toEqual({
    outcome: 'stale',
    current: { goal: stands, revision: 2 },
  })
  expect((await client.cards())[0]).toMatchObject({ goal: stands, revision: 2 })
  // entering a figure does not make the form of somebody who sets a goal stale
  await client.record({ indicator: 'I13', period: '2026-08', figure: { value: 1 } })
  expect(await client.aim('I13', null, 2)).toEqual({ outcome: 'saved', revision: 3 })
  expect((await client.cards())[0]?.goal).toBeNull()
})
