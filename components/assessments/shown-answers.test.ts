import { describe, expect, test } from 'vitest'
import type { TopicQuestion } from '@/lib/assessments/views'
import * as scoring from '@/lib/scoring/schema'
import { emptyQueue } from './answer-queue'
import { minutesLeft, notApplicableAnswer, shownAnswer, shownCount, unknownAnswer, wordsOf } from './shown-answers'

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
  agencyNote: null,
} satisfies Partial<TopicQuestion>
const question: TopicQuestion = { ...base, kind: 'number', unit: 'Stunden', min: 0, max: 168, step: 1, picks: [] }
const early = '2026-01-01T08:00:00.000Z'
const late = '2026-01-01T09:00:00.000Z'
const waits = { question: 'R1', id: 'a', device: 'd', sequence: 1, value: 4, note: null, refused: null }

describe('which answer is shown', () => {
  const stored = { key: 'R1', value: 2, note: 'alt' }
  test('the server’s while nothing else is known', () => {
    expect(shownAnswer(stored, early, emptyQueue)).toEqual({ value: 2, note: 'alt' })
  })
  test('what waits on the device comes first and keeps the note', () => {
    expect(shownAnswer(stored, late, { ...emptyQueue, waiting: { R1: waits } })).toEqual({ value: 4, note: 'alt' })
  })
  test('what was delivered after the page was read', () => {
    const delivered = { R1: { value: 5, note: null, at: late } }
    expect(shownAnswer(stored, early, { ...emptyQueue, delivered })).toEqual({ value: 5, note: 'alt' })
  })
  test('a newer page shows the second device’s answer', () => {
    const delivered = { R1: { value: 5, note: null, at: early } }
    expect(shownAnswer(stored, late, { ...emptyQueue, delivered })).toEqual({ value: 2, note: 'alt' })
  })
})

describe('progress', () => {
  const counts = { answered: 3, asked: 10, perTopic: {}, masterData: { answered: 0, asked: 3 } }
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
      delivered: { R1: { value: 4, note: null, at: late } },
      progress: { counts: { ...counts, answered: 4 }, at: late },
    }
    expect(shownCount(counts, early, [question], known).answered).toBe(4)
  })
  test('master data are confirmed, not counted', () => {
    const known = { ...emptyQueue, waiting: { R1: waits } }
    expect(shownCount(counts, early, [{ ...question, masterData: 'market' }], known).answered).toBe(3)
  })
  test('minutes', () => {
    expect(minutesLeft({ answered: 0, asked: 57 })).toBe(16)
    expect(minutesLeft({ answered: 57, asked: 57 })).toBe(0)
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
