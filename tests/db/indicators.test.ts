import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { readEntry, recordMeasurement } from '@/lib/indicators/entry-operations'
import { readSeries } from '@/lib/indicators/series-operations'
import { sql } from '../support/agency'
import { firm, openAgency, refusal } from '../support/indicator-stage'
import { patiently } from '../support/patiently'

beforeAll(openAgency)

const october = { indicator: 'I13', period: '2026-10' }

test('the starter six are adopted with one click, and once', async () => {
  const { adoptStarters, cards, summary } = await firm()
  expect(await summary()).toEqual({ indicators: 0, staleOn: null, staleSort: '9999-12-31' })
  const starters = ['I01', 'I02', 'I11', 'I12', 'I13', 'I14']
  expect(await adoptStarters()).toEqual({ adopted: starters })
  expect(await adoptStarters()).toEqual({ adopted: [] })
  expect((await cards()).map(({ key }) => key)).toEqual(starters)
  expect(await summary()).toMatchObject({ indicators: 6 })
})

test('what nobody offers is not adopted, and nothing of such a list is', async () => {
  const { adopt, cards } = await firm()
  expect(await refusal(adopt(['I13', 'I99']))).toBe('invalid indicators keys=not_offered')
  expect(await refusal(adopt(['I23']))).toBe('invalid indicators keys=not_offered')
  expect(await cards()).toEqual([])
})

test('a retired one is gone from what is measured, and comes back with its figures', async () => {
  const { as, adopt, record, cards, summary, history } = await firm()
  const { retireIndicator } = await import('@/lib/indicators/operations')
  const retire = () => as('owner', (tenant) => retireIndicator.run(tenant, { indicator: 'I13' }))
  await adopt(['I13', 'I14'])
  await record({ ...october, figure: { value: 4 } })
  expect([await retire(), await retire()]).toEqual([{ retired: true }, { retired: false }])
  expect((await cards()).map(({ key }) => key)).toEqual(['I14'])
  expect(await summary()).toMatchObject({ indicators: 1 })
  expect(await refusal(record({ ...october, revision: 1, figure: { value: 5 } }))).toBe('not_found indicator')
  expect(await adopt(['I13'])).toEqual({ adopted: ['I13'] })
  expect((await cards())[0]).toMatchObject({ key: 'I13', newest: { period: '2026-10', value: 4 } })
  expect((await history('I13', '2026-10')).figures).toHaveLength(1)
})

