import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someAnswers, without } from '../../tests/support/scoring-cases'
import { standardCatalogue as catalogue } from '../catalogues/standard/document'
import { changeBetween, type AssessedCase, type Change } from './change'
import type { Answers, Form } from './schema'
import { score } from './score'

/** What is compared where two rounds did not ask the same, and readiness as a whole. */

const cafe = catalogue.personas.find(({ key }) => key === 'cafe-after')?.answers ?? {}

function given(answers: Answers, form: Form = 'full'): AssessedCase {
  return { catalogue, answers, context: { form } }
}

const partsOf = (change: Change, key: string) => Object.keys(change.dimensions[key]?.parts ?? {})

describe('readiness as a whole', () => {
  it('moves by the difference of both where the same was asked, weighed and answered', () => {
    fc.assert(
      fc.property(someAnswers(catalogue), someAnswers(catalogue), (earlier, later) => {
        const [from, to] = [
          { ...cafe, ...scales(earlier) },
          { ...cafe, ...scales(later) },
        ]
        const [before, after] = [from, to].map((answers) => score(catalogue, answers, {}).R)
        const { delta } = changeBetween(given(from), given(to)).readiness
        expect(delta).toBeCloseTo((after ?? NaN) - (before ?? NaN), 9)
      }),
      { numRuns: 200 },
    )
  })

  it('is not said where a critical area cannot be compared', () => {
    expect(changeBetween(given(without(cafe, ['L1', 'L2'])), given(cafe)).readiness).toEqual({
      delta: null,
      material: false,
    })
  })
})

/** Only what changes no question's being asked: answers on scales. */
function scales(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => typeof value === 'number' && value <= 1))
}

describe('across forms', () => {
  it('only what both ask is compared', () => {
    const change = changeBetween(given(cafe, 'short'), given({ ...cafe, L1: 0, C4: 0 }, 'full'))
    expect(change.formChanged).toBe(true)
    expect(partsOf(change, 'CONT')).toEqual(['C1'])
    expect(change.answers.map(({ key }) => key)).toEqual(['L1'])
  })

  it('another form alone is no progress, whatever its readiness says', () => {
    const [long, short] = (['full', 'short'] as const).map((form) => score(catalogue, cafe, { form }).R)
    expect(long).not.toBeCloseTo(short ?? 0, 1)
    for (const [from, to] of [
      ['full', 'short'],
      ['short', 'full'],
    ] as const) {
      expect(changeBetween(given(cafe, from), given(cafe, to)).readiness).toEqual({ delta: 0, material: false })
    }
  })

  it('a follow-up that the short form asks but does not score is not compared', () => {
    const change = changeBetween(given({ ...cafe, M1: 0, M2: 0 }, 'short'), given({ ...cafe, M1: 1, M2: 1 }))
    expect(partsOf(change, 'MEAS')).not.toContain('M2')
    expect(change.answers.find(({ key }) => key === 'M2')).toMatchObject({ from: 0, to: 1, part: null })
  })
})
