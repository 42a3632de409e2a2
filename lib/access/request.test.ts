import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf } from './request'

const heard = (forwarded: string | null, peer: string | null) => ({
  get: (name: string) => (name === 'x-forwarded-for' ? forwarded : name === 'x-lotse-peer' ? peer : null),
})

describe('the address that limits count against', () => {
  test.each([
    ['no proxy: the connection, whatever the sender says', '1.2.3.4', '10.0.0.9', 0, '10.0.0.9'],
    ['one proxy: whom it heard from', '6.6.6.6, 1.2.3.4', '10.0.0.9', 1, '1.2.3.4'],
    ['two proxies', '6.6.6.6, 1.2.3.4, 10.0.0.8', '10.0.0.9', 2, '1.2.3.4'],
    ['fewer entries than proxies', '1.2.3.4', '10.0.0.9', 3, 'unknown'],
    ['no header behind a proxy', null, '10.0.0.9', 1, 'unknown'],
    ['IPv6', '2001:db8::1', '::1', 1, '2001:db8::1'],
    ['nothing known', null, null, 0, 'unknown'],
  ])('%s', (_, forwarded, peer, proxies, expected) => {
    expect(addressOf(heard(forwarded, peer), proxies)).toBe(expected)
  })

  test('no word of the sender moves it, and it is never longer than an address', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(addressOf(heard(word, '10.0.0.9'), 0)).toBe('10.0.0.9')
        expect(addressOf(heard(`${word}, 1.2.3.4`, '10.0.0.9'), 1)).toBe('1.2.3.4')
        expect(addressOf(heard(word, 'x'), 1).length).toBeLessThanOrEqual(45)
      }),
    )
  })
})
