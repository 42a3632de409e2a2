import { beforeAll, expect, test } from 'vitest'
import { readAllSeries } from '@/lib/indicators/series-operations'
import { offeredBy } from '@/lib/indicators/operations'
import { seriesTable, tableName } from '@/lib/indicators/table'
import { standardCatalogue } from '@/lib/catalogues/standard/document'
import { csvOf } from '@/lib/text/csv'
import { textIn } from '@/lib/text/server'
import { sql, workspace } from '../support/agency'
import { firm, openAgency, refusal, type Firm } from '../support/indicator-stage'

const since = new Date('2026-04-10T10:00:00Z')
const today = new Date('2026-11-20T10:00:00Z')

beforeAll(openAgency)

async function recommendations(client: Firm, amounts: Record<string, number>): Promise<void> {
  for (const [period, value] of Object.entries(amounts)) {
    await client.record({ indicator: 'I13', period, figure: { value } }, 'member', today)
  }
}

test('a card says how an indicator stands: newest complete month, goal, pace, trend and what they rest on', async () => {
  const client = await firm(since)
  await client.adopt(['I13'])
  await client.aim('I13', { kind: 'target', baseline: 2, target: 12, from: '2026-04-01', by: '2027-03-31' })
  await recommendations(client, { '2026-07': 4, '2026-08': 5, '2026-10': 8, '2026-11': 1 })
  const [card] = await client.cards(today)
  expect(card).toMatchObject({
    // November still runs; it is no decline
    newest: { period: '2026-10', value: 8, state: 'complete' },
    previous: { period: '2026-08', value: 5 },
    attainment: 60,
    trend: { known: true, word: 'better', points: 3 },
    pace: { word: 'onTrack' },
    stale: false,
    lastPeriod: '2026-11',
    attribution: null,
  })
  expect(card?.series).toHaveLength(13)
  expect(card?.series.slice(-4).map(({ period, value, state }) => [period, value, state])).toEqual([
    ['2026-08', 5, 'complete'],
    ['2026-09', null, 'missing'],
    ['2026-10', 8, 'complete'],
    ['2026-11', 1, 'running'],
  ])
})

test('the chart of a quarter is aimed at three months; what is incomplete is not judged', async () => {
  const client = await firm(since)
  await client.adopt(['I13'])
  await client.aim('I13', { kind: 'target', baseline: 0, target: 10, from: '2026-04-01', by: '2026-09-30' })
  await recommendations(client, { '2026-04': 3, '2026-05': 4, '2026-06': 8, '2026-07': 9 })
  const { points, by, shownBy, from, to } = await client.series(
    { indicator: 'I13', by: 'quarter', from: '2026-Q1', to: '2026' },
    today,
  )
  expect({ by, shownBy, from, to }).toEqual({
    by: 'quarter',
    shownBy: ['month', 'quarter', 'year'],
    from: '2026-Q1',
    to: '2026-Q4',
  })
  expect(points.map(({ value, state, target, attainment }) => [value, state, target, attainment])).toEqual([
    [null, 'missing', 30, null],
    [15, 'complete', 30, 50],
    [9, 'partial', 30, null],
    [null, 'missing', 30, null],
  ])
  const [before, second, third, after] = points.map(({ expectedValue }) => expectedValue)
  expect([before, after]).toEqual([null, null])
  // April to June of a way of 183 days: 30/183, 61/183 and 91/183 of ten
  expect(second).toBeCloseTo((10 * (30 + 61 + 91)) / 183, 1)
  expect(third).toBeCloseTo((10 * (122 + 153 + 183)) / 183, 1)
})

test('weeks are spread over months, and so is the corridor they are aimed at', async () => {
  const client = await firm(since)
  await client.adopt(['I01'])
  await client.aim('I01', { kind: 'corridor', lo: 2, hi: 4, tolerance: 2 })
  for (const [week, value] of Object.entries({ W40: 3, W41: 3, W42: 3, W43: 3, W44: 10 })) {
    await client.record({ indicator: 'I01', period: `2026-${week}`, figure: { value } }, 'owner', today)
  }
  const { points, standing } = await client.series(
    { indicator: 'I01', by: 'month', from: '2026-10', to: '2026-10' },
    today,
  )
  const [october] = points
  const hours = (4 / 7) * 3 + 3 * 3 + (6 / 7) * 10
  expect(october?.value).toBeCloseTo(hours, 9)
  expect(october?.corridor).toEqual({ lo: (2 * 31) / 7, hi: (4 * 31) / 7 })
  // a week of the month had 4.36 hours on average: 0.36 above the corridor, of a tolerance of 2
  expect(october?.attainment).toBeCloseTo(100 * (1 - ((hours * 7) / 31 - 4) / 2), 6)
  expect(standing).toMatchObject({ newest: { period: '2026-W44', value: 10 }, attainment: 0, pace: null })
})

