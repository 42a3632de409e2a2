import { expect, test } from 'vitest'
import { matchingTrades } from './trade-matches'
import { tradeOptions } from './trade-options'

const found = (search: string, locale: 'de' | 'en' = 'de') =>
  matchingTrades(tradeOptions(locale), search).flatMap(({ options }) => options.map(({ label }) => label))

test('what begins a word of the name comes first', () => {
  expect(found('IT')[0]).toBe('IT-Beratung')
  expect(found('IT')).not.toContain('Bäckerei, Konditorei')
  expect(found('beratung')[0]).toBe('IT-Beratung')
  expect(found('bau')).toEqual(expect.arrayContaining(['Bauunternehmen', 'Zimmerei, Holzbau']))
  const building = found('bau').filter((label) => ['Zimmerei, Holzbau', 'Bauunternehmen'].includes(label))
  expect(building).toEqual(['Bauunternehmen', 'Zimmerei, Holzbau'])
})

test('people, things and numbers lead to the trade', () => {
  expect(found('Steuerberater')).toEqual(['Steuerberatung, Buchhaltung'])
  expect(found('Haare')).toEqual(['Friseursalon, Coiffeur'])
  expect(found('hair', 'en')).toEqual(['Hairdresser'])
  expect(found('56.30')).toEqual(['Café', 'Bar, Lokal'])
})

test('every word must fit; signs alone fit nothing, and nothing typed is everything', () => {
  expect(found('café steuer')).toEqual([])
  expect(found('%')).toEqual([])
  expect(found('  ')).toHaveLength(found('').length)
})
