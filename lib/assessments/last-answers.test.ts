import { describe, expect, test } from 'vitest'
import { question, options, smallCatalogue } from '../../tests/support/small-catalogue'
import type { AnswerValue } from '../catalogues/question-schema'
import { isConfirmable, lastAnswers, toConfirm } from './last-answers'

const at = new Date('2026-11-16T23:30:00Z')
const given = (answers: Record<string, AnswerValue | null>) =>
  new Map(Object.entries(answers).map(([key, value]) => [key, { value, note: null, at }]))
const berlin = { timeZone: 'Europe/Berlin' }
const then = smallCatalogue({
  questions: [
    question('KEPT', { kind: 'scale' }),
    question('GONE', { kind: 'yesNo' }),
    question('TURNED', { kind: 'scale' }),
    question('CUT', { kind: 'choice', options: options('a', 'b', 'c') }),
    question('ONLY_IF', { kind: 'yesNo', askedIf: { compare: { value: { answer: 'KEPT' }, op: '>=', to: 1 } } }),
  ],
})
const now = smallCatalogue({
  questions: [
    question('KEPT', { kind: 'scale' }),
    question('TURNED', { kind: 'yesNo' }),
    question('CUT', { kind: 'choice', options: options('a', 'b') }),
    question('ONLY_IF', { kind: 'yesNo' }),
    question('FRESH', { kind: 'yesNo' }),
  ],
})

describe('what is offered from last time', () => {
  const answers = { KEPT: 0.5, GONE: 1, TURNED: 1, CUT: 'c', ONLY_IF: 1 }
  const last = lastAnswers(now, { catalogue: then, form: 'full', given: given(answers) }, berlin)

  test('only what still exists, is answered in the same way, is valid and was asked then', () => {
    expect([...last.answers.keys()]).toEqual(['KEPT'])
    expect(last.values).toEqual({ KEPT: 0.5 })
  })

  test('with the day on the client’s calendar', () => {
    expect(last.answers.get('KEPT')).toEqual({ value: 0.5, note: null, answeredOn: '2026-11-17' })
  })

  test('new is what did not exist, or was another kind of question', () => {
    expect([...last.added]).toEqual(['TURNED', 'FRESH'])
  })

  test('an answer taken back was none', () => {
    const taken = lastAnswers(now, { catalogue: then, form: 'full', given: given({ KEPT: null }) }, berlin)
    expect(taken.answers.size).toBe(0)
  })

  test('what waits to be confirmed has no answer yet', () => {
    const masterData = { market: 'b2c', trade: 'I-cafe', headcount: '1' }
    const open = (said: Record<string, AnswerValue>) =>
      toConfirm(now.questions, { last, answers: said, masterData }).map(({ key }) => key)
    expect(open({})).toEqual(['KEPT'])
    expect(open({ KEPT: 'unknown' })).toEqual([])
    expect(toConfirm(now.questions, { last: null, answers: {}, masterData })).toEqual([])
  })
})

describe('what “still true” may take over', () => {
  const masterData = { market: 'b2c', trade: 'I-cafe', headcount: '1' }
  const market = question('F1', { kind: 'choice', options: options('b2b', 'b2c'), masterData: 'market' })

  test('no “don’t know”', () => {
    expect(isConfirmable(market, 'unknown', masterData)).toBe(false)
  })
  test('nothing that the master data contradict by now', () => {
    expect(isConfirmable(market, 'b2c', masterData)).toBe(true)
    expect(isConfirmable(market, 'b2b', masterData)).toBe(false)
  })
})
