import { describe, expect, it } from 'vitest'
import { argument, knockout, options, question, smallCatalogue } from '../../tests/support/small-catalogue'
import type { Predicate, Value } from './rule-schema'
import { checkCatalogue, parseCatalogue } from './rules'
import type { CatalogueDocument } from './schema'
import { standardCatalogue } from './standard/document'

const text = { de: 'x', en: 'x' }
const a = question('A', { kind: 'scale', dimension: 'ALL' })
const n = question('N', {
  kind: 'number',
  unit: text,
  min: 0,
  max: 9,
  step: 1,
  points: [
    [0, 0],
    [9, 1],
  ],
})
const c = question('C', { kind: 'choice', options: options('one', 'two') })
const plain = question('P', {
  kind: 'choice',
  options: [
    { key: 'one', text },
    { key: 'two', text },
  ],
})
const s = question('S', { kind: 'shares', options: options('young', 'old') })
const questions = [a, n, c, plain, s]
const low: Predicate = { compare: { value: { answer: 'A' }, op: '<=', to: 0.25 } }

function problems(parts: Partial<CatalogueDocument>): string[] {
  return checkCatalogue(smallCatalogue({ questions, ...parts })).map(({ path, code }) => `${path}: ${code}`)
}

function withStrength(strength: Value): Partial<CatalogueDocument> {
  return { arguments: [argument('PRO', 'pro', strength), argument('CONTRA', 'contra', { const: 1 })] }
}

function nested(depth: number): Value {
  return depth <= 1 ? { answer: 'A' } : { not: nested(depth - 1) }
}

