import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someAnswers } from '../../tests/support/scoring-cases'
import type { AnswerValue } from '../catalogues/question-schema'
import { standardCatalogue as catalogue } from '../catalogues/standard/document'
import { validateAnswers } from './answers'

const full = (answers: Record<string, AnswerValue>) => validateAnswers(catalogue, answers, 'full')

describe('answers', () => {
  it('of every kind are accepted', () => {
    fc.assert(
      fc.property(someAnswers(catalogue), (answers) => {
        expect(full(answers)).toEqual([])
      }),
    )
  })

  it.each<[string, AnswerValue]>([
    ['F4', { '18-29': 0.2, '30-49': 0.5, '50-64': 0.2, '65+': 0.1 }],
    ['F4', { '30-49': 0.995 }],
    ['F19', 'regular'],
    ['F19', { choice: 'regular', since: '2024-03' }],
    ['S2', []],
    ['R3', 'na'],
    ['T1', 'na'],
    ['L1', 'unknown'],
    ['S5', 0.5],
    ['X1', 0],
    ['R1', 0.5],
  ])('%s takes %j', (key, answer) => {
    expect(full({ [key]: answer })).toEqual([])
  })

  it.each<[string, AnswerValue, string, string]>([
    ['ZZ', 1, 'ZZ', 'unknown_question'],
    ['L1', 'high', 'L1', 'wrong_type'],
    ['L1', 0.3, 'L1', 'out_of_range'],
    ['L1', 1.25, 'L1', 'out_of_range'],
    ['L1', [0.5] as unknown as AnswerValue, 'L1', 'wrong_type'],
    ['X1', 0.5, 'X1', 'out_of_range'],
    ['S5', 0.25, 'S5', 'out_of_range'],
    ['R1', -1, 'R1', 'out_of_range'],
    ['R1', '3', 'R1', 'wrong_type'],
    ['F1', 'everyone', 'F1', 'unknown_option'],
    ['F1', ['b2c'], 'F1', 'wrong_type'],
    ['F1', { choice: 'b2c' }, 'F1', 'wrong_type'],
    ['F2', 0.5, 'F2', 'wrong_type'],
    ['S2', ['sales', 'fame'], 'S2.1', 'unknown_option'],
    ['S2', ['sales', 'sales'], 'S2.1', 'duplicate_option'],
    ['S2', 'sales', 'S2', 'wrong_type'],
    ['F4', { '18-29': 0.5, '30-49': 0.4 }, 'F4', 'shares_sum'],
    ['F4', { '18-29': 0.5, '30-49': 0.52 }, 'F4', 'shares_sum'],
    ['F4', { teens: 1 }, 'F4.teens', 'unknown_option'],
    ['F4', { '18-29': -0.5, '30-49': 1.5 }, 'F4.18-29', 'out_of_range'],
    ['F4', '18-29', 'F4', 'wrong_type'],
    ['L1', 'na', 'L1', 'not_applicable_not_allowed'],
  ])('%s does not take %j', (key, answer, path, code) => {
    expect(full({ [key]: answer })[0]).toEqual({ path, code })
  })

  it('outside the short form are ignored there, unless the key is unknown', () => {
    expect(validateAnswers(catalogue, { F7: 9, L4: 1, M2: 0.5 }, 'short')).toEqual([])
    expect(validateAnswers(catalogue, { L1: 9, ZZ: 1 }, 'short').map(({ code }) => code)).toEqual([
      'out_of_range',
      'unknown_question',
    ])
  })
})
