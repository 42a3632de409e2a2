import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paths, safeNext } from './paths'

describe('where a sign-in may lead', () => {
  test.each(['/w/agency', '/w/agency/clients?q=M%C3%BCller&sort=name#list', '/home'])('%s is ours', (next) => {
    expect(safeNext(next)).toBe(next)
  })

  test.each([
    undefined,
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example/x',
    '/\n/evil.example',
    '/ /evil.example',
    '\t//evil.example',
    'javascript:alert(1)',
    '/%0d%0a//evil.example\r\n',
    '/..//evil.example',
  ])('%j is not followed', (next) => {
    const followed = safeNext(next)
    expect(new URL(followed, 'https://lotse.example').origin).toBe('https://lotse.example')
    expect(followed.startsWith('//')).toBe(false)
  })

  test('nothing leads away, however it is written', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '\t',
      '\n',
      ' ',
      '.',
      '..',
      '@',
      ':',
      'evil.example',
      '%09',
      '%2f',
      '?',
      '#',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const followed = safeNext(`/${parts.join('')}`)
        expect(new URL(followed, 'https://lotse.example').origin).toBe('https://lotse.example')
      }),
      { numRuns: 5000 },
    )
    expect(safeNext('/\\')).toBe(paths.home)
  })
})
