import { describe, expect, it } from 'vitest'
import { standardCatalogue as catalogue } from '../catalogues/standard/document'
import { validateAnswers } from './answers'
import { askedQuestions } from './progress'
import type { Form } from './schema'
import { score } from './score'

const persona = (key: string) => catalogue.personas.find((candidate) => candidate.key === key)
const answersOf = (key: string) => persona(key)?.answers ?? {}

describe('the personas of the standard catalogue', () => {
  it('are the eight firms that have to come out right', () => {
    expect(catalogue.personas.map(({ key, expected }) => [key, expected])).toEqual([
      ['nurse', ['NO', 'MAYBE_SMALL']],
      ['it-specialist', ['YES']],
      ['machine-builder', ['MAYBE_SMALL']],
      ['cafe-before', ['PREPARE']],
      ['cafe-after', ['YES']],
      ['boss-refuses', ['NOT_NOW']],
      ['almost-nothing', ['OPEN']],
      ['below-middle', ['MAYBE', 'NO']],
    ])
  })

  it.each(catalogue.personas.map((one) => [one.key, one] as const))(
    '%s comes out right',
    (key, { answers, expected }) => {
      expect(validateAnswers(catalogue, answers, 'full')).toEqual([])
      const result = score(catalogue, answers, {})
      expect(expected).toContain(result.verdict)
      if (key !== 'almost-nothing') expect(result.openQuestions).toEqual([])
      const asked = new Set([...askedQuestions(catalogue, answers, 'full'), 'F1', 'F12', 'F13'])
      expect(Object.keys(answers).filter((answered) => !asked.has(answered))).toEqual([])
    },
  )

  // worked out by a second implementation, straight from the tables
  it.each<[string, Form, string, number | null, ...(number | null)[]]>([
    ['nurse', 'full', 'NO', 2, 34.721178, 52.083333, 69.067164, -3.700249, 1.0],
    ['nurse', 'short', 'MAYBE_SMALL', 2, 46.184211, 67.708333, 61.989796, 17.963435, 1.0],
    ['it-specialist', 'full', 'YES', 3, 72.825964, 76.125, 28.875, 49.517857, 1.0],
    ['it-specialist', 'short', 'YES', 4, 84.761905, 83.59375, 21.394231, 62.199519, 1.0],
    ['machine-builder', 'full', 'MAYBE_SMALL', 3, 59.589002, 62.75, 45.785714, 22.928571, 1.0],
    ['machine-builder', 'short', 'MAYBE_SMALL', 3, 71.547619, 69.270833, 39.663462, 34.415064, 1.0],
    ['cafe-before', 'full', 'PREPARE', 2, 43.914399, 71.375, 44.214286, 38.875, 1.0],
    ['cafe-before', 'short', 'PREPARE', 2, 47.857143, 80.989583, 43.75, 52.624199, 1.0],
    ['cafe-after', 'full', 'YES', 3, 69.78458, 71.375, 31.142857, 42.267857, 1.0],
    ['cafe-after', 'short', 'YES', 4, 75.952381, 80.989583, 25.0, 57.431891, 1.0],
    ['boss-refuses', 'full', 'NOT_NOW', 3, 72.244898, 86.375, 13.863095, 72.72619, 1.0],
    ['boss-refuses', 'short', 'NOT_NOW', 3, 77.142857, 91.40625, 9.455128, 81.951122, 1.0],
    ['almost-nothing', 'full', 'OPEN', null, null, 62.5, 33.333333, 29.166667, 0.141667],
    ['almost-nothing', 'short', 'OPEN', null, null, 69.642857, 25.0, 44.642857, 0.144737],
    ['below-middle', 'full', 'MAYBE', 2, 43.835034, 44.0, 56.160714, -0.464286, 1.0],
    ['below-middle', 'short', 'MAYBE', 3, 52.97619, 46.875, 52.163462, 5.769231, 1.0],
  ])('%s, %s form: %s', (key, form, verdict, level, ...figures) => {
    const result = score(catalogue, answersOf(key), { form })
    expect(result).toMatchObject({ verdict, level })
    const { R, P, C, Bpot, coverage } = result
    const rounded = [R, P, C, Bpot, coverage].map((figure) => (figure === null ? null : Number(figure.toFixed(6))))
    expect(rounded).toEqual(figures)
  })

  it('the machine builder is held back by the structure of the market', () => {
    const { knockouts } = score(catalogue, answersOf('machine-builder'), {})
    expect(knockouts.filter(({ state }) => state === 'active').map(({ key }) => key)).toEqual(['KO-FEW'])
  })

  it('the café changes its homework, not its market', () => {
    const [before, after] = [answersOf('cafe-before'), answersOf('cafe-after')]
    const changed = Object.keys(before).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    expect(changed.length).toBeLessThan(Object.keys(before).length / 2)
    expect(changed.filter((key) => key.startsWith('F') && key !== 'F19')).toEqual([])
    expect(changed.filter((key) => key.startsWith('A-'))).toEqual([])
  })

  it('the boss who refuses stands against a strong rest', () => {
    const refused = score(catalogue, answersOf('boss-refuses'), {})
    expect(refused.reasons).toEqual([{ rule: 'hard_knockout', knockouts: ['KO-BOSS'] }])
    expect(refused.B).toBeGreaterThan(50)
    expect(score(catalogue, { ...answersOf('boss-refuses'), L1: 1, L2: 1 }, {}).verdict).toBe('YES')
  })

  it('the firm below the middle has no knock-out', () => {
    const { knockouts, R } = score(catalogue, answersOf('below-middle'), {})
    expect(knockouts.every(({ state }) => state === 'clear')).toBe(true)
    expect(R).toBeLessThan(50)
  })
})
