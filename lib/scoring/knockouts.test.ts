import { describe, expect, it } from 'vitest'
import { knockout, question, smallCatalogue } from '../../tests/support/small-catalogue'
import { standardCatalogue } from '../catalogues/standard/document'
import { createCase } from './case'
import { degreeOf, gradedState, judgeKnockout } from './knockouts'
import type { Answers, KnockoutResult, ScoreContext } from './schema'

function judge(key: string, answers: Answers, context: ScoreContext = {}): Omit<KnockoutResult, 'key' | 'structural'> {
  const found = standardCatalogue.knockouts.find((candidate) => candidate.key === key)
  if (!found) throw new Error(key)
  const { state, severity, ask } = judgeKnockout(found, createCase(standardCatalogue, answers, context))
  return { state, severity, ask }
}

const text = { de: 'x', en: 'x' }
const clear = { state: 'clear', severity: 'soft', ask: [] }
const active = { state: 'active', severity: 'soft', ask: [] }

describe('a graded knock-out', () => {
  it.each([
    [0, 1],
    [0.25, 1],
    [0.3, 0.8],
    [0.375, 0.5],
    [0.5, 0],
    [1, 0],
  ])('at %d has degree %d', (x, degree) => {
    expect(degreeOf(x, 0.5, 0.25)).toBeCloseTo(degree, 12)
  })

  it('warns between its marks', () => {
    // a mean of two people's answers lies between the steps
    const catalogue = smallCatalogue({
      questions: [question('A', { kind: 'scale' }), question('B', { kind: 'scale' })],
    })
    const graded = { values: [{ mean: [{ answer: 'A' }, { answer: 'B' }] }], p: 0.5, v: 0.25 }
    const state = (answers: Answers) => gradedState(graded, createCase(catalogue, answers, {}))
    expect(state({ A: 0.25, B: 0.5 })).toBe('warning')
    expect(state({ A: 0.25, B: 0.25 })).toBe('active')
    expect(state({ A: 0.5, B: 0.5 })).toBe('clear')
    expect(state({ A: 0.25 })).toBeNull()
  })
})

describe('the marks of a graded knock-out', () => {
  it.each([
    [0.25, 'active'],
    [0.25 + 1e-11, 'active'],
    [0.26, 'warning'],
    [0.45, 'warning'],
    [0.49, 'warning'],
    [0.5 - 1e-11, 'clear'],
  ])('at %d it is %s', (x, state) => {
    const catalogue = smallCatalogue({ questions: [question('A', { kind: 'scale' })] })
    expect(gradedState({ values: [{ const: x }], p: 0.5, v: 0.25 }, createCase(catalogue, {}, {}))).toBe(state)
  })
})

