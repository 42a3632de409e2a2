import { describe, expect, it } from 'vitest'
import { argument, knockout, options, question, smallCatalogue } from '../../tests/support/small-catalogue'
import type { Predicate } from '../catalogues/rule-schema'
import type { CatalogueDocument } from '../catalogues/schema'
import { standardCatalogue } from '../catalogues/standard/document'
import { createCase } from './case'
import { judgeKnockout } from './knockouts'
import { activeAnswers, checkReach } from './reach'

const text = { de: 'x', en: 'x' }
const questions = [
  question('A', { kind: 'scale', dimension: 'ALL' }),
  question('N', {
    kind: 'number',
    unit: text,
    min: 0,
    max: 100000,
    step: 1,
    points: [
      [0, 0],
      [9, 1],
    ],
  }),
  question('M', { kind: 'multi', options: options('a', 'b', 'c', 'd', 'e', 'f', 'g') }),
]

function catalogueWith(predicate: Predicate, more: Partial<CatalogueDocument> = {}): CatalogueDocument {
  return smallCatalogue({ questions, knockouts: [knockout('KO', { predicate })], ...more })
}

const compare = (key: string, op: '<' | '>' | '=', to: number): Predicate => ({
  compare: { value: { answer: key }, op, to },
})
const figure = (op: '<' | '>' | '=', to: number): Predicate => ({ compare: { value: { number: 'N' }, op, to } })

describe('reach', () => {
  it('every knock-out of the standard catalogue can become active', () => {
    expect(checkReach(standardCatalogue)).toEqual([])
    for (const rule of standardCatalogue.knockouts) {
      const answers = activeAnswers(standardCatalogue, rule) ?? {}
      const context = { answeredAt: '2025-01-01' }
      expect(judgeKnockout(rule, createCase(standardCatalogue, answers, context)).state).toBe('active')
    }
  })

  it.each<[string, Predicate, boolean]>([
    ['a figure just above a mark', figure('>', 4711), true],
    ['a figure at a mark', figure('=', 4711), true],
    ['a figure beyond its range', figure('>', 100000), false],
    ['two that exclude each other', { all: [compare('A', '<', 0.5), compare('A', '>', 0.5)] }, false],
    ['a value no step has', compare('A', '=', 0.3), false],
    ['two of seven options', { only: { key: 'M', options: ['b', 'f'] } }, true],
    ['a dimension', { compare: { value: { dimension: 'ALL' }, op: '<', to: 0.1 } }, true],
    ['another argument', { compare: { value: { argument: 'PRO' }, op: '<', to: 0.5 } }, false],
  ])('%s', (_name, predicate, reachable) => {
    const found = checkReach(catalogueWith(predicate))
    expect(found).toEqual(reachable ? [] : [{ path: 'knockouts.KO', code: 'unreachable' }])
  })

  it('does not take follow-ups for granted', () => {
    const followUp = question('Q', { kind: 'scale', askedIf: compare('A', '>', 0.5) })
    const never = { all: [compare('A', '<', 0.5), compare('Q', '=', 0)] }
    const more = { questions: [...questions, followUp] }
    expect(checkReach(catalogueWith(never, more))).toHaveLength(1)
    expect(checkReach(catalogueWith(compare('Q', '=', 0), more))).toEqual([])
  })

  it('looks through arguments to their conditions', () => {
    const argumentList = [
      argument('PRO', 'pro', { const: 1 }, { appliesIf: compare('A', '>', 0.5) }),
      argument('CONTRA', 'contra', { const: 1 }),
    ]
    const rule: Predicate = { compare: { value: { argument: 'PRO' }, op: '>', to: 0.5 } }
    expect(checkReach(catalogueWith(rule, { arguments: argumentList }))).toEqual([])
  })

  it('names answers of a persona that the catalogue would refuse', () => {
    const [first] = standardCatalogue.personas
    if (!first) throw new Error('the catalogue has no personas')
    const broken = { ...standardCatalogue, personas: [{ ...first, answers: { ...first.answers, L1: 0.3 } }] }
    expect(checkReach(broken)).toEqual([
      { path: 'personas.nurse.answers.L1', code: 'invalid_persona', detail: 'out_of_range' },
    ])
  })
})