test('a share of fewer than ten is a count; more of them have an interval', async () => {
  const client = await firm(since)
  await client.adopt(['I12'])
  for (const [period, numerator, denominator] of [
    ['2026-09', 3, 7],
    ['2026-10', 6, 12],
  ] as const) {
    await client.record({ indicator: 'I12', period, figure: { numerator, denominator } }, 'owner', today)
  }
  const { points, attribution } = await client.series({ indicator: 'I12', from: '2026-09', to: '2026-10' }, today)
  expect(points[0]).toMatchObject({ attribution: { kind: 'counts', k: 3, n: 7 } })
  expect(points[1]).toMatchObject({ value: 50, attribution: { kind: 'share', observed: { share: 0.5 } } })
  // the parts are added up, never the percentages
  expect(attribution).toMatchObject({ kind: 'share', k: 9, n: 19 })
  const year = await client.series({ indicator: 'I12', by: 'year', from: '2026', to: '2026' }, today)
  expect(year.points[0]).toMatchObject({ value: (100 * 9) / 19, state: 'running' })
})

test('two years of months unless something else is asked for, five at most', async () => {
  const client = await firm(since)
  await client.adopt(['I13', 'I01'])
  const ends = async (asked: object) => {
    const { from, to, points } = await client.series(asked, today)
    return [from, to, points.length]
  }
  expect(await ends({ indicator: 'I13' })).toEqual(['2024-12', '2026-11', 24])
  expect(await ends({ indicator: 'I01' })).toEqual(['2026-W22', '2026-W47', 26])
  expect(await ends({ indicator: 'I13', by: 'year' })).toEqual(['2022', '2026', 5])
  expect(await ends({ indicator: 'I13', from: '2021-12', to: '2030' })).toEqual(['2021-12', '2026-11', 60])
  const refused = (asked: object) => refusal(client.series(asked, today))
  expect(await refused({ indicator: 'I13', from: '2021-11' })).toBe('invalid series from=range_too_long')
  expect(await refused({ indicator: 'I13', from: '2026-05', to: '2026-04' })).toBe('invalid series from=range_order')
  expect(await refused({ indicator: 'I13', by: 'week' })).toBe('invalid series by=shorter_than_native')
  expect(await refused({ indicator: 'I99' })).toBe('not_found indicator')
})

test('the table behind a chart: one row a month, in the reader’s language, nothing that a spreadsheet runs', async () => {
  const client = await firm(since)
  await client.adopt(['I12'])
  await client.aim('I12', { kind: 'target', baseline: 10, target: 50 })
  await sql(`update "User" set name = '=HYPERLINK("x")' where name = 'Leyla Aydin'`)
  await client.record({ indicator: 'I12', period: '2026-10', figure: { numerator: 1, denominator: 3 } }, 'owner', today)
  const view = await client.series({ indicator: 'I12', from: '2026-09', to: '2026-10', locale: 'de' }, today)
  expect(csvOf(seriesTable(view, textIn('de', 'indicatorTable')), 'de').split('\r\n')).toEqual([
    '\uFEFFZeitraum;Erster Tag;Letzter Tag;Durch Social Media beeinflusst (%);Neukunden, die Sie vorher dort gesehen haben;Gefragte Neukunden;Ziel;Ziel erreicht (%);Stand;Eingetragen von;Eingetragen am;Berichtigt'.replace(
      /Neukunden, die[^;]*/,
      '"$&"',
    ),
    '2026-09;2026-09-01;2026-09-30;;;;50;;nicht eingetragen;;;',
    `2026-10;2026-10-01;2026-10-31;33,333333;1;3;50;58,333333;vollständig;"'=HYPERLINK(""x"")";2026-11-20T10:00:00.000Z;nein`,
    '',
  ])
  expect(tableName(view)).toBe('lotse-I12-2026-09-2026-10.csv')
})

test('five years of everything measured come in one small answer', async () => {
  const client = await firm(since)
  const keys = offeredBy(standardCatalogue).map(({ key }) => key)
  await client.adopt(keys)
  // a figure in every native period, ten digits long
  await sql(
    `insert into "Measurement" ("workspaceId", "clientId", "indicatorKey", "startsOn", period, value, revision)
     select $1, $2, key, day, to_char(day, case when key in ('I01', 'I11', 'I21') then 'IYYY-"W"IW' else 'YYYY-MM' end),
       12345.6789 * extract(day from day), 1
     from unnest($3::text[]) key, generate_series(date '2021-11-01', date '2026-11-16', interval '7 days') day
     where key in ('I01', 'I11', 'I21') or extract(day from day) <= 7`,
    [workspace.id, client.clientId, keys],
  )
  const view = await client.as('viewer', (tenant) => readAllSeries.run(tenant, {}), today)
  expect(view.series.map(({ indicator }) => indicator)).toEqual(keys)
  const [hours] = view.series
  expect(hours).toMatchObject({ indicator: 'I01', by: 'week', to: '2026-W47' })
  expect(hours?.states).toMatch(/^c{261}r$/)
  expect(hours?.values).toHaveLength(262)
  expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(250_000)
  const months = await client.as('viewer', (tenant) => readAllSeries.run(tenant, { by: 'month' }), today)
  expect(months.series[0]).toMatchObject({ by: 'month', from: '2021-12', to: '2026-11' })
})
