import { expect, test } from 'vitest'
import { initials } from './avatar'

test('initials are those of the first and the last word', () => {
  expect(initials('Café Morgenrot')).toBe('CM')
  expect(initials('Zoë van der Berg')).toBe('ZB')
  expect(initials('nora')).toBe('N')
  expect(initials('Müller & Söhne <Bau>')).toBe('MB')
  expect(initials(' – ')).toBe('')
})

test('a pair that means something else is one letter', () => {
  const firms = [
    'Sanitär Stein',
    'Salon Anna',
    'haus jung',
    'Küchen Zeller',
    'Nagel Studio',
    'Hotel Hirsch',
    'Auto Huber',
  ]
  expect(firms.map(initials)).toEqual(['S', 'S', 'H', 'K', 'N', 'H', 'A'])
  expect(['Wein Cellar', 'Foto Ulm', '8 Tage 8', '1 mal 8'].map(initials)).toEqual(['W', 'F', '8', '1'])
})
