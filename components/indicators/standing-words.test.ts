import { describe, expect, test } from 'vitest'
import type { Standing } from '@/lib/indicators/views'
import type { Locale } from '@/lib/text/messages'
import { textIn } from '@/lib/text/server'
import type { Reader } from './figure-words'
import { attributionText, paceText, progressText, trendText } from './standing-words'

function reader(locale: Locale = 'de'): Reader {
  return { t: textIn(locale, 'indicators'), locale, currency: 'EUR' }
}

const plainly = (text: string | null) => text?.replaceAll('\u00a0', ' ')
const count = { unit: 'count', unitLabel: null, decimals: 0, aggregation: 'sum' } as const
const money = { unit: 'money', unitLabel: null, decimals: 0, aggregation: 'sum', direction: 'down' } as const

const standing: Standing = {
  goal: { kind: 'target', baseline: 2, target: 12, from: '2026-01-01', by: '2026-11-23' },
  newest: {
    period: '2026-10',
    value: 10,
    numerator: null,
    denominator: null,
    state: 'complete',
    entered: 1,
    expected: 1,
  },
  previous: null,
  attribution: null,
  attainment: 80,
  trend: { known: false, why: 'too_few_points' },
  pace: { expected: 11.29, word: 'onTrack' },
  overdue: false,
  stale: false,
  lastPeriod: '2026-10',
}

describe('the pace', () => {
  test('holds for the end of the newest period, not for now', () => {
    expect(paceText(standing, count, reader())).toBe(
      'Ende Oktober 2026 wären es auf dem Weg zum Ziel 11,3: Sie sind im Plan.',
    )
    expect(paceText(standing, count, reader('en'))).toBe(
      'At the end of October 2026 it would be 11.3 on the way to the target: you are on track.',
    )
  })

  test('after the date there is no way any more, only what came of it', () => {
    const over = { ...standing, overdue: true }
    expect(plainly(paceText(over, count, reader()))).toBe(
      'Der Termin ist vorbei, das Ziel ist noch nicht erreicht: 80 % des Weges sind geschafft.',
    )
    expect(paceText({ ...over, attainment: 104 }, count, reader())).toBe(
      'Der Termin ist vorbei, das Ziel ist erreicht.',
    )
  })

  test('what is not reached is never said to be all of the way', () => {
    expect(plainly(progressText({ ...standing, attainment: 99.7 }, count, reader()))).toBe('99 % des Weges geschafft')
  })
})

test('a slope of money has a real minus and no needless cents', () => {
  const trend = { known: true, word: 'better', relative: -0.1, points: 6 } as const
  const words = (slope: number) => plainly(trendText({ ...trend, slope }, money, 'month', reader()))
  expect(words(-6.667)).toContain('im Mittel −6,7 € je Monat.')
  expect(words(-66.67)).toContain('im Mittel −67 € je Monat.')
  expect(words(12.4)).toContain('im Mittel +12 € je Monat.')
})

test('how sure a share is, is said once', () => {
  const observed = { share: 0.18, low: 0.141, high: 0.224 }
  const text = attributionText({ kind: 'share', k: 54, n: 300, observed, corrected: null }, reader())
  expect(plainly(text)).toBe(
    '54 von 300, das sind 18 %. Mit 95 % Sicherheit liegt der wahre Anteil zwischen 14 und 22 von 100.',
  )
})
