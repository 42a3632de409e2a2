import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge, mostAttempts, waitAfter } from './retry'

const minute = 60_000

test('waits double from one minute to six hours', () => {
  const waits = [1, 2, 3, 9, 10, 28].map((attempts) => waitAfter(attempts, 0.5) / minute)
  expect(waits).toEqual([1, 2, 4, 256, 360, 360])
})

test('chance moves a wait by a fifth at most, and never beyond reason', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), chance, (attempts, luck) => {
      const wait = waitAfter(attempts, luck)
      expect(wait).toBeGreaterThanOrEqual(0.8 * minute)
      expect(wait).toBeLessThanOrEqual(1.2 * 360 * minute)
    }),
  )
})

test('the last try comes after five days, give or take half a day', () => {
  let total = 0
  for (let attempts = 1; attempts < mostAttempts; attempts += 1) total += waitAfter(attempts, 0.5)
  expect(Math.abs(total / minute / 60 - 120)).toBeLessThan(12)
})

test.each([
  [
    { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 <a@b.de> unknown' },
    'refused',
    '550 5.1.1',
  ],
  [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 spam' }, 'refused', '554'],
  [{ code: 'EENVELOPE', command: 'API' }, 'refused', 'EENVELOPE'],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451, response: '451-4.7.1 later' }, 'later', '451 4.7.1'],
  [{ code: 'EMESSAGE', command: 'DATA', responseCode: 452, response: '452 4.2.2 full' }, 'later', '452 4.2.2'],
  [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 450, response: '450 wait' }, 'later', '450'],
  [
    { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553, response: '553 5.7.1 not yours' },
    'server',
    '553 5.7.1',
  ],
  [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 no' }, 'server', '535 5.7.8'],
  [{ code: 'EDNS', command: 'CONN' }, 'server', 'EDNS'],
  [{ code: 'ESOCKET', command: 'CONN' }, 'unclear', 'ESOCKET'],
  [{ code: 'ECONNECTION', command: 'CONN', responseCode: 421, response: '421 bye' }, 'unclear', '421'],
  [{}, 'later', 'unknown'],
] as const)('%j is %s', (trouble, kind, reason) => {
  expect(judge(trouble)).toEqual({ kind, reason })
})
