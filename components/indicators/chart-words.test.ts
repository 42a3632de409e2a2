import { expect, test } from 'vitest'
import type { SeriesView } from '@/lib/indicators/views'
import type { Locale } from '@/lib/text/messages'
import { textIn } from '@/lib/text/server'
import { convertedText, factNames, sentences, seriesSummary, valueAxis } from './chart-words'
import type { Reader } from './figure-words'

function reader(locale: Locale = 'de'): Reader {
  return { t: textIn(locale, 'indicators'), locale, currency: 'EUR' }
}

const hours = {
  name: 'Zeitaufwand',
  unit: 'h',
  unitLabel: null,
  decimals: 1,
  direction: 'corridor',
  aggregation: 'sum',
  native: 'week',
} as const

test('parts become sentences: a capital first, one point at the end', () => {
  expect(sentences(['Zeitaufwand: 4,3 Std.', 'bleibt gleich', 'Rahmen 2 bis 5 Std.'])).toBe(
    'Zeitaufwand: 4,3 Std. Bleibt gleich. Rahmen 2 bis 5 Std.',
  )
})

test('figure and goal say their own cadence where the chart has another', () => {
  expect(factNames({ by: 'month', indicator: hours }, reader())).toEqual({
    newest: 'Neuester vollständiger Wert, je Woche',
    trend: 'Trend, nach Monaten',
    goal: 'Rahmen, je Woche',
  })
  expect(factNames({ by: 'week', indicator: hours }, reader('en'))).toEqual({
    newest: 'Newest complete figure',
    trend: 'Trend',
    goal: 'Range',
  })
})

test('an aim is converted where figures are summed over a longer period', () => {
  expect(convertedText({ by: 'month', indicator: hours }, reader())).toBe('auf Monate umgerechnet')
  expect(convertedText({ by: 'week', indicator: hours }, reader())).toBeNull()
  expect(convertedText({ by: 'year', indicator: { ...hours, aggregation: 'last' } }, reader())).toBeNull()
})

test('the picture of a page in sentences', () => {
  const view = {
    by: 'month',
    from: '2026-01',
    to: '2026-11',
    indicator: hours,
    trend: { known: true, word: 'flat', slope: 0, relative: 0, points: 6 },
    standing: {
      goal: { kind: 'corridor', lo: 2, hi: 5, tolerance: 2 },
      newest: { period: '2026-W46', value: 4.3, numerator: null, denominator: null, state: 'complete' },
    },
  } as unknown as SeriesView
  expect(seriesSummary(view, reader()).replaceAll('\u00a0', ' ')).toBe(
    'Zeitaufwand, Januar 2026 bis November 2026. Neuester vollständiger Wert, je Woche: 4,3 Std. ' +
      'Trend, nach Monaten: bleibt gleich. Rahmen 2 bis 5 Std., je Woche.',
  )
  const bare = { ...view, by: 'week', trend: { known: false, why: 'too_few_points' } } as SeriesView
  expect(seriesSummary({ ...bare, standing: { ...view.standing, goal: null, newest: null } }, reader())).toBe(
    'Zeitaufwand, Januar 2026 bis November 2026. Neuester vollständiger Wert: noch keiner. Noch kein Trend. Noch kein Rahmen.',
  )
})

test('the axis of a score has its ends, that of an amount a zero', () => {
  expect(valueAxis({ unit: 'score' })).toEqual({ whole: false, fromZero: false, within: [1, 5] })
  expect(valueAxis({ unit: 'count' })).toEqual({ whole: true, fromZero: true, within: undefined })
})
