import { describe, expect, test } from 'vitest'
import { textIn } from '@/lib/text/server'
import type { Locale } from '@/lib/text/messages'
import { amountWords, figureWords, periodName, periodTick, pointWords, unitWords, type Reader } from './figure-words'

function reader(locale: Locale = 'de', currency = 'EUR'): Reader {
  return { t: textIn(locale, 'indicators'), locale, currency }
}

const count = { unit: 'count', unitLabel: null, decimals: 0, aggregation: 'sum' } as const
const share = { unit: 'percent', unitLabel: null, decimals: 0, aggregation: 'ratio' } as const
const hours = { unit: 'h', unitLabel: null, decimals: 1, aggregation: 'sum' } as const
const money = { unit: 'money', unitLabel: null, decimals: 0, aggregation: 'sum' } as const

const plainly = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a period', () => {
  test.each([
    ['2026-W47', 'Woche 47, 16.–22. November 2026', 'Week 47, 16–22 November 2026'],
    ['2026-W40', 'Woche 40, 28. September – 4. Oktober 2026', 'Week 40, 28 September – 4 October 2026'],
    ['2026-W01', 'Woche 1, 29. Dezember 2025 – 4. Januar 2026', 'Week 1, 29 December 2025 – 4 January 2026'],
    ['2026-10', 'Oktober 2026', 'October 2026'],
    ['2026-Q3', '3. Quartal 2026', 'Quarter 3 of 2026'],
    ['2026', '2026', '2026'],
  ])('%s', (key, german, english) => {
    expect(periodName(key, reader())).toBe(german)
    expect(periodName(key, reader('en'))).toBe(english)
  })

  test('on the axis January carries its year', () => {
    expect(periodTick('2026-W47', reader())).toBe('KW 47')
    expect(periodTick('2026-01', reader())).toMatch(/^Jan.* 26$/)
    expect(periodTick('2026-03', reader())).toBe('Mär')
  })
})

describe('what is shown for a period', () => {
  const complete = { state: 'complete' } as const

  test('a share has its counts beside it, and below ten only those', () => {
    const words = (numerator: number, denominator: number) =>
      plainly(pointWords({ ...complete, value: 0, numerator, denominator }, share, reader()))
    expect(words(3, 7)).toBe('3 von 7')
    expect(words(12, 40)).toBe('30 % (12 von 40)')
    expect(words(0, 0)).toBe('niemand gefragt')
  })

  test('missing is not zero', () => {
    const nothing = { numerator: null, denominator: null }
    expect(pointWords({ state: 'missing', value: null, ...nothing }, count, reader())).toBe('nichts eingetragen')
    expect(pointWords({ ...complete, value: 0, ...nothing }, count, reader())).toBe('0')
  })
})

test('amounts in their unit', () => {
  expect(plainly(amountWords(3.5, hours, reader()))).toBe('3,5 Std.')
  expect(plainly(amountWords(4, hours, reader('en')))).toBe('4 hrs')
  expect(plainly(amountWords(91, money, reader()))).toBe('91 €')
  expect(plainly(amountWords(91, money, reader('de', 'CHF')))).toBe('91 CHF')
})

test('single values are told one by one, nothing is told as nothing', () => {
  expect(figureWords({ singles: [2, 4.5] }, { ...hours, aggregation: 'median' }, reader())).toBe('2 Werte: 2; 4,5')
  expect(figureWords(null, count, reader())).toBe('nichts')
})

test('what the axis counts', () => {
  expect(unitWords(hours, 'week', reader())).toBe('Stunden je Woche')
  expect(unitWords(money, 'month', reader())).toBe('Euro je Monat')
})