describe('where it is open whether something applies', () => {
  const few = { compare: { value: { answer: 'SIZE' }, op: '<', to: 0.5 } } as const
  const catalogue = smallCatalogue({
    dimensions: [{ key: 'TEAM', name: text, description: text, weight: 1, critical: false, omitIf: few }],
    questions: [
      question('SIZE', { kind: 'scale' }),
      question('A', { kind: 'scale' }),
      question('B', { kind: 'scale' }),
      question('T', { kind: 'scale', dimension: 'TEAM' }),
    ],
  })
  const judged = (more: Record<string, unknown>, answers: Answers) =>
    judgeKnockout(knockout('KO', more), createCase(catalogue, answers, {}))
  const graded = (...keys: string[]) => ({ graded: { values: keys.map((key) => ({ answer: key })), p: 0.5, v: 0.25 } })
  const low = { compare: { value: { answer: 'A' }, op: '<=', to: 0.25 } }

  it('a value that may not apply leaves it unresolved, unless another one holds it up', () => {
    expect(judged(graded('T'), { T: 0 })).toMatchObject({ state: 'unresolved', ask: ['SIZE'] })
    expect(judged(graded('T', 'A'), { T: 0, A: 0 })).toMatchObject({ state: 'active', ask: [] })
    expect(judged(graded('T', 'A'), { T: 0, A: 1 })).toMatchObject({ state: 'unresolved', ask: ['SIZE'] })
    expect(judged(graded('T'), { T: 0, SIZE: 1 })).toMatchObject({ state: 'active' })
    expect(judged(graded('T'), { T: 0, SIZE: 0 })).toMatchObject({ state: 'clear' })
  })

  it.each([
    ['graded', graded('A', 'B')],
    ['with a predicate', { predicate: low }],
  ])('the knock-out itself, %s, asks for its condition alone once it would be active', (_name, rule) => {
    const conditional = { ...rule, appliesIf: few }
    expect(judged(conditional, { A: 0 })).toMatchObject({ state: 'unresolved', ask: ['SIZE'] })
    expect(judged(conditional, { A: 0, SIZE: 0 })).toMatchObject({ state: 'active', ask: [] })
    expect(judged(conditional, { A: 0, SIZE: 1 })).toMatchObject({ state: 'clear', ask: [] })
    expect(judged(conditional, { A: 1, B: 1 })).toMatchObject({ state: 'clear', ask: [] })
  })

  it('asks how hard it is only while it is active', () => {
    const rule = { predicate: low, hardIf: { compare: { value: { answer: 'B' }, op: '=', to: 1 } } }
    expect(judged(rule, { A: 0 })).toMatchObject({ state: 'active', severity: 'soft', ask: ['B'] })
    expect(judged(rule, { A: 1 })).toMatchObject({ state: 'clear', severity: 'soft', ask: [] })
    expect(judged(rule, { A: 1, B: 1 })).toMatchObject({ state: 'clear', severity: 'soft' })
    expect(judged(rule, { B: 1 })).toMatchObject({ state: 'unresolved', severity: 'soft', ask: ['A'] })
  })
})

describe('KO-BOSS', () => {
  it.each<[string, Answers, object]>([
    ['one low answer decides it, L4 settles how hard', { L1: 0.25 }, { ...active, ask: ['L4'] }],
    ['also the other one', { L2: 0, L1: 1, L4: 0 }, active],
    ['hard after advice', { L1: 1, L2: 0.25, L4: 1 }, { ...active, severity: 'hard' }],
    ["don't know counts as soft", { L1: 0, L2: 1, L4: 'unknown' }, { ...active, ask: ['L4'] }],
    ['one good answer decides nothing', { L1: 1 }, { state: 'unresolved', severity: 'soft', ask: ['L2'] }],
    ['two good ones do', { L1: 0.5, L2: 0.5 }, clear],
    ['an old answer to L4 does not count', { L1: 1, L2: 1, L4: 1 }, clear],
    ['nothing answered', {}, { state: 'unresolved', severity: 'soft', ask: ['L1', 'L2'] }],
  ])('%s', (_name, answers, expected) => {
    expect(judge('KO-BOSS', answers)).toEqual(expected)
  })
})

