import { expect, test } from 'vitest'
import { apart, courseDomain, intervalOf, placeOfDay, readinessOf, type CourseRound } from './course-points'

const day = 86_400_000

test('the axis has room at both ends, also for one place', () => {
  expect(courseDomain([0, 200 * day])).toEqual([-20 * day, 220 * day])
  expect(courseDomain([5 * day])).toEqual([-5 * day, 15 * day])
  expect(courseDomain([])).toEqual([-10 * day, 10 * day])
})

test('labels keep their distance, the newest stays', () => {
  const places = [0, 5, 50, 96, 100].map((at) => ({ at }))
  expect(apart(places, [0, 100], 0.1).map(({ at }) => at)).toEqual([5, 50, 100])
  expect(apart([], [0, 100], 0.1)).toEqual([])
})

test('a day stands at its midday', () => {
  expect(placeOfDay('2026-03-29') - placeOfDay('2026-03-28')).toBe(day)
})

test('missing is null, never zero', () => {
  const view: CourseRound = {
    id: '1',
    number: 0,
    form: 'full',
    on: '2026-11-16',
    verdict: { key: 'OPEN', label: 'Offen' },
    readiness: null,
    balance: { value: 3, lo: null, hi: 5 },
    catalogueVersion: 2,
    dimensions: { LEAD: 0 },
    catalogueChanged: false,
  }
  expect([readinessOf(view, null), readinessOf(view, 'LEAD'), readinessOf(view, 'GONE')]).toEqual([null, 0, null])
  expect(intervalOf(view)).toBeNull()
})
