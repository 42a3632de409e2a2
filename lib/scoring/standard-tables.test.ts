import { describe, expect, it } from 'vitest'
import { standardCatalogue as catalogue } from '../catalogues/standard/document'
import { valueOfAnswer } from './answer-values'

/** Version 1 of the standard catalogue, to the letter: results have to stay comparable. */

const pros =
  'A-VISIBILITY 4 A-NEWCUST 5 A-CONTACTS 3 A-CARE 4 A-FEEDBACK 3 A-REFERRAL 5 A-REVENUE 2 A-FUTURE 3 A-AMBASSADOR 2 ' +
  'A-LOWCOST 2 A-CONTENT 3 A-DIVERSIFY 2 A-INFLUENCER 1 A-EQUALIZER 2 A-HARDQUALITY 3 A-MOBILISE 1 A-ATONCE 2 A-NETWORK 3'
const contras =
  'C-TIME 5 C-HIDDEN 3 C-EXPERIENCE 3 C-STRATEGY 4 C-ALTERNATIVES 5 C-SHORTTERM 3 C-UNMEASURED 3 C-STAFF 3 C-INTERNAL 3 ' +
  'C-FEWCUST 4 C-AUDIENCE 5 C-NOWISH 3 C-NORESEARCH 2 C-METOO 2 C-OVERRATED 2 C-SHITSTORM 4 C-UNPREPARED 3 C-EXPOSED 2 ' +
  'C-PLATFORM 2 C-LIVING 3 C-NOTHING 4 C-PRIVACY 2'
const removable = 'C-EXPERIENCE C-STRATEGY C-SHORTTERM C-UNMEASURED C-STAFF C-INTERNAL C-UNPREPARED C-LIVING'
const contextKeys =
  'A-MINIMUM A-USEFUL A-EXPECTED A-CRITICAL A-EVERYONE A-MANYCUST A-B2BOK A-VIRAL A-CATCHUP ' +
  'C-WILDFIRE C-NOMIRACLE C-UNPROVEN C-TRANSFER C-VOLATILE C-NOPRESSURE'
const byDimension: Record<string, [weight: number, critical: boolean, questions: string]> = {
  LEAD: [2, true, 'L1*2 L2*2'],
  STRAT: [1.5, true, 'S1*2 S2 S3*2 S4 S5'],
  RES: [1.5, true, 'R1*2 R2 R3 R4'],
  SKILL: [1, false, 'K1*2 K2 K3'],
  TEAM: [1, false, 'T1*2 T3 T4 T5'],
  CONT: [1.5, false, 'C1*2 C3 C4'],
  MEAS: [1, false, 'M1*2 M2 M3 M4'],
  CRISIS: [1, false, 'X1*2 X2 X3 X5 X6'],
}

const sorted = (words: string) => words.split(' ').toSorted()
const keys = (items: readonly { key: string }[]) => items.map(({ key }) => key).toSorted()

describe('the standard catalogue', () => {
  it('has 57 questions besides the three from master data, one of them a follow-up', () => {
    const own = catalogue.questions.filter(({ masterData }) => !masterData)
    expect(own).toHaveLength(57)
    expect(catalogue.questions.flatMap(({ key, masterData }) => (masterData ? [[key, masterData]] : []))).toEqual([
      ['F1', 'market'],
      ['F12', 'trade'],
      ['F13', 'headcount'],
    ])
    expect(keys(catalogue.questions.filter(({ askedIf }) => askedIf))).toEqual(['L4'])
  })

  it('has 20 short questions and two follow-ups', () => {
    const short = catalogue.questions.filter((question) => question.short && !question.masterData)
    const asked = short.filter(({ askedIf, shortIf }) => !askedIf && !shortIf)
    expect(keys(asked)).toEqual(sorted('L1 L2 S1 S2 S3 R1 K1 T1 C1 M1 X1 F2 F3 F6 F8 F9 F10 F17 A-CARE A-REFERRAL'))
    expect(keys(short.filter((question) => !asked.includes(question)))).toEqual(['L4', 'M2'])
  })

  it('requires seven answers', () => {
    expect(keys(catalogue.questions.filter(({ required }) => required))).toEqual(sorted('F1 F13 L1 L2 S3 R1 C1'))
  })

  it('allows "does not apply" for the team and the money only', () => {
    expect(keys(catalogue.questions.filter(({ notApplicable }) => notApplicable))).toEqual(sorted('R3 T1 T3 T4 T5'))
  })

  it('has eight dimensions with their questions and weights', () => {
    for (const { key, weight, critical } of catalogue.dimensions) {
      const questions = catalogue.questions
        .filter(({ dimension }) => dimension === key)
        .map((question) => question.key + (question.weight === 1 ? '' : `*${question.weight}`))
      expect([key, weight, critical, questions.toSorted()]).toEqual([key, ...expectedDimension(key)])
    }
    expect(keys(catalogue.dimensions)).toEqual(Object.keys(byDimension).toSorted())
    expect(catalogue.questions.some(({ reversed }) => reversed)).toBe(false)
  })

  it('has 18 pros and 22 contras with their weights, in this order', () => {
    const list = (side: 'pro' | 'contra') =>
      catalogue.arguments
        .filter((argument) => argument.side === side)
        .map(({ key, weight }) => `${key} ${weight}`)
        .join(' ')
    expect(list('pro')).toBe(pros)
    expect(list('contra')).toBe(contras)
    expect(keys(catalogue.arguments.filter((argument) => argument.removable))).toEqual(sorted(removable))
  })

  it('has 15 arguments that are never scored', () => {
    expect(keys(catalogue.context)).toEqual(sorted(contextKeys))
  })

  it('has nine knock-outs, three of them structural', () => {
    expect(catalogue.knockouts).toHaveLength(9)
    expect(keys(catalogue.knockouts.filter(({ structural }) => structural))).toEqual(
      sorted('KO-AUDIENCE KO-FEW KO-SILENT'),
    )
    expect(keys(catalogue.knockouts.filter(({ hardIf }) => hardIf))).toEqual(sorted('KO-BOSS KO-SHORT'))
  })

  it('has the thresholds of the model', () => {
    expect(catalogue.thresholds).toEqual({
      yesBalance: 15,
      yesReadiness: 50,
      prepareBalance: 15,
      noBalance: -15,
      coverage: 0.7,
      dimensionCoverage: 0.5,
      removableFloor: 0.25,
      liftReviewMonths: 3,
    })
    expect(catalogue.levels.map(({ from }) => from)).toEqual([0, 25, 50, 75])
  })

  it('turns figures and options into 0 to 1', () => {
    const worth = (key: string, answers: (number | string | string[])[]) => {
      const question = catalogue.questions.find((candidate) => candidate.key === key)
      return answers.map((answer) => question && valueOfAnswer(question, answer))
    }
    expect(worth('F2', ['lt10', '10-49', '50-499', '500-4999', '5000+'])).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(worth('R1', [0, 1, 3, 5, 8, 40])).toEqual([0, 0.25, 0.5, 0.75, 1, 1])
    expect(worth('S3', [0, 3, 6, 12, 24, 60])).toEqual([0, 0, 0.25, 0.75, 1, 1])
    expect(worth('R3', [0, 100, 300, 1000, 5000])).toEqual([0.25, 0.5, 0.75, 1, 1])
    expect(worth('S2', [[], ['sales'], ['sales', 'care'], ['other']])).toEqual([0, 0.25, 1, 1])
  })
})

function expectedDimension(key: string): [number, boolean, string[]] {
  const [weight, critical, questions] = byDimension[key] ?? [0, false, '']
  return [weight, critical, questions.split(' ').toSorted()]
}
