import { describe, expect, it } from 'vitest'
import { standardCatalogue } from '../catalogues/standard/document'
import type { KnockoutResult } from './schema'
import { decideVerdict, type VerdictFacts } from './verdict'

const strong: VerdictFacts = {
  coverage: 1,
  R: 60,
  B: 20,
  Bpot: 25,
  unscoredCritical: [],
  emptySides: [],
  missingRequired: [],
  knockouts: [],
}

const soft: KnockoutResult = { key: 'KO-CRISIS', state: 'active', severity: 'soft', structural: false, ask: [] }
const hard: KnockoutResult = { ...soft, key: 'KO-BOSS', severity: 'hard' }
const structural: KnockoutResult = { ...soft, key: 'KO-FEW', structural: true }
const open: KnockoutResult = { ...soft, key: 'KO-TEAM', state: 'unresolved', ask: ['T1'] }
const warning: KnockoutResult = { ...soft, state: 'warning' }

function decide(change: Partial<VerdictFacts>) {
  return decideVerdict({ ...strong, ...change }, standardCatalogue.thresholds)
}

describe('the verdict: first match wins', () => {
  it.each<[string, Partial<VerdictFacts>, string]>([
    [
      'a hard knock-out beats everything, even missing answers',
      { knockouts: [hard], coverage: 0.1, R: null },
      'NOT_NOW',
    ],
    ['coverage just below', { coverage: 0.69 }, 'OPEN'],
    ['coverage at the threshold, as a sum of floats', { coverage: 0.7 - 1e-12 }, 'YES'],
    ['a required answer missing', { missingRequired: ['L1'] }, 'OPEN'],
    ['no readiness', { R: null, unscoredCritical: ['LEAD'] }, 'OPEN'],
    ['no balance', { B: null, Bpot: null, emptySides: ['pro'] }, 'OPEN'],
    ['a structural knock-out', { knockouts: [structural], B: 90, R: 90 }, 'MAYBE_SMALL'],
    ['a structural knock-out and a bad balance', { knockouts: [structural], B: -15, Bpot: 40 }, 'NO'],
    ['a structural knock-out just above', { knockouts: [structural], B: -14.99 }, 'MAYBE_SMALL'],
    ['everything reached', {}, 'YES'],
    [
      'a hard one only while it is active',
      { knockouts: (['warning', 'clear'] as const).map((state) => ({ ...hard, state })) },
      'YES',
    ],
    ['a hard one that is unresolved', { knockouts: [{ ...hard, state: 'unresolved' }] }, 'OPEN'],
    ['exactly at both thresholds', { B: 15 - 1e-12, R: 50 - 1e-12 }, 'YES'],
    ['a warning does not stop it', { knockouts: [warning] }, 'YES'],
    ['an unresolved knock-out', { knockouts: [open] }, 'OPEN'],
    ['an unresolved one does not matter below', { knockouts: [open], R: 40 }, 'PREPARE'],
    ['a soft knock-out', { knockouts: [soft] }, 'PREPARE'],
    ['readiness too low', { R: 49.9 }, 'PREPARE'],
    ['only homework lifts it', { B: 14.9, Bpot: 15 }, 'PREPARE'],
    ['homework lifts it exactly to the threshold', { B: 0, Bpot: 15 - 1e-12 }, 'PREPARE'],
    ['not even homework lifts it', { B: 14.9, Bpot: 14.9 }, 'MAYBE'],
    ['just above the lower threshold', { B: -14.9, Bpot: 0 }, 'MAYBE'],
    ['at the lower threshold', { B: -15 + 1e-12, Bpot: 0 }, 'NO'],
  ])('%s', (_name, change, verdict) => {
    expect(decide(change).verdict).toBe(verdict)
  })

  it('takes each threshold from the catalogue', () => {
    const thresholds = {
      ...standardCatalogue.thresholds,
      yesBalance: 30,
      yesReadiness: 70,
      prepareBalance: 20,
      noBalance: -40,
      coverage: 0.9,
    }
    const verdictOf = (change: Partial<VerdictFacts>) => decideVerdict({ ...strong, ...change }, thresholds).verdict
    expect(verdictOf({ B: 30, R: 70, coverage: 0.9 })).toBe('YES')
    expect(verdictOf({ B: 30, R: 70, coverage: 0.89 })).toBe('OPEN')
    expect(verdictOf({ B: 29, R: 90, Bpot: 29 })).toBe('PREPARE')
    expect(verdictOf({ B: 40, R: 69, Bpot: 40 })).toBe('PREPARE')
    expect(verdictOf({ B: 10, Bpot: 20 })).toBe('PREPARE')
    expect(verdictOf({ B: 10, Bpot: 19 })).toBe('MAYBE')
    expect(verdictOf({ B: -39, Bpot: 0 })).toBe('MAYBE')
    expect(verdictOf({ B: -40, Bpot: 0 })).toBe('NO')
    expect(verdictOf({ B: -39, knockouts: [structural] })).toBe('MAYBE_SMALL')
  })

  it('says why there is no readiness or no balance', () => {
    expect(decide({ R: null, unscoredCritical: ['LEAD'] }).reasons).toEqual([
      { rule: 'readiness_unknown', dimensions: ['LEAD'] },
    ])
    expect(decide({ B: null, Bpot: null, emptySides: ['pro'] }).reasons).toEqual([
      { rule: 'balance_unknown', sides: ['pro'] },
    ])
  })

  it('says which rules spoke', () => {
    expect(decide({ knockouts: [soft, hard] }).reasons).toEqual([{ rule: 'hard_knockout', knockouts: ['KO-BOSS'] }])
    expect(decide({ coverage: 0.5, missingRequired: ['L1'] }).reasons).toEqual([
      { rule: 'coverage', value: 0.5, threshold: 0.7 },
      { rule: 'required', questions: ['L1'] },
    ])
    expect(decide({ knockouts: [structural, soft] }).reasons).toEqual([
      { rule: 'structural_knockout', knockouts: ['KO-FEW'] },
      { rule: 'knockouts_active', knockouts: ['KO-CRISIS'] },
      { rule: 'balance', quantity: 'B', value: 20, threshold: -15, reached: true },
    ])
    expect(decide({ knockouts: [open] }).reasons[0]).toEqual({
      rule: 'knockouts_unresolved',
      knockouts: ['KO-TEAM'],
      questions: ['T1'],
    })
    expect(decide({ B: -20, Bpot: -5, R: 40 }).reasons).toEqual([
      { rule: 'balance', quantity: 'B', value: -20, threshold: 15, reached: false },
      { rule: 'readiness', value: 40, threshold: 50, reached: false },
      { rule: 'balance', quantity: 'Bpot', value: -5, threshold: 15, reached: false },
      { rule: 'balance', quantity: 'B', value: -20, threshold: -15, reached: false },
    ])
  })
})
