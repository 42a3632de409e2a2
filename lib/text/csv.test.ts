import { expect, test } from 'vitest'
import { csvOf } from './csv'

test('a row ends with CR LF, a number keeps its reader’s decimal sign, nothing is an empty cell', () => {
  expect(csvOf([['Monat', 1.5, null, -2, 0, 1e6]], 'de')).toBe('\uFEFFMonat;1,5;;-2;0;1000000\r\n')
  expect(csvOf([['month', 1.5, null, -2, 0, 1 / 3]], 'en')).toBe('\uFEFFmonth,1.5,,-2,0,0.333333\r\n')
  expect(csvOf([[100, 10.1, 0.0000001, -0.0000001]], 'en')).toBe('\uFEFF100,10.1,0,0\r\n')
})

test('separators, quotes and line ends stay inside their cell', () => {
  expect(csvOf([['a;b', 'say "yes"', 'two\r\nlines', 'a,b']], 'de')).toBe(
    '\uFEFF"a;b";"say ""yes""";"two\r\nlines";"a,b"\r\n',
  )
})

test.each(['=1+1', '+49 1', '-x', '@sum', '\tx', '\rx'])('%j is text, not a formula', (cell) => {
  const [text = ''] = csvOf([[cell]], 'en')
    .slice(1)
    .split('\r\n')
    .slice(0, 1)
  expect(
    csvOf([[cell]], 'en')
      .slice(1)
      .replace(/^"/, '')
      .startsWith("'"),
  ).toBe(true)
  expect(text).not.toBe(cell)
})