describe('three values', () => {
  it.each<[string, string, Answers, object]>([
    ['KO-TEAM', 'does not concern one person', { F13: '1', T1: 0 }, clear],
    ['KO-TEAM', 'does not apply', { F13: '2-5', T1: 'na' }, clear],
    ['KO-TEAM', 'is active', { F13: '2-5', T1: 0.25 }, active],
    [
      'KO-TEAM',
      'asks how many people there are',
      { T1: 0.25 },
      { state: 'unresolved', severity: 'soft', ask: ['F13'] },
    ],
    ['KO-TEAM', 'is excluded without knowing', { T1: 0.5 }, clear],
    ['KO-MEASURE', 'asks for the record', { M1: 0 }, { state: 'unresolved', severity: 'soft', ask: ['M2'] }],
    ['KO-MEASURE', 'is excluded by asking now and then', { M1: 0.25 }, clear],
    ['KO-MEASURE', 'is active', { M1: 0, M2: 0 }, active],
    ['KO-FEW', 'is excluded by a big market', { F2: '50-499' }, clear],
    ['KO-FEW', 'asks whether they are known', { F2: 'lt10' }, { state: 'unresolved', severity: 'soft', ask: ['F3'] }],
    ['KO-FEW', 'is active', { F2: '10-49', F3: 0.75 }, active],
    ['KO-SHORT', 'is excluded by patience', { S3: 6 }, clear],
    ['KO-SHORT', 'is excluded by another goal', { S2: ['sales', 'care'] }, clear],
    ['KO-SHORT', 'is active', { S2: ['sales'], S3: 5 }, active],
    ['KO-INTERNAL', 'is active', { F10: 0.75 }, active],
    ['KO-AUDIENCE', 'is active', { F17: 0.25 }, active],
    ['KO-SILENT', 'is clear', { C1: 0.5 }, clear],
    ['KO-CRISIS', 'is active', { X1: 0 }, active],
  ])('%s %s', (key, _name, answers, expected) => {
    expect(judge(key, answers)).toEqual(expected)
  })
})

describe('a knock-out that stayed', () => {
  const answers: Answers = { S2: ['sales'], S3: 3 }
  const before = (answeredAt: string, form: 'full' | 'short' = 'full', state: KnockoutResult['state'] = 'active') => ({
    previous: { form, answeredAt, knockouts: [{ key: 'KO-SHORT', state }] },
  })

  it.each<[string, ScoreContext, string]>([
    ['90 days later', { answeredAt: '2025-04-01', ...before('2025-01-01') }, 'hard'],
    ['89 days later', { answeredAt: '2025-03-31', ...before('2025-01-01') }, 'soft'],
    ['dated by now', { now: '2025-06-01T08:00:00+02:00', ...before('2025-01-01T20:00:00Z') }, 'hard'],
    ['without a date', before('2025-01-01'), 'soft'],
    ['after a short form', { answeredAt: '2025-06-01', ...before('2025-01-01', 'short') }, 'soft'],
    ['in a short form', { form: 'short', answeredAt: '2025-06-01', ...before('2025-01-01') }, 'soft'],
    ['not active then', { answeredAt: '2025-06-01', ...before('2025-01-01', 'full', 'unresolved') }, 'soft'],
  ])('%s', (_name, context, severity) => {
    expect(judge('KO-SHORT', answers, context)).toEqual({ ...active, severity })
  })

  it('is never hard once it is lifted', () => {
    expect(judge('KO-SHORT', { S3: 12 }, { answeredAt: '2025-06-01', ...before('2025-01-01') })).toEqual(clear)
  })
})

describe('the short form', () => {
  it('asks M2 only where M1 is 0', () => {
    expect(judge('KO-MEASURE', { M1: 0, M2: 0 }, { form: 'short' })).toEqual(active)
    expect(judge('KO-MEASURE', { M2: 0 }, { form: 'short' })).toEqual({
      state: 'unresolved',
      severity: 'soft',
      ask: ['M1', 'M2'],
    })
  })

  it('ignores answers outside it', () => {
    const catalogue = smallCatalogue({
      questions: [question('IN', { kind: 'scale', short: true }), question('OUT', { kind: 'scale' })],
    })
    const rule = knockout('KO', {
      predicate: { all: ['IN', 'OUT'].map((key) => ({ compare: { value: { answer: key }, op: '<=', to: 0.25 } })) },
    })
    const judged = (answers: Answers) => judgeKnockout(rule, createCase(catalogue, answers, { form: 'short' }))
    expect(judged({ IN: 0, OUT: 1 })).toMatchObject({ state: 'unresolved', ask: ['OUT'] })
    expect(judged({ IN: 1, OUT: 0 })).toMatchObject({ state: 'clear', ask: [] })
  })
})
