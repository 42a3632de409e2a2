import { expect, test } from 'vitest'
import moreWords from './trade-words.json'
import { tradesCalled } from './trade-search'
import { trades } from './trades'

test('a trade is found by what people call it, in both languages, and by its number', () => {
  expect(tradesCalled('steuerberater')).toEqual(['M-tax'])
  expect(tradesCalled('haare')).toEqual(['S-hair'])
  expect(tradesCalled('lawyer')).toEqual(['M-law'])
  expect(tradesCalled('56')).toEqual(['I-restaurant', 'I-snack', 'I-cafe', 'I-bar', 'I-catering'])
})

test('two letters begin a word, more may stand within one', () => {
  expect(tradesCalled('it')).not.toContain('C-bakery')
  expect(tradesCalled('it')).toContain('J-it-support')
  expect(tradesCalled('bau')).toEqual(expect.arrayContaining(['F-builder', 'F-carpenter']))
})

test('every trade has further words, and none is unknown', () => {
  expect(Object.keys(moreWords)).toEqual(trades.map(({ key }) => key))
})