describe('checkCatalogue', () => {
  it('finds nothing in the standard catalogue, nor in the small one', () => {
    expect(checkCatalogue(standardCatalogue)).toEqual([])
    expect(problems({})).toEqual([])
  })

  it.each<[string, Value, string[]]>([
    ['an unknown question', { answer: 'Z' }, ['arguments.PRO.strength.answer: unknown_question']],
    [
      'an unknown question deep inside',
      { mean: [{ const: 1 }, { not: { answer: 'Z' } }] },
      ['arguments.PRO.strength.mean.1.not.answer: unknown_question'],
    ],
    ['an unknown dimension', { dimension: 'Z' }, ['arguments.PRO.strength.dimension: unknown_dimension']],
    ['an unknown argument', { argument: 'Z' }, ['arguments.PRO.strength.argument: unknown_argument']],
    ['a figure of a scale', { number: 'A' }, ['arguments.PRO.strength.number: wrong_kind']],
    ['the value of shares', { answer: 'S' }, ['arguments.PRO.strength.answer: wrong_kind']],
    ['options without values', { answer: 'P' }, ['arguments.PRO.strength.answer: option_without_value']],
    [
      'an unknown option',
      { oneOf: { key: 'C', options: { three: 1 } } },
      ['arguments.PRO.strength.oneOf: unknown_option'],
    ],
    ['options of a scale', { oneOf: { key: 'A', options: { one: 1 } } }, ['arguments.PRO.strength.oneOf: wrong_kind']],
    ['the largest share of a choice', { maxShare: 'C' }, ['arguments.PRO.strength.maxShare: wrong_kind']],
    [
      'anchors out of order',
      {
        anchors: {
          value: { number: 'N' },
          points: [
            [3, 0],
            [3, 1],
          ],
        },
      },
      ['arguments.PRO.strength.anchors: points_order'],
    ],
    ['nine levels', nested(9), ['arguments.PRO.strength: rule_too_deep']],
    [
      'too many parts',
      { mean: Array.from({ length: 8 }, () => ({ mean: Array.from({ length: 8 }, () => ({ answer: 'A' })) })) },
      ['arguments.PRO.strength: rule_too_costly'],
    ],
    [
      'a wrong condition of a modifier',
      { scaled: { value: { answer: 'A' }, m: 1, condition: { includes: { key: 'C', options: ['x'] } } } },
      ['arguments.PRO.strength.scaled.condition.includes: unknown_option'],
    ],
  ])('names %s in a rule', (_name, strength, expected) => {
    expect(problems(withStrength(strength))).toEqual(expected)
  })

  it('allows eight levels', () => {
    expect(problems(withStrength(nested(8)))).toEqual([])
  })

  it.each<[string, Partial<CatalogueDocument>, string]>([
    ['a question twice', { questions: [...questions, a] }, 'questions.A: duplicate_key'],
    [
      'an argument named like a dimension',
      { arguments: [argument('ALL', 'pro', { const: 1 }), argument('X', 'contra', { const: 1 })] },
      'arguments.ALL: duplicate_key',
    ],
    [
      'a topic nobody declared',
      { questions: [...questions, question('Q', { kind: 'scale', topic: 'else' })] },
      'questions.Q.topic: unknown_topic',
    ],
    [
      'a topic without questions',
      {
        topics: [
          { key: 'all', name: text, intro: text },
          { key: 'none', name: text, intro: text },
        ],
      },
      'topics.none: empty_topic',
    ],
    [
      'a dimension nobody declared',
      { questions: [...questions, question('Q', { kind: 'scale', dimension: 'ELSE' })] },
      'questions.Q.dimension: unknown_dimension',
    ],
    ['a dimension without questions', { questions: [n, c] }, 'dimensions.ALL: empty_dimension'],
    [
      'an option twice',
      {
        questions: [
          ...questions,
          question('Q', { kind: 'multi', options: [...options('one', 'two'), ...options('one', 'two')].slice(0, 3) }),
        ],
      },
      'questions.Q.options.one: duplicate_key',
    ],
    [
      'an option that is an answer to everything',
      { questions: [...questions, question('Q', { kind: 'choice', options: options('na', 'yes') })] },
      'questions.Q.options.na: reserved_option',
    ],
    [
      'an empty range',
      { questions: [...questions, { ...n, key: 'Q', max: 0 } as typeof n] },
      'questions.Q.max: range_order',
    ],
    [
      'no weight on a side',
      { arguments: [argument('PRO', 'pro', { const: 1 }), argument('CONTRA', 'contra', { const: 1 }, { weight: 0 })] },
      'arguments.contra: no_weight',
    ],
    [
      'homework on a pro',
      {
        arguments: [
          argument('PRO', 'pro', { const: 1 }, { removable: true }),
          argument('CONTRA', 'contra', { const: 1 }),
        ],
      },
      'arguments.PRO.removable: removable_pro',
    ],
    [
      'an unknown neighbour',
      {
        arguments: [
          argument('PRO', 'pro', { const: 1 }, { beside: ['Z'] }),
          argument('CONTRA', 'contra', { const: 1 }),
        ],
      },
      'arguments.PRO.beside.Z: unknown_argument',
    ],
    [
      'a course after an unknown question',
      { courses: [{ verdict: 'YES', course: 'start', when: { includes: { key: 'Z', options: ['no'] } }, text }] },
      'courses.0.when.includes: unknown_question',
    ],
    ['a knock-out without a condition', { knockouts: [knockout('KO', {})] }, 'knockouts.KO: predicate_or_graded'],
    [
      'a knock-out that asks nothing known',
      { knockouts: [knockout('KO', { predicate: low, asks: ['Z'] })] },
      'knockouts.KO.asks.Z: unknown_question',
    ],
    [
      'a degree that runs backwards',
      { knockouts: [knockout('KO', { graded: { values: [{ answer: 'A' }], p: 0.25, v: 0.5 } })] },
      'knockouts.KO.graded: graded_order',
    ],
    [
      'an unknown earlier knock-out',
      { knockouts: [knockout('KO', { predicate: low, hardIf: { previous: { knockout: 'Z', days: 1 } } })] },
      'knockouts.KO.hardIf.previous: unknown_knockout',
    ],
  ])('names %s', (_name, parts, expected) => {
    expect(problems(parts)).toContain(expected)
  })

  it('names loops', () => {
    const loop = [
      argument('ONE', 'pro', { argument: 'TWO' }),
      argument('TWO', 'contra', { not: { argument: 'ONE' } }),
      argument('THREE', 'pro', { argument: 'TWO' }),
    ]
    expect(checkCatalogue(smallCatalogue({ questions, arguments: loop }))).toEqual([
      { path: 'ONE', code: 'cycle', detail: 'ONE TWO' },
    ])
    expect(problems({ questions: [{ ...a, askedIf: low }, n, c] })).toContain('A: cycle')
    const omitted = [{ key: 'ALL', name: text, description: text, weight: 1, critical: true, omitIf: low }]
    expect(problems({ dimensions: omitted }).some((line) => line.endsWith(': cycle'))).toBe(true)
  })
})

describe('parseCatalogue', () => {
  const exported = () => JSON.parse(JSON.stringify(standardCatalogue)) as Record<string, unknown>

  it('takes what was exported', () => {
    expect(parseCatalogue(exported())).toEqual({ ok: true, document: standardCatalogue })
  })

  it('refuses unknown keys, also inside a rule', () => {
    expect(parseCatalogue({ ...exported(), extra: 1 })).toEqual({
      ok: false,
      problems: [{ path: '', code: 'malformed', detail: 'unrecognized_keys extra' }],
    })
    const parsed = parseCatalogue({ ...exported(), soloIf: { eval: '1' } })
    expect(parsed).toEqual({ ok: false, problems: [{ path: 'soloIf', code: 'malformed', detail: 'invalid_union' }] })
  })

  it('refuses missing translations', () => {
    const parsed = parseCatalogue({ ...exported(), name: { de: 'Katalog' } })
    expect(parsed).toMatchObject({ ok: false, problems: [{ path: 'name.en', code: 'malformed' }] })
  })

  it('refuses bottomless input without following it', () => {
    let deep: unknown = { answer: 'A' }
    for (let depth = 0; depth < 100_000; depth += 1) deep = { not: deep }
    expect(parseCatalogue({ ...exported(), soloIf: deep })).toEqual({
      ok: false,
      problems: [{ path: '', code: 'nested_too_deep' }],
    })
  })

  it.each([null, 7, 'text', []])('refuses %j', (input) => {
    expect(parseCatalogue(input).ok).toBe(false)
  })
})
