import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someAnswers } from '../../tests/support/scoring-cases'
import { argument, question, smallCatalogue } from '../../tests/support/small-catalogue'
import { standardCatalogue as catalogue } from '../catalogues/standard/document'
import { explain } from './explain'
import type { ArgumentExplanation, DimensionExplanation, KnockoutExplanation, Step } from './explanation'
import { clamp, interpolate } from './numbers'
import type { Answers, Form } from './schema'
import { score } from './score'

const runs = { numRuns: 150 }
const some = someAnswers(catalogue)
const form = fc.constantFrom<Form>('full', 'short')
const cafe = catalogue.personas.find(({ key }) => key === 'cafe-after')?.answers ?? {}

function tell(answers: Answers, key: string, inForm: Form = 'full') {
  return explain(catalogue, answers, score(catalogue, answers, { form: inForm }), key)
}

/** Computes a step again from nothing but its parts. */
function recompute(step: Step): number {
  const parts = step.parts.filter(({ state }) => state !== 'notApplicable')
  return (
    recomputed[step.op]?.(
      step,
      parts.flatMap(({ value }) => value ?? []),
    ) ??
    step.value ??
    NaN
  )
}

const first = (_step: Step, [x = NaN]: number[]) => x

const recomputed: Partial<Record<Step['op'], (step: Step, numbers: number[]) => number>> = {
  not: (_step, [x = NaN]) => 1 - x,
  anchors: ({ points = [] }, [x = NaN]) => interpolate(points, x),
  mean: (_step, numbers) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length,
  max: (_step, numbers) => Math.max(...numbers),
  min: (_step, numbers) => Math.min(...numbers),
  scaled: ({ condition, factor = 1 }, [x = NaN]) => (condition?.held === true ? clamp(factor * x, 0, 1) : x),
  argument: first,
  dimension: ({ parts }) => weightedMean(parts),
}

function weightedMean(parts: readonly Step[]): number {
  const known = parts.filter(({ state }) => state === 'known')
  const weight = known.reduce((sum, part) => sum + (part.weight ?? 1), 0)
  return known.reduce((sum, part) => sum + (part.weight ?? 1) * (part.value ?? 0), 0) / weight
}

function expectTree(step: Step): void {
  if (step.state === 'known') {
    expect(step.value).not.toBeNull()
    expect(Math.abs(recompute(step) - (step.value ?? NaN))).toBeLessThan(1e-12)
  } else expect(step.value).toBeNull()
  step.parts.forEach(expectTree)
}

describe('every argument', () => {
  it('is its rule, its weight and its denominator', () => {
    fc.assert(
      fc.property(some, form, (answers, inForm) => {
        const result = score(catalogue, answers, { form: inForm })
        for (const { key, side } of catalogue.arguments) {
          const told = explain(catalogue, answers, result, key) as ArgumentExplanation
          const scored = (side === 'pro' ? result.pros : result.contras).find((candidate) => candidate.key === key)
          if (!scored) {
            expect(['leftOut', 'notApplicable']).toContain(told.state)
            continue
          }
          expectTree(told.rule)
          expect(told).toMatchObject({ x: scored.x, contribution: scored.contribution, weight: scored.weight })
          if (scored.x === null) continue
          expect(told.rule.value).toBe(scored.x)
          expect((100 * told.weight * (told.rule.value ?? NaN)) / told.sideWeight).toBe(scored.contribution)
        }
      }),
      runs,
    )
  })

  it('shows modifiers with what they did', () => {
    const told = tell({ ...cafe, 'A-REFERRAL': 0.5, F8: 1 }, 'A-REFERRAL') as ArgumentExplanation
    expect(told.modifiers).toMatchObject([{ factor: 1.25, held: true, before: 0.5, after: 0.625 }])
    expect(told.inputs.map((input) => [input.question, input.value])).toEqual([
      ['F8', 1],
      ['A-REFERRAL', 0.5],
    ])
    const open = tell({ ...cafe, 'A-REFERRAL': 0.5, F8: 'unknown' }, 'A-REFERRAL') as ArgumentExplanation
    expect(open.modifiers).toMatchObject([{ held: null, before: 0.5, after: 0.5 }])
    expect(open.inputs[0]).toMatchObject({ question: 'F8', state: 'unknown', answer: 'unknown', value: null })
  })

  it('shows what homework would leave', () => {
    const told = tell({ ...cafe, S1: 0 }, 'C-STRATEGY') as ArgumentExplanation
    expect(told).toMatchObject({ x: 1, removable: true })
    expect(told.contributionAfterHomework).toBeCloseTo((told.contribution ?? NaN) / 4, 12)
    expect((tell(cafe, 'C-TIME') as ArgumentExplanation).contributionAfterHomework).toBeNull()
  })

  it('says why it is not there', () => {
    expect(tell({ ...cafe, F13: '1' }, 'C-STAFF') as ArgumentExplanation).toMatchObject({
      state: 'notApplicable',
      x: null,
    })
    expect((tell(cafe, 'A-VISIBILITY', 'short') as ArgumentExplanation).state).toBe('leftOut')
  })

  it('goes through other arguments down to the answers', () => {
    const small = smallCatalogue({
      questions: [question('A', { kind: 'scale', dimension: 'ALL' })],
      arguments: [argument('ONE', 'pro', { answer: 'A' }), argument('TWO', 'contra', { not: { argument: 'ONE' } })],
    })
    const told = explain(small, { A: 0.25 }, score(small, { A: 0.25 }, {}), 'TWO') as ArgumentExplanation
    expect(told.rule).toMatchObject({
      op: 'not',
      value: 0.75,
      parts: [{ op: 'argument', key: 'ONE', parts: [{ op: 'answer', key: 'A' }] }],
    })
    expect(told.inputs).toEqual([{ question: 'A', answer: 0.25, state: 'answered', value: 0.25 }])
  })
})

