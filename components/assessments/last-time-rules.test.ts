import { expect, test } from 'vitest'
import type { TopicQuestion, TopicView } from '@/lib/assessments/views'
import { emptyQueue } from './answer-queue'
import { confirmableLines, shownToConfirm } from './last-time-rules'
import { firstStep, stepAfterConfirming } from './topic-steps'

const last = { value: 1, note: null, answeredOn: '2026-11-16', confirmable: true }
const question = (key: string, more: Partial<TopicQuestion> = {}) =>
  ({ key, value: null, note: null, revision: 0, last, ...more }) as TopicQuestion
const line = (key: string, answered: boolean, toConfirm = true) => ({ key, answered, toConfirm })

test('confirmed is what has no answer yet and may be confirmed', () => {
  const lines = [
    { question: question('a'), answered: false },
    { question: question('b'), answered: true },
    { question: question('c', { last: { ...last, confirmable: false } }), answered: false },
    { question: question('d', { last: null }), answered: false },
  ]
  expect(confirmableLines(lines).map((found) => found.question.key)).toEqual(['a'])
})

test('the head counts down with the taps of this screen, waiting ones included', () => {
  const view = { toConfirm: 9, questions: [question('a'), question('b'), question('c', { value: 0 })] } as TopicView
  const waits = { question: 'a', id: 'i', device: 'd', sequence: 1, tappedAt: 0, value: 1, note: null, refused: null }
  const delivered = { b: { value: 1, note: null, revision: 1 }, c: { value: 1, note: null, revision: 1 } }
  expect(shownToConfirm(view, emptyQueue)).toBe(9)
  expect(shownToConfirm(view, { ...emptyQueue, waiting: { a: waits } })).toBe(8)
  expect(shownToConfirm(view, { ...emptyQueue, waiting: { a: waits }, delivered })).toBe(7)
})

test('a topic with something to confirm opens on the list, however far it is', () => {
  expect(firstStep([line('a', true), line('b', false)], null)).toEqual({ at: 'intro' })
  expect(firstStep([line('a', true), line('b', false, false)], null)).toEqual({ at: 'question', key: 'b' })
  expect(firstStep([line('a', false)], 'a')).toEqual({ at: 'question', key: 'a' })
})

test('after confirming, the questions that are left come, or the list', () => {
  expect(stepAfterConfirming([line('a', false), line('b', false, false)])).toEqual({ at: 'question', key: 'b' })
  expect(stepAfterConfirming([line('a', false), line('b', true)])).toEqual({ at: 'list' })
})
