import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someAnswers, without } from '../../tests/support/scoring-cases'
import type { CatalogueDocument } from '../catalogues/schema'
import type { Question } from '../catalogues/question-schema'
import { standardCatalogue as catalogue } from '../catalogues/standard/document'
import { changeBetween, type AssessedCase, type Change } from './change'
import { scoredQuestions } from './catalogue-index'
import { createCase } from './case'
import type { Answers, Form } from './schema'
import { score } from './score'

const cafe = catalogue.personas.find(({ key }) => key === 'cafe-after')?.answers ?? {}

function given(answers: Answers, form: Form = 'full', document = catalogue): AssessedCase {
  return { catalogue: document, answers, context: { form } }
}

function edited(edit: (questions: Question[]) => Question[]): CatalogueDocument {
  return { ...catalogue, version: 2, questions: edit(catalogue.questions) }
}

function dimension(change: Change, key: string) {
  const found = change.dimensions[key]
  if (!found) throw new Error(`no ${key}`)
  return found
}

const sum = (parts: Record<string, number>) => Object.values(parts).reduce((total, part) => total + part, 0)

describe('a change', () => {
  const before = { ...cafe, L1: 0.5, L2: 0.5 }
  const after = { ...cafe, L1: 1, L2: 0.25 }

  it('is taken apart answer by answer', () => {
    const change = changeBetween(given(before), given(after))
    expect(dimension(change, 'LEAD')).toMatchObject({
      delta: 12.5,
      material: true,
      coverage: 1,
      parts: { L1: 25, L2: -12.5 },
    })
    expect(dimension(change, 'LEAD').drawn).toEqual({ from: 50, to: 62.5 })
    expect(change.answers).toEqual([
      { key: 'L1', from: 0.5, to: 1, dimension: 'LEAD', part: 25 },
      { key: 'L2', from: 0.5, to: 0.25, dimension: 'LEAD', part: -12.5 },
    ])
    expect(change).toMatchObject({
      catalogueChanged: false,
      formChanged: false,
      addedQuestions: [],
      removedQuestions: [],
    })
  })

  it('below five points is not material, at five it is', () => {
    // one step of one in six and of one in five
    const change = changeBetween(given({ ...cafe, X6: 0.5, M3: 0.5 }), given({ ...cafe, X6: 0.75, M3: 0.75 }))
    expect(dimension(change, 'CRISIS').delta).toBeCloseTo(25 / 6, 12)
    expect(dimension(change, 'CRISIS').material).toBe(false)
    expect(dimension(change, 'MEAS').delta).toBeCloseTo(5, 12)
    expect(dimension(change, 'MEAS').material).toBe(true)
  })

  it('leaves out what one of the two did not answer, and says that it moved', () => {
    const change = changeBetween(given({ ...without(before, ['L1']), C3: 'unknown' }), given({ ...after, C3: 0.75 }))
    expect(dimension(change, 'LEAD')).toMatchObject({ delta: -25, coverage: 0.5, parts: { L2: -25 } })
    expect(change.answers.find(({ key }) => key === 'L1')).toEqual({
      ...{ key: 'L1', from: null, to: 1, dimension: 'LEAD', part: null },
    })
    expect(change.answers.find(({ key }) => key === 'C3')).toMatchObject({ from: 'unknown', to: 0.75, part: null })
  })

  it('cannot be said where the common core is less than half', () => {
    const [first, second] = [without(cafe, ['C1']), without(cafe, ['C3', 'C4'])]
    const found = dimension(changeBetween(given(first), given(second)), 'CONT')
    expect(found).toMatchObject({ delta: null, material: false, coverage: 0, parts: {} })
  })

  it('does not depend on the order in which options were tapped', () => {
    const change = changeBetween(given({ ...cafe, S2: ['sales', 'care'] }), given({ ...cafe, S2: ['care', 'sales'] }))
    expect(change.answers).toEqual([])
  })

  it('a team that is not there any more does not count', () => {
    const change = changeBetween(given({ ...cafe, F13: '2-5' }), given({ ...cafe, F13: '1', T1: 0 }))
    expect(dimension(change, 'TEAM')).toMatchObject({ delta: null, coverage: null, drawn: { to: null } })
    expect(change.answers.map(({ key }) => key)).toEqual(['F13'])
  })
})