describe('every dimension', () => {
  it('is the sum of its items, and R the sum of the shares', () => {
    fc.assert(
      fc.property(some, form, (answers, inForm) => {
        const result = score(catalogue, answers, { form: inForm })
        const told = catalogue.dimensions.map(
          ({ key }) => explain(catalogue, answers, result, key) as DimensionExplanation,
        )
        for (const dimension of told) {
          expect(dimension.score).toBe(result.dimensions[dimension.key]?.score ?? null)
          if (dimension.score === null) continue
          const sum = dimension.items.reduce((total, { part }) => total + (part ?? 0), 0)
          expect(Math.abs(sum - dimension.score)).toBeLessThan(1e-9)
        }
        if (result.R === null) return
        expect(Math.abs(told.reduce((sum, { share }) => sum + (share ?? 0), 0) - result.R)).toBeLessThan(1e-9)
      }),
      runs,
    )
  })

  it('tells missing, unknown and not applicable apart', () => {
    const { items } = tell({ F13: '2-5', T1: 'na', T3: 'unknown', T4: 0.5 }, 'TEAM') as DimensionExplanation
    expect(items.map(({ state }) => state)).toEqual(['notApplicable', 'unknown', 'answered', 'missing'])
    expect(tell({ ...cafe, F13: '1' }, 'TEAM') as DimensionExplanation).toMatchObject({
      applicable: false,
      omitIf: { held: true },
    })
  })
})

describe('every knock-out', () => {
  it('carries the state of the result', () => {
    fc.assert(
      fc.property(some, form, (answers, inForm) => {
        const result = score(catalogue, answers, { form: inForm })
        for (const knockout of result.knockouts) {
          const told = explain(catalogue, answers, result, knockout.key) as KnockoutExplanation
          const { key, state, severity, ask } = knockout
          expect(told).toMatchObject({ key, state, severity, ask })
          if (state === 'unresolved') expect(told.ask.length).toBeGreaterThan(0)
          if (told.condition && told.appliesIf === null) {
            expect(told.condition.held).toBe(state === 'unresolved' ? null : state === 'active')
          }
        }
      }),
      runs,
    )
  })

  it('shows the degree of a graded one', () => {
    const told = tell({ L1: 0.25, L2: 0.75, L4: 1 }, 'KO-BOSS') as KnockoutExplanation
    expect(told).toMatchObject({
      state: 'active',
      severity: 'hard',
      graded: { x: 0.25, degree: 1 },
      hardIf: { held: true },
    })
    expect(told.inputs.map((input) => input.question)).toEqual(['L1', 'L2', 'L4'])
  })

  it('shows an earlier result only where it is handed in', () => {
    const previous = {
      form: 'full' as const,
      answeredAt: '2025-01-01',
      knockouts: [{ key: 'KO-SHORT', state: 'active' as const }],
    }
    const answers = { ...cafe, S2: ['sales'], S3: 3 }
    const result = score(catalogue, answers, { answeredAt: '2025-06-01', previous })
    expect(explain(catalogue, answers, result, 'KO-SHORT', previous)).toMatchObject({
      severity: 'hard',
      hardIf: { held: true, days: 90 },
    })
  })
})

it('an unknown key has no explanation', () => {
  expect(explain(catalogue, cafe, score(catalogue, cafe, {}), 'NOTHING')).toBeNull()
})
