import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeAnswers, someAnswers, without } from '../../tests/support/scoring-cases'
import { standardCatalogue as catalogue } from '../catalogues/standard/document'
import { catalogueHash } from '../catalogues/hash'
import { Result, type Answers, type ArgumentResult } from './schema'
import { score } from './score'

const runs = { numRuns: 400 }
const complete = completeAnswers(catalogue)
const some = someAnswers(catalogue)
const cafe = catalogue.personas.find(({ key }) => key === 'cafe-after')?.answers ?? {}
const shortKeys = catalogue.questions.filter(({ short }) => short).map(({ key }) => key)

describe('score', () => {
  it('gives the same bytes for the same inputs, and a result of the stored shape', () => {
    fc.assert(
      fc.property(some, fc.constantFrom('full' as const, 'short' as const), (answers, form) => {
        const context = { form, answeredAt: '2025-05-01' }
        const result = score(catalogue, answers, context)
        const reversed = Object.fromEntries(Object.entries(answers).reverse())
        expect(JSON.stringify(score(catalogue, reversed, context))).toBe(JSON.stringify(result))
        expect(Result.parse(result)).toEqual(result)
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
      }),
      runs,
    )
  })

  it('contributions add up to P and C', () => {
    fc.assert(
      fc.property(some, (answers) => {
        const { pros, contras, P, C } = score(catalogue, answers, {})
        for (const [side, mean] of [
          [pros, P],
          [contras, C],
        ] as const) {
          if (mean !== null) expect(Math.abs(sumOf(side) - mean)).toBeLessThan(1e-9)
        }
      }),
      runs,
    )
  })

  it('coverage, interval and potential fit together', () => {
    fc.assert(
      fc.property(some, (answers) => {
        const { pros, contras, coverage, B, Blo, Bhi, Bpot } = score(catalogue, answers, {})
        const all = [...pros, ...contras]
        const weigh = (list: ArgumentResult[]) => list.reduce((sum, { weight }) => sum + weight, 0)
        expect(coverage).toBeCloseTo(weigh(all.filter(({ x }) => x !== null)) / weigh(all), 12)
        if (B === null || Blo === null || Bhi === null || Bpot === null) return
        expect(Bpot).toBeGreaterThanOrEqual(B)
        expect(B).toBeGreaterThanOrEqual(Blo - 1e-9)
        expect(B).toBeLessThanOrEqual(Bhi + 1e-9)
        if (coverage === 1) expect([Blo, Bhi]).toEqual([B, B])
      }),
      runs,
    )
  })

  it('carries its origin', () => {
    const { form, answeredAt, engine, catalogue: origin } = score(catalogue, cafe, { now: '2025-05-01' })
    expect({ form, answeredAt, engine }).toEqual({ form: 'full', answeredAt: '2025-05-01', engine: '1.0.0' })
    expect(origin).toEqual({ key: 'standard', version: 2, hash: catalogueHash(catalogue) })
    expect(score(catalogue, cafe, {}).answeredAt).toBeNull()
  })
})

describe('the interval', () => {
  // answers that stand in one argument only, and whole dimensions: adding them leaves every known strength alone
  const single = ['F5B', 'F9', 'F16', 'A-CONTACTS', 'A-CARE', 'A-LOWCOST', 'C-PRIVACY', 'A-NETWORK', 'F10', 'F6']
  const groups = ['SKILL', 'TEAM', 'MEAS', 'CRISIS'].map((dimension) =>
    catalogue.questions.filter((question) => question.dimension === dimension).map(({ key }) => key),
  )

  it('holds the balance of every completion', () => {
    fc.assert(
      fc.property(complete, fc.subarray([...single.map((key) => [key]), ...groups]), (answers, open) => {
        const { Blo, Bhi } = score(catalogue, without(answers, open.flat()), {})
        const { B } = score(catalogue, answers, {})
        if (Blo === null || Bhi === null || B === null) return
        expect(B).toBeGreaterThanOrEqual(Blo - 1e-9)
        expect(B).toBeLessThanOrEqual(Bhi + 1e-9)
      }),
      runs,
    )
  })
})

