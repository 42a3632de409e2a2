import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someAnswers } from '../../tests/support/scoring-cases'
import { standardCatalogue as catalogue } from '../catalogues/standard/document'
import { askedQuestions, confirmedQuestions, isSolo, progress } from './progress'
import type { Answers, Form } from './schema'

function asked(answers: Answers, form: Form): string[] {
  return askedQuestions(catalogue, answers, form)
}

describe('the questions asked', () => {
  it('are 56 and one follow-up in the full form', () => {
    expect(asked({}, 'full')).toHaveLength(56)
    expect(asked({ L1: 0.25 }, 'full')).toHaveLength(57)
    expect(asked({ L1: 0.25 }, 'full')).toContain('L4')
  })

  it('are 20 and up to two follow-ups in the short form', () => {
    expect(asked({}, 'short')).toHaveLength(20)
    expect(asked({ M1: 0 }, 'short')).toHaveLength(21)
    expect(asked({ M1: 0, L2: 0 }, 'short')).toHaveLength(22)
    expect(asked({ M1: 0.25, L2: 0.5 }, 'short')).toHaveLength(20)
  })

  it('leave the team out for one person', () => {
    expect(asked({ F13: '1' }, 'full')).toHaveLength(52)
    expect(asked({ F13: '1' }, 'short')).toHaveLength(19)
    expect(asked({ F13: '1' }, 'full')).not.toContain('T1')
    expect([isSolo(catalogue, { F13: '1' }), isSolo(catalogue, { F13: '2-5' }), isSolo(catalogue, {})]).toEqual([
      true,
      false,
      null,
    ])
  })

  it('come in catalogue order and without the master data', () => {
    expect(confirmedQuestions(catalogue).toSorted()).toEqual(['F1', 'F12', 'F13'])
    const order = catalogue.questions.map(({ key }) => key)
    const list = asked({ L1: 0, M1: 0 }, 'full')
    expect(list).toEqual(order.filter((key) => !['F1', 'F12', 'F13'].includes(key)))
  })

  it('of the short form are asked in the full form too', () => {
    fc.assert(
      fc.property(someAnswers(catalogue), (answers) => {
        const full = new Set(asked(answers, 'full'))
        expect(asked(answers, 'short').filter((key) => !full.has(key))).toEqual([])
      }),
    )
  })
})

describe('progress', () => {
  it('counts all that is put, master data included, and "don’t know" apart from answers', () => {
    const given: Answers = { F1: 'b2c', L1: 0.5, L2: 'unknown', T1: 'na', F4: [] }
    const { perTopic, ...whole } = progress(catalogue, given, 'full')
    expect(whole).toEqual({ asked: 59, answered: 4, unknown: 1 })
    expect(perTopic['lead']).toEqual({ asked: 2, answered: 1, unknown: 1 })
    expect(perTopic['team']).toEqual({ asked: 4, answered: 1, unknown: 0 })
    expect(progress(catalogue, {}, 'short')).toMatchObject({ asked: 23, answered: 0, unknown: 0 })
  })

  it('does not count answers to questions that are not asked', () => {
    const lead = progress(catalogue, { L1: 1, L2: 1, L4: 1 }, 'full').perTopic['lead']
    expect(lead).toEqual({ asked: 2, answered: 2, unknown: 0 })
    expect(progress(catalogue, { F7: 1 }, 'short').answered).toBe(0)
    const alone = progress(catalogue, { F13: '1', T1: 1 }, 'full').perTopic['team']
    expect(alone).toEqual({ asked: 0, answered: 0, unknown: 0 })
  })

  it('asks by what master data suggest, and counts only what somebody confirmed', () => {
    const counted = progress(catalogue, {}, 'full', { F13: '1' })
    expect(counted).toMatchObject({ asked: 55, answered: 0 })
    expect(progress(catalogue, { F13: '1' }, 'full')).toMatchObject({ asked: 55, answered: 1 })
  })

  it('adds up over the topics', () => {
    fc.assert(
      fc.property(someAnswers(catalogue), fc.constantFrom<Form>('full', 'short'), (answers, form) => {
        const { answered, unknown, asked: total, perTopic } = progress(catalogue, answers, form)
        const counts = Object.values(perTopic)
        expect(counts.reduce((sum, count) => sum + count.answered, 0)).toBe(answered)
        expect(counts.reduce((sum, count) => sum + count.unknown, 0)).toBe(unknown)
        expect(counts.reduce((sum, count) => sum + count.asked, 0)).toBe(total)
        expect(answered + unknown).toBeLessThanOrEqual(total)
      }),
    )
  })
})
