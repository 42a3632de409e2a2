import { describe, expect, test } from 'vitest'
import type { TopicQuestion } from '@/lib/assessments/views'
import * as scoring from '@/lib/scoring/schema'
import { emptyQueue } from './answer-queue'
import { notApplicableAnswer, shownAnswer, shownAuthor, shownCount, unknownAnswer, wordsOf } from './shown-answers'

const base = {
  key: 'R1',
  label: 'Stunden',
  text: 'Wie viele Stunden?',
  why: 'Darum.',
  example: 'So.',
  notePrompt: null,
  required: false,
  notApplicable: false,
  visibleTo: 'client',
  hidden: false,
  masterData: null,
  suggested: null,
  value: null,
  note: null,
  answeredBy: null,
  revision: 0,
  agencyNote: null,
  last: null,
  unsaid: null,
} satisfies Partial<TopicQuestion>
const question: TopicQuestion = { ...base, kind: 'number', unit: 'Stunden', min: 0, max: 168, step: 1, picks: [] }
const early = '2026-01-01T08:00:00.000Z'
const late = '2026-01-01T09:00:00.000Z'
const waits = { question: 'R1', id: 'a', device: 'd', sequence: 1, tappedAt: 0, value: 4, note: null, refused: null }

describe('which answer is shown', () => {
  const stored = { key: 'R1', value: 2, note: 'alt', revision: 3 }
  test('the server’s while nothing else is known', () => {
    expect(shownAnswer(stored, emptyQueue)).toEqual({ value: 2, note: 'alt' })
  })
  test('what waits on the device comes first and keeps the note', () => {
    expect(shownAnswer(stored, { ...emptyQueue, waiting: { R1: waits } })).toEqual({ value: 4, note: 'alt' })
  })
  test('what was delivered after the page was read', () => {
    const delivered = { R1: { value: 5, note: null, revision: 4 } }
    expect(shownAnswer(stored, { ...emptyQueue, delivered })).toEqual({ value: 5, note: 'alt' })
  })
  test('a newer page shows the second device’s answer', () => {
    const delivered = { R1: { value: 5, note: null, revision: 2 } }
    expect(shownAnswer(stored, { ...emptyQueue, delivered })).toEqual({ value: 2, note: 'alt' })
  })
})

test('who gave the answer is said while it is the server’s and not one’s own', () => {
  const author = { name: 'Ada Berater', side: 'agency', own: false, at: new Date(early) } as const
  const given = { key: 'R1', value: 2, note: null, revision: 3, answeredBy: author }
  expect(shownAuthor(given, emptyQueue)).toBe(author)
  expect(shownAuthor({ ...given, answeredBy: { ...author, own: true } }, emptyQueue)).toBeNull()
  expect(shownAuthor({ ...given, value: null }, emptyQueue)).toBeNull()
  expect(shownAuthor(given, { ...emptyQueue, waiting: { R1: waits } })).toBeNull()
  const delivered = (revision: number) => ({ ...emptyQueue, delivered: { R1: { value: 4, note: null, revision } } })
  expect(shownAuthor(given, delivered(4))).toBeNull()
  expect(shownAuthor(given, delivered(2))).toBe(author)
})

describe('progress', () => {
  const counts = { asked: 10, answered: 3, unknown: 1, perTopic: {} }
  test('counts a waiting tap once, and takes back what was taken back', () => {
    const waiting = { R1: waits }
    expect(shownCount(counts, early, [question], { ...emptyQueue, waiting }).answered).toBe(4)
    expect(shownCount(counts, early, [{ ...question, value: 1 }], { ...emptyQueue, waiting }).answered).toBe(3)
    const back = { R1: { ...waits, value: null } }
    expect(shownCount(counts, early, [{ ...question, value: 1 }], { ...emptyQueue, waiting: back }).answered).toBe(2)
  })
  test('after delivery the server’s own count stands', () => {
    const known = {
      ...emptyQueue,
      delivered: { R1: { value: 4, note: null, revision: 1 } },
      progress: { counts: { ...counts, answered: 4 }, at: late },
    }
    expect(shownCount(counts, early, [question], known).answered).toBe(4)
  })
  test('master data that are confirmed count like every answer', () => {
    const known = { ...emptyQueue, waiting: { R1: waits } }
    expect(shownCount(counts, early, [{ ...question, masterData: 'market' }], known).answered).toBe(4)
  })
  test('“don’t know” is dealt with, but never answered', () => {
    const known = { ...emptyQueue, waiting: { R1: { ...waits, value: 'unknown' } } }
    expect(shownCount(counts, early, [question], known)).toEqual({ asked: 10, answered: 3, unknown: 2 })
    const before = shownCount(counts, early, [{ ...question, value: 4 }], known)
    expect(before).toEqual({ asked: 10, answered: 2, unknown: 2 })
  })
})

describe('words', () => {
  test('unanswered is never zero', () => {
    expect(wordsOf(question, null)).toEqual({ kind: 'word', word: 'missing' })
    expect(wordsOf(question, 0)).toEqual({ kind: 'number', value: 0, unit: 'Stunden' })
  })
  const options = [
    { key: 'a', text: 'Alpha', hint: null },
    { key: 'b', text: 'Beta', hint: null },
  ]
  test('options', () => {
    const multi: TopicQuestion = { ...base, kind: 'multi', options }
    expect(wordsOf(multi, [])).toEqual({ kind: 'word', word: 'none' })
    expect(wordsOf(multi, ['b'])).toEqual({ kind: 'list', items: ['Beta'] })
    const choice: TopicQuestion = { ...base, kind: 'choice', options, since: true }
    expect(wordsOf(choice, { choice: 'a', since: '2024-05' })).toEqual({
      kind: 'text',
      text: 'Alpha',
      since: '2024-05',
    })
    const shares: TopicQuestion = { ...base, kind: 'shares', options }
    expect(wordsOf(shares, { a: 1, b: 0 })).toEqual({ kind: 'shares', shares: [{ text: 'Alpha', share: 1 }] })
  })
})

test('the special answers are those of the scoring', () => {
  expect([unknownAnswer, notApplicableAnswer]).toEqual([scoring.unknownAnswer, scoring.notApplicableAnswer])
})