describe('missing', () => {
  it("don't know is the same as no answer", () => {
    fc.assert(
      fc.property(complete, fc.subarray(catalogue.questions.map(({ key }) => key)), (answers, open) => {
        const unknown = { ...answers, ...Object.fromEntries(open.map((key) => [key, 'unknown'])) }
        expect(score(catalogue, unknown, {})).toEqual(score(catalogue, without(answers, open), {}))
      }),
      runs,
    )
  })

  it.each(['F1', 'F13', 'L1', 'L2', 'S3', 'R1', 'C1'])('without %s there is no verdict', (key) => {
    for (const form of ['full', 'short'] as const) {
      const result = score(catalogue, without(cafe, [key]), { form })
      expect(result).toMatchObject({ verdict: 'OPEN', missingRequired: [key] })
      expect(result.reasons).toContainEqual({ rule: 'required', questions: [key] })
    }
  })

  it('names every open question', () => {
    const { openQuestions } = score(catalogue, { ...without(cafe, ['F7', 'X5']), F9: 'unknown' }, {})
    expect(openQuestions.toSorted()).toEqual(['F7', 'F9', 'X5'])
  })
})

describe('a firm of one person', () => {
  it('has no team, whatever was answered', () => {
    const solo = { ...cafe, F13: '1' }
    const team = ['T1', 'T3', 'T4', 'T5']
    const result = score(catalogue, solo, {})
    expect(result).toEqual(score(catalogue, without(solo, team), {}))
    expect(result).toEqual(score(catalogue, { ...solo, T1: 0, T5: 0 }, {}))
    expect(result.dimensions['TEAM']).toEqual({
      score: null,
      coverage: null,
      weight: 1,
      critical: false,
      applicable: false,
    })
    expect(result.notApplicable).toEqual(['A-AMBASSADOR', 'C-STAFF'])
    expect(result.coverage).toBe(1)
    expect(result.openQuestions).toEqual([])
  })

  it('and a team that does not apply leaves its arguments out as well', () => {
    const none = score(catalogue, { ...cafe, T1: 'na', T3: 'na', T4: 'na', T5: 'na' }, {})
    expect(none.notApplicable).toEqual(['A-AMBASSADOR', 'C-STAFF'])
    expect(none.dimensions['TEAM']?.applicable).toBe(false)
    expect(none.knockouts.find(({ key }) => key === 'KO-TEAM')?.state).toBe('clear')
  })
})

describe('the short form', () => {
  it('ignores everything outside it', () => {
    const outside = catalogue.questions.filter(({ short }) => !short).map(({ key }) => key)
    fc.assert(
      fc.property(complete, complete, (answers, other) => {
        const noise = Object.fromEntries(outside.map((key) => [key, other[key] ?? 0]))
        const inside = without(answers, outside)
        expect(score(catalogue, { ...inside, ...noise }, { form: 'short' })).toEqual(
          score(catalogue, inside, { form: 'short' }),
        )
      }),
      runs,
    )
  })

  it('scores the arguments it asks for, and nothing is missing then', () => {
    const answers = Object.fromEntries(Object.entries(cafe).filter(([key]) => shortKeys.includes(key)))
    const { pros, contras, coverage, openQuestions } = score(catalogue, answers, { form: 'short' })
    expect(pros.map(({ key }) => key)).toEqual([
      'A-NEWCUST',
      'A-CARE',
      'A-REFERRAL',
      'A-REVENUE',
      'A-CONTENT',
      'A-HARDQUALITY',
      'A-ATONCE',
    ])
    expect(contras.map(({ key }) => key)).toEqual(
      [
        'C-TIME',
        'C-EXPERIENCE',
        'C-STRATEGY',
        'C-ALTERNATIVES',
        'C-SHORTTERM',
        'C-UNMEASURED',
        'C-STAFF',
        'C-INTERNAL',
        'C-FEWCUST',
      ].concat(['C-AUDIENCE', 'C-NOWISH', 'C-OVERRATED', 'C-UNPREPARED', 'C-PLATFORM', 'C-NOTHING']),
    )
    expect({ coverage, openQuestions }).toEqual({ coverage: 1, openQuestions: [] })
  })

  it('scores its dimensions over its own questions, and M2 never', () => {
    const answers: Answers = { ...cafe, M1: 0, M2: 1 }
    const { dimensions } = score(catalogue, answers, { form: 'short' })
    expect(dimensions['MEAS']).toMatchObject({ score: 0, coverage: 1 })
    expect(dimensions['CRISIS']).toMatchObject({ score: 100, coverage: 1 })
    expect(score(catalogue, answers, {}).dimensions['MEAS']?.score).toBeCloseTo((100 * (0 + 1 + 0.5 + 0.5)) / 5, 10)
  })
})

function sumOf(side: readonly ArgumentResult[]): number {
  return side.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)
}