describe('a figure', () => {
  test('of zero is not an empty one, and one that is taken back is missing again', async () => {
    const { adopt, record, series } = await firm()
    await adopt(['I13'])
    const pointsOf = async () =>
      (await series({ indicator: 'I13', from: '2026-09', to: '2026-10' })).points.map(({ value, state }) => [
        value,
        state,
      ])
    const [missing, zero] = [
      [null, 'missing'],
      [0, 'complete'],
    ]
    expect(await pointsOf()).toEqual([missing, missing])
    await record({ ...october, figure: { value: 0 } })
    expect(await pointsOf()).toEqual([missing, zero])
    await record({ ...october, figure: null, revision: 1 })
    expect(await pointsOf()).toEqual([missing, missing])
  })

  test('that is corrected keeps what stood before, with who entered it', async () => {
    const { adopt, record, history, series } = await firm()
    await adopt(['I13'])
    await record({ ...october, figure: { value: 4 } }, 'member')
    await record({ ...october, figure: null, revision: 1 }, 'owner')
    await record({ ...october, figure: { value: 6 }, revision: 2 }, 'agency')
    const { figures, revision } = await history('I13', '2026-10')
    expect(figures.map(({ figure, author }) => [figure, author])).toEqual([
      [{ value: 6 }, 'Mia Keller'],
      [null, 'Leyla Aydin'],
      [{ value: 4 }, 'Tom Berg'],
    ])
    expect(revision).toBe(3)
    expect((await series({ indicator: 'I13' })).figures).toMatchObject([
      { period: '2026-10', figure: { value: 6 }, revision: 3, author: 'Mia Keller', corrected: true },
    ])
  })

  test('whose copies arrive side by side counts once, and all are answered alike', async () => {
    const { adopt, record } = await firm()
    await adopt(['I13'])
    const id = randomUUID()
    const copies = Array.from({ length: 50 }, () => patiently(() => record({ ...october, id, figure: { value: 7 } })))
    const answers = await Promise.all(copies)
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ outcome: 'saved', revision: 1, figure: { value: 7 } })
    expect(await sql('select revision from "MeasurementRevision" where id = $1', [id])).toEqual([{ revision: 1 }])
  })

  test('sent again after others have changed it is answered as the first time and changes nothing', async () => {
    const { adopt, record, history } = await firm()
    await adopt(['I13'])
    const id = randomUUID()
    const first = await record({ ...october, id, figure: { value: 7 } })
    await record({ ...october, figure: { value: 8 }, revision: 1 }, 'owner')
    expect(await record({ ...october, id, figure: { value: 7 } })).toEqual(first)
    expect((await history('I13', '2026-10')).figures[0]).toMatchObject({ figure: { value: 8 }, revision: 2 })
  })

  test('of the slower of two people is not written; what stands is shown', async () => {
    const { adopt, record, history } = await firm()
    await adopt(['I13'])
    const answers = await Promise.all([
      record({ ...october, figure: { value: 3 } }, 'member'),
      record({ ...october, figure: { value: 5 } }, 'owner'),
    ])
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['saved', 'stale'])
    const { figures } = await history('I13', '2026-10')
    expect(figures).toHaveLength(1)
    expect(answers.find(({ outcome }) => outcome === 'stale')).toMatchObject({
      current: { ...figures[0], period: '2026-10' },
    })
  })

  test('whose id is another figure’s is refused, here and at another client', async () => {
    const [here, there] = [await firm(), await firm()]
    await here.adopt(['I13', 'I14'])
    await there.adopt(['I13'])
    const entry = { ...october, id: randomUUID(), figure: { value: 1 } }
    await here.record(entry)
    expect(await refusal(here.record({ ...entry, indicator: 'I14' }))).toBe('conflict id_taken')
    expect(await refusal(here.record({ ...entry, period: '2026-09' }))).toBe('conflict id_taken')
    expect(await refusal(there.record(entry))).toBe('conflict id_taken')
    expect((await there.history('I13', '2026-10')).figures).toEqual([])
  })

  test.each([
    ['I13', '2026-12', { value: 1 }, 'period=future_period'],
    ['I13', '2016-10', { value: 1 }, 'period=too_old'],
    ['I13', '2026-W40', { value: 1 }, 'period=wrong_cadence'],
    ['I13', '2026-10', { numerator: 1, denominator: 2 }, 'figure=figure_kind'],
    ['I13', '2026-10', { value: -1 }, 'figure.value=negative'],
    ['I13', '2026-10', { value: 1.5 }, 'figure.value=whole_number'],
    ['I12', '2026-10', { value: 50 }, 'figure=figure_kind'],
    ['I12', '2026-10', { numerator: 3, denominator: 2 }, 'figure.numerator=more_than_asked'],
    ['I12', '2026-10', { numerator: 1, denominator: 2.5 }, 'figure.denominator=whole_number'],
    ['I09', '2026-10', { value: 5.1 }, 'figure.value=out_of_range'],
    ['I17', '2026-10', { singles: [1, -2] }, 'figure.singles=negative'],
    ['I17', '2026-10', { value: 3 }, 'figure=figure_kind'],
  ])('of %s for %s as %j is refused', async (indicator, period, figure, words) => {
    const { adopt, record, history } = await firm()
    await adopt([indicator])
    expect(await refusal(record({ indicator, period, figure }))).toBe(`invalid figure ${words}`)
    if (!words.startsWith('period')) expect((await history(indicator, period)).revision).toBe(0)
  })

  test.each([NaN, Infinity, 1e13, '3'])('of %j is no number', (value) => {
    const input = { ...october, id: randomUUID(), revision: 0, figure: { value } }
    expect(recordMeasurement.input.safeParse(input).success).toBe(false)
    expect(recordMeasurement.input.safeParse({ ...input, figure: { value: 3 } }).success).toBe(true)
  })
})

test('periods begin and end as the client lives them: ISO week 53 and the turn of the year in Vienna', async () => {
  const { adopt, record, series } = await firm()
  await adopt(['I01', 'I13'])
  const before = new Date('2026-12-31T22:59:59Z')
  const after = new Date('2026-12-31T23:00:00Z')
  const january = { indicator: 'I13', period: '2027-01', figure: { value: 1 } }
  expect(await refusal(record(january, 'member', before))).toBe('invalid figure period=future_period')
  expect(await record(january, 'member', after)).toMatchObject({ outcome: 'saved' })
  const week = (period: string) => record({ indicator: 'I01', period, figure: { value: 7 } }, 'member', after)
  expect(await week('2026-W53')).toMatchObject({ outcome: 'saved', period: '2026-W53' })
  expect(await refusal(week('2027-W01'))).toBe('invalid figure period=future_period')
  // four of the week's seven days are December's, three January's
  const { points } = await series({ indicator: 'I01', by: 'month', from: '2026-12', to: '2027-01' }, after)
  expect(points.map(({ value, entered, expected }) => [value, entered, expected])).toEqual([
    [4, 1, 5],
    [3, 1, 5],
  ])
})

test('a viewer reads and enters nothing; another client’s people see nothing at all', async () => {
  const [here, there] = [await firm(), await firm()]
  await here.adopt(['I13'])
  await here.record({ ...october, figure: { value: 2 } })
  const entry = { ...october, figure: { value: 3 }, revision: 1 }
  expect(await refusal(here.record(entry, 'viewer'))).toBe('forbidden measurement.record')
  const view = await here.as('viewer', (tenant) => readEntry.run(tenant, { locale: 'en' }))
  expect(view).toMatchObject({ mayRecord: false, indicators: [{ key: 'I13', name: 'Recommendations heard' }] })
  expect(await there.cards()).toEqual([])
  expect(await refusal(there.history('I13', '2026-10'))).toBe('not_found indicator')
  const asked = readSeries.input.parse({ indicator: 'I13' })
  expect(await refusal(there.as('agency', (tenant) => readSeries.run(tenant, asked)))).toBe('not_found indicator')
  expect(await there.summary()).toMatchObject({ indicators: 0 })
})
