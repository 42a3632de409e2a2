import { describe, expect, test } from 'vitest'
import { standardCatalogue } from '@/lib/catalogues/standard/document'
import type { Result } from '@/lib/scoring/schema'
import {
  answersHash,
  assumptions,
  progressOf,
  reviewDay,
  reviewMonths,
  shownBalance,
  suggestionFor,
  voiceOf,
} from './rules'

test('the review falls on the client’s own calendar day, never beyond the end of a month', () => {
  const lateEvening = new Date('2026-11-16T23:30:00Z')
  expect(reviewDay(lateEvening, 'Europe/Berlin', 3)).toBe('2027-02-17')
  expect(reviewDay(lateEvening, 'America/New_York', 3)).toBe('2027-02-16')
  expect(reviewDay(new Date('2026-08-31T10:00:00Z'), 'Europe/Zurich', 6)).toBe('2027-02-28')
  expect(reviewDay(new Date('2027-08-31T10:00:00Z'), 'Europe/Vienna', 6)).toBe('2028-02-29')
})

test('a balance is shown from seven tenths of the arguments on, and its interval with it', () => {
  const { thresholds } = standardCatalogue
  const result = { B: 44.6, Blo: -74, Bhi: 89, coverage: 0.7 }
  expect(shownBalance(result, thresholds)).toEqual({ value: 44.6, lo: -74, hi: 89 })
  expect(shownBalance({ ...result, coverage: 0.69 }, thresholds)).toEqual({ value: null, lo: null, hi: null })
})

test('the hash knows value and revision, not the order', () => {
  const [a, b] = [
    { questionKey: 'F1', value: 'b2c', revision: 1 },
    { questionKey: 'F3', value: 0.5, revision: 1 },
  ] as const
  expect(answersHash([a, b])).toBe(answersHash([b, a]))
  expect(answersHash([a, b])).not.toBe(answersHash([a, { ...b, revision: 2 }]))
  expect(answersHash([a, b])).not.toBe(answersHash([a, { ...b, value: null }]))
})

test('master data are suggested where an option fits, and count only once somebody confirmed them', () => {
  const masterData = { market: 'b2c', trade: 'I-cafe', headcount: '1' }
  const size = standardCatalogue.questions.find(({ key }) => key === 'F13')
  expect(size && suggestionFor(size, masterData)).toBe('1')
  expect(size && suggestionFor(size, { ...masterData, headcount: 'a few' })).toBeNull()
  const assumed = assumptions(standardCatalogue, masterData, { F13: '250+' })
  // what is on file now stands before what was said last time
  expect(assumed['F13']).toBe('1')
  const before = progressOf(standardCatalogue, {}, 'full', assumed)
  expect(before).toMatchObject({ asked: 55, answered: 0, unknown: 0 })
  expect(before.perTopic['team']).toEqual({ asked: 0, answered: 0, unknown: 0 })
  expect(progressOf(standardCatalogue, { F13: '1' }, 'full', assumed)).toMatchObject({ asked: 55, answered: 1 })
})

test('every voice belongs to a role; whoever only looks on has none', () => {
  expect(voiceOf('owner')).toBe('adviser')
  expect(voiceOf('consultant')).toBe('adviser')
  expect(voiceOf('client_owner')).toBe('owner')
  expect(voiceOf('client_member')).toBe('third')
  expect(voiceOf('client_viewer')).toBeNull()
})

describe('months until the next look', () => {
  const months = (verdict: Result['verdict'], knockouts: { state: string; structural: boolean }[]) =>
    reviewMonths(standardCatalogue, { verdict, knockouts } as unknown as Result)

  test('a knock-out that may be lifted brings it forward, a structural or a clear one does not', () => {
    expect(standardCatalogue.thresholds.liftReviewMonths).toBe(3)
    for (const verdict of ['MAYBE', 'NO', 'MAYBE_SMALL'] as const) {
      expect(months(verdict, [])).toBe(6)
      expect(months(verdict, [{ state: 'active', structural: false }])).toBe(3)
      expect(months(verdict, [{ state: 'active', structural: true }])).toBe(6)
      expect(months(verdict, [{ state: 'clear', structural: false }])).toBe(6)
    }
    expect(months('PREPARE', [])).toBe(3)
  })
})
