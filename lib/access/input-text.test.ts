import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unfitTexts } from './input-text'

describe('text that may come in', () => {
  test.each([
    ['NUL', 'a\u0000b'],
    ['the first half of a character', '\ud83d'],
    ['the second half of a character', '\ude00'],
    ['a turned reading direction', 'Ada\u202etxt.exe'],
    ['an isolated one', '\u2066Ada\u2069'],
  ])('%s is named by its path', (_, text) => {
    expect(unfitTexts({ name: text })).toEqual(['name'])
    expect(unfitTexts({ person: { names: ['Ada', text] } })).toEqual(['person.names.1'])
    expect(unfitTexts(text)).toEqual([''])
  })

  test.each(['', 'Müller & Söhne', '😀', 'a\nb\tc', 'שלום', 'e\u0301', '👩‍👩‍👧'])('%j is fine', (text) => {
    expect(unfitTexts({ text })).toEqual([])
  })

  test('any JSON is walked, and never too deep', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(unfitTexts(value)).toBeInstanceOf(Array)
      }),
    )
    let deep: unknown = '\u0000'
    for (let level = 0; level < 10_000; level += 1) deep = [deep]
    expect(unfitTexts(deep)).toEqual([])
  })
})