describe('across catalogues', () => {
  it('no edit of weights or values moves a delta', () => {
    const heavier = edited((questions) =>
      questions.map((question) => {
        if (question.key === 'L1') return { ...question, weight: 4 }
        return question.key === 'R1' && question.kind === 'number'
          ? { ...question, points: question.points.map(([x]) => [x, 0.5]) }
          : question
      }),
    )
    const still = changeBetween(given(cafe), given(cafe, 'full', heavier))
    expect(still.catalogueChanged).toBe(true)
    expect(Object.values(still.dimensions).map(({ delta }) => delta ?? 0)).toEqual(catalogue.dimensions.map(() => 0))
    expect(still.answers).toEqual([])
    const moved = changeBetween(given({ ...cafe, L1: 0, L2: 0 }), given({ ...cafe, L1: 1, L2: 0 }, 'full', heavier))
    expect(dimension(moved, 'LEAD').delta).toBeCloseTo((100 * 4) / 6, 12)
    expect(dimension(moved, 'LEAD').drawn.from).toBe(0)
  })

  it('names questions that came and went, and leaves them out', () => {
    const other = edited((questions) =>
      questions.map((question) => (question.key === 'L2' ? { ...question, key: 'L2B' } : question)),
    )
    const change = changeBetween(given(cafe), given({ ...cafe, L2B: 1, L1: 0 }, 'full', other))
    expect(change).toMatchObject({ addedQuestions: ['L2B'], removedQuestions: ['L2'] })
    expect(Object.keys(dimension(change, 'LEAD').parts)).toEqual(['L1'])
  })

  it('a question that counts elsewhere, or is of another kind, is not compared', () => {
    const moved = edited((questions) =>
      questions.map((question) => (question.key === 'L2' ? { ...question, dimension: 'TEAM' } : question)),
    )
    const elsewhere = changeBetween(given(cafe), given({ ...cafe, L2: 0 }, 'full', moved))
    expect(Object.keys(dimension(elsewhere, 'TEAM').parts)).toEqual(['T1', 'T3', 'T4', 'T5'])
    const yesPartlyNo = catalogue.questions.filter(({ key }) => key === 'S5')
    const rewritten = edited((questions) =>
      questions.flatMap((question) =>
        question.key === 'L1' ? yesPartlyNo.map((other) => ({ ...other, key: 'L1', dimension: 'LEAD' })) : [question],
      ),
    )
    const other = changeBetween(given({ ...cafe, L1: 1 }), given({ ...cafe, L1: 0.5 }, 'full', rewritten))
    expect(Object.keys(dimension(other, 'LEAD').parts)).toEqual(['L2'])
  })

  it('a reversed question counts the other way round on both sides', () => {
    const reversed = edited((questions) =>
      questions.map((question) => (question.key === 'L1' ? { ...question, reversed: true } : question)),
    )
    const change = changeBetween(
      given({ ...cafe, L1: 0 }, 'full', reversed),
      given({ ...cafe, L1: 1 }, 'full', reversed),
    )
    expect(dimension(change, 'LEAD').delta).toBe(-50)
  })

  it('an answer that the question no longer takes is not compared', () => {
    const narrower = edited((questions) =>
      questions.map((question) =>
        question.key === 'R1' && question.kind === 'number' ? { ...question, max: 4 } : question,
      ),
    )
    const change = changeBetween(given({ ...cafe, R1: 6 }), given({ ...cafe, R1: 4 }, 'full', narrower))
    expect(dimension(change, 'RES').parts).not.toHaveProperty('R1')
    expect(change.answers).toMatchObject([{ key: 'R1', from: 6, to: 4, part: null }])
  })
})

describe('whatever was answered', () => {
  const form = fc.constantFrom<Form>('full', 'short')
  const pair = fc.tuple(someAnswers(catalogue), form, someAnswers(catalogue), form)

  it('parts add up, belong to changed answers, and the way back is the opposite', () => {
    fc.assert(
      fc.property(pair, ([first, firstForm, second, secondForm]) => {
        const [earlier, later] = [given(first, firstForm), given(second, secondForm)]
        const change = changeBetween(earlier, later)
        const changed = new Map(change.answers.map((answer) => [answer.key, answer]))
        const drawn = score(catalogue, second, { form: secondForm }).dimensions
        for (const [key, { delta, parts, drawn: shown }] of Object.entries(change.dimensions)) {
          expect(Math.abs(sum(parts) - (delta ?? 0))).toBeLessThan(1e-9)
          expect(shown.to).toBe(drawn[key]?.score)
          const moved = Object.entries(parts).filter(([, part]) => part !== 0)
          expect(moved.map(([question, part]) => changed.get(question)?.part === part)).toEqual(moved.map(() => true))
        }
        if (firstForm !== secondForm) return
        const back = changeBetween(later, earlier)
        for (const [key, { delta, parts }] of Object.entries(change.dimensions)) {
          const other = back.dimensions[key]
          if (delta === null || other?.delta === null || other === undefined) continue
          if (JSON.stringify(Object.keys(parts)) !== JSON.stringify(Object.keys(other.parts))) continue
          expect(other.delta).toBeCloseTo(-delta, 9)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('with everything in the core the delta is the difference of what is drawn', () => {
    fc.assert(
      fc.property(someAnswers(catalogue), fc.constantFrom(0, 0.25, 0.5, 0.75, 1), (answers, step) => {
        const other = Object.fromEntries(
          Object.entries(answers).map(([key, answer]) => [key, key === 'L1' || key === 'C1' ? step : answer]),
        )
        const change = changeBetween(given(answers), given(other))
        const reader = createCase(catalogue, answers, {})
        for (const key of ['LEAD', 'CONT']) {
          const counted = scoredQuestions(reader.index, key, 'full').every(
            ({ key: question }) => typeof answers[question] === 'number',
          )
          const { delta, drawn } = dimension(change, key)
          if (counted) expect(delta).toBeCloseTo((drawn.to ?? NaN) - (drawn.from ?? NaN), 9)
        }
      }),
      { numRuns: 200 },
    )
  })
})
