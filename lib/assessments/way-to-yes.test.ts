import { describe, expect, it } from 'vitest'
import { standardCatalogue } from '@/lib/catalogues/standard/document'
import type { KnockoutResult, Result } from '@/lib/scoring/schema'
import { score } from '@/lib/scoring/score'
import { verdictWords } from './verdict-words'
import { wayToYes } from './way-to-yes'

const { thresholds } = standardCatalogue
const answersOf = (persona: string) => standardCatalogue.personas.find(({ key }) => key === persona)?.answers ?? {}
const cafe = score(standardCatalogue, answersOf('cafe-before'), {})

function knockout(key: string, state: KnockoutResult['state']): KnockoutResult {
  return { key, state, severity: 'soft', structural: false, ask: [] }
}

/** The café with other numbers. */
function prepare(change: Partial<Result>): Result {
  return { ...cafe, verdict: 'PREPARE', missingRequired: [], coverage: 1, R: 60, B: 20, Bpot: 30, ...change }
}

describe('the way to a yes', () => {
  it('is the knock-outs alone only if everything else is there', () => {
    const active = [knockout('KO-CRISIS', 'active')]
    expect(wayToYes(prepare({ knockouts: active }), thresholds)).toEqual({
      knockouts: ['KO-CRISIS'],
      readiness: null,
      balance: null,
      unsettled: [],
    })
    expect(wayToYes(prepare({ knockouts: active, R: 49.96 }), thresholds)).toMatchObject({
      readiness: { from: 49.96, to: 50 },
      balance: null,
    })
    expect(wayToYes(prepare({ knockouts: active, R: 40, B: -3 }), thresholds)).toMatchObject({
      readiness: { from: 40, to: 50 },
      balance: { from: -3, to: 15 },
    })
  })

  it('knows a knock-out that is not settled', () => {
    const open = { ...knockout('KO-MEASURE', 'unresolved'), ask: ['F7'] }
    const knockouts = [knockout('KO-CRISIS', 'active'), open]
    expect(wayToYes(prepare({ knockouts }), thresholds)).toMatchObject({ knockouts: ['KO-CRISIS'], unsettled: ['F7'] })
  })

  it('is said for no other verdict', () => {
    for (const verdict of ['OPEN', 'NOT_NOW', 'NO', 'MAYBE_SMALL', 'MAYBE', 'YES'] as const) {
      expect(wayToYes({ ...cafe, verdict }, thresholds)).toBeNull()
    }
  })

  it('is really needed by the café: with its knock-out lifted it still has to prepare', () => {
    const lifted = score(standardCatalogue, { ...answersOf('cafe-before'), X1: 1 }, {})
    expect(lifted.verdict).toBe('PREPARE')
    expect(lifted.knockouts.some(({ state }) => state === 'active')).toBe(false)
  })
})

describe('the sentence of a verdict to prepare', () => {
  const clause = (key: string) => standardCatalogue.knockouts.find((one) => one.key === key)?.clause
  const words = (result: Result, locale: 'de' | 'en') =>
    verdictWords({ catalogue: standardCatalogue, result, clientName: 'Café Morgenrot', locale }, (key) => {
      return clause(key)?.[locale] ?? null
    })
  const sentence = (result: Result, locale: 'de' | 'en') => words(result, locale).sentence
  const active = (...keys: string[]): Partial<Result> => ({
    knockouts: keys.map((key) => knockout(key, 'active')),
    reasons: [{ rule: 'knockouts_active', knockouts: keys }],
  })

  it('names the knock-out, and what a yes needs besides', () => {
    expect(sentence(cafe, 'de')).toBe(
      'Für Café Morgenrot lohnt sich Social Media, sobald feststeht, wer auf Kritik antwortet, und sobald die Reife von 44 auf 50 Punkte gestiegen ist.',
    )
    expect(sentence(cafe, 'en')).toBe(
      'Social media will pay off for Café Morgenrot as soon as it is clear who answers criticism and once readiness has risen from 44 to 50 points.',
    )
  })

  it('names the knock-out alone where it is alone', () => {
    expect(sentence(prepare(active('KO-TEAM')), 'de')).toBe(
      'Für Café Morgenrot lohnt sich Social Media, sobald das Team Bescheid weiß und den Sinn sieht.',
    )
  })

  it('names figures without a knock-out, and never as reached', () => {
    expect(sentence(prepare({ knockouts: [], reasons: [], R: 49.97, B: -2.6 }), 'de')).toBe(
      'Für Café Morgenrot lohnt sich Social Media, sobald die Reife von 49,9 auf 50 und die Waage von −3 auf +15 gestiegen sind.',
    )
  })

  it('does not promise that two of three knock-outs are enough', () => {
    expect(sentence(prepare(active('KO-TEAM', 'KO-MEASURE', 'KO-CRISIS')), 'en')).toBe(
      'Social media will pay off for Café Morgenrot as soon as the staff know about it and see the point and once the other points are settled too.',
    )
  })

  it('hands on the one question that is not settled and speaks of no other points', () => {
    const unsettled = prepare(active('KO-TEAM', 'KO-CRISIS'))
    unsettled.knockouts.push({ ...knockout('KO-MEASURE', 'unresolved'), ask: ['F7'] })
    expect(words(unsettled, 'de').unsettled).toEqual(['F7'])
    expect(sentence(unsettled, 'de')).toBe(
      'Für Café Morgenrot lohnt sich Social Media, sobald das Team Bescheid weiß und den Sinn sieht und sobald feststeht, wer auf Kritik antwortet.',
    )
  })
})

describe('the words of a no', () => {
  const words = (result: Result) =>
    verdictWords({ catalogue: standardCatalogue, result, clientName: 'Café Morgenrot', locale: 'de' }, () => 'weil …')
  const contra = (key: string, contribution: number | null) => ({ key, x: 1, weight: 3, contribution })
  const contras = [contra('C-TIME', 12), contra('C-PRIVACY', null), contra('C-STRATEGY', 20), contra('C-LIVING', 20)]

  it('name what weighs most where no market speaks, though homework is open', () => {
    const reasons: Result['reasons'] = [{ rule: 'knockouts_active', knockouts: ['KO-CRISIS'] }]
    expect(words({ ...cafe, verdict: 'NO', reasons, contras }).against).toBe('C-STRATEGY')
  })

  it('leave it to the knock-out where the market decides, and to the sentence of every other verdict', () => {
    const reasons: Result['reasons'] = [{ rule: 'structural_knockout', knockouts: ['KO-FEW'] }]
    expect(words({ ...cafe, verdict: 'NO', reasons, contras })).toMatchObject({ against: null, clauses: ['weil …'] })
    expect(words({ ...cafe, verdict: 'MAYBE', reasons: [], contras }).against).toBeNull()
  })
})
