import { expect, test } from 'vitest'
import { isReviewDue, reviewWindow } from './review-due'

const at = (moment: string) => new Date(moment)

test.each([
  // Vienna is an hour ahead in winter, two in summer
  ['2026-11-24', 'Europe/Vienna', '2026-11-24T05:59:59Z', false],
  ['2026-11-24', 'Europe/Vienna', '2026-11-24T06:00:00Z', true],
  ['2026-07-01', 'Europe/Vienna', '2026-07-01T04:59:59Z', false],
  ['2026-07-01', 'Europe/Vienna', '2026-07-01T05:00:00Z', true],
  // Kiritimati is fourteen hours ahead: its morning is the evening before in Greenwich
  ['2026-11-24', 'Pacific/Kiritimati', '2026-11-23T16:59:59Z', false],
  ['2026-11-24', 'Pacific/Kiritimati', '2026-11-23T17:00:00Z', true],
  ['2026-11-24', 'Pacific/Pago_Pago', '2026-11-24T17:59:59Z', false],
  ['2026-11-24', 'Pacific/Pago_Pago', '2026-11-24T18:00:00Z', true],
  // the day after, also at night
  ['2026-11-23', 'Europe/Vienna', '2026-11-23T23:30:00Z', true],
])('a review on %s in %s at %s: %s', (reviewOn, timeZone, now, due) => {
  expect(isReviewDue(reviewOn, timeZone, at(now))).toBe(due)
})

test('the window holds every day that is due anywhere on earth', () => {
  const { from, to } = reviewWindow(at('2026-11-23T17:00:00Z'))
  expect([from.toISOString(), to.toISOString()]).toEqual(['2026-11-09T00:00:00.000Z', '2026-11-24T00:00:00.000Z'])
})
