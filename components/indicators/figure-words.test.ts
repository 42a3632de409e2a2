import { describe, expect, test } from 'vitest'
import { textIn } from '@/lib/text/server'
import type { Locale } from '@/lib/text/messages'
import {
  amountWords,
  figureWords,
  periodEnd,
  periodName,
  periodTick,
  pointWords,
  unitWords,
  type Reader,
} from './figure-words'

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

  test('on the axis is short, with its year beside it where the label has none', () => {
    expect(periodTick('2026-W47', reader())).toEqual({ tick: 'KW 47', year: '2026' })
    expect(periodTick('2026-W01', reader('en'))).toEqual({ tick: 'wk 1', year: '2026' })
    expect(periodTick('2026-03', reader())).toEqual({ tick: 'Mär', year: '2026' })
    expect(periodTick('2026-Q3', reader())).toEqual({ tick: 'Q3 2026', year: null })
    expect(periodTick('2026', reader())).toEqual({ tick: '2026', year: null })
  })

  test.each([
    ['2026-W47', 'Am Ende der Woche 47', 'At the end of week 47'],
    ['2026-10', 'Ende Oktober 2026', 'At the end of October 2026'],
    ['2026-Q3', 'Am Ende des 3. Quartals 2026', 'At the end of quarter 3 of 2026'],
    ['2026', 'Ende 2026', 'At the end of 2026'],
  ])('%s has an end', (key, german, english) => {
    expect(periodEnd(key, reader())).toBe(german)
    expect(periodEnd(key, reader('en'))).toBe(english)
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

describe('money', () => {
  const words = (value: number, more?: number) => plainly(amountWords(value, money, reader(), more))

  test('that was counted has its cents, or none at all', () => {
    expect([words(91.5), words(-12), words(0)]).toEqual(['91,50 €', '−12 €', '0 €'])
    expect(amountWords(-6.5, money, reader('en', 'GBP'))).toBe('−£6.50')
  })

  test('that is worked out has none, and from ten on is whole', () => {
    expect([-6.67, 6.04, -12.4, 9.97, 10.04].map((value) => words(value, 1))).toEqual([
      '−6,7 €',
      '6 €',
      '−12 €',
      '10 €',
      '10 €',
    ])
  })
})

describe('what was entered is told as it was entered', () => {
  test.each([
    [4.12, hours, '4,12 Std.'],
    [4, hours, '4 Std.'],
    [4.125, hours, '4,125 Std.'],
    [1234.5, hours, '1.234,5 Std.'],
    [4.75, { ...hours, unit: 'score' as const }, '4,75 Sterne'],
    [12.5, money, '12,50 €'],
    [0.1 + 0.2, hours, '0,3 Std.'],
  ])('%d', (value, counted, words) => {
    expect(plainly(figureWords({ value }, counted, reader()))).toBe(words)
  })
})

test('single values are told one by one, nothing is told as nothing', () => {
  expect(figureWords({ singles: [2, 4.5] }, { ...hours, aggregation: 'median' }, reader())).toBe('2 Werte: 2; 4,5')
  expect(figureWords(null, count, reader())).toBe('nichts')
})

test('what the axis counts', () => {
  expect(unitWords(hours, 'week', reader())).toBe('Stunden je Woche')
  expect(unitWords(money, 'month', reader())).toBe('Euro je Monat')
})
