import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeAnswers, someAnswers } from '../../tests/support/scoring-cases'
import { knockout, question, smallCatalogue } from '../../tests/support/small-catalogue'
import type { CatalogueDocument } from '../catalogues/schema'
import { standardCatalogue } from '../catalogues/standard/document'
import { secondView, type SecondView } from './respondents'
import type { Answers, ScoreContext } from './schema'
import { score } from './score'

function view(lead: Answers, staff: Answers[], context: ScoreContext = {}): SecondView {
  return secondView(standardCatalogue, { lead, staff }, context)
}

/** One dimension ALL: two opinions, a fact and a yes-or-no question. */
const small = smallCatalogue({
  questions: [
    question('A', { kind: 'scale', dimension: 'ALL', weight: 2, notApplicable: true }),
    question('B', { kind: 'yesPartlyNo', dimension: 'ALL', reversed: true }),
    question('F', { kind: 'scale', dimension: 'ALL', fact: true }),
    question('Y', { kind: 'yesNo', dimension: 'ALL' }),
  ],
})
const facts = { F: 1, Y: 0 }

function smallView(lead: Answers, staff: Answers[], respondents?: CatalogueDocument['thresholds']['respondents']) {
  const thresholds = respondents ? { ...small.thresholds, respondents } : small.thresholds
  return secondView({ ...small, thresholds }, { lead, staff }, {})
}

describe('the second view', () => {
  it('counts the lead twice and every staff member once', () => {
    const { dimensions, R, level } = view({ L1: 1, L2: 1 }, [{ L1: 0, L2: 0.5 }, { L1: 0.5 }])
    // L1 (2·1 + 0 + .5)/4 = .625, L2 (2·1 + .5)/3 = .8333
    expect(dimensions['LEAD']?.score).toBeCloseTo((100 * (0.625 + 2.5 / 3)) / 2, 10)
    expect({ R, level }).toEqual({ R: null, level: null })
  })

  it('leaves facts and yes-or-no questions to the lead, and reverses means like answers', () => {
    const { dimensions } = smallView({ A: 1, B: 1, ...facts }, [{ A: 0, B: 0, F: 0, Y: 1 }])
    // A 2/3 at weight 2, B 1 − 2/3, F 1, Y 0
    expect(dimensions['ALL']?.score).toBeCloseTo((100 * (4 / 3 + 1 / 3 + 1)) / 5, 10)
  })

  it.each<[string, Answers, Answers[], number | null]>([
    ["leaves don't know out of the mean", { A: 1 }, [{ A: 'unknown' }, { A: 0.25 }], 0.75],
    ['leaves "does not apply" out of the mean', { A: 1 }, [{ A: 'na' }, { A: 0.25 }], 0.75],
    ['fills what the lead does not know', { A: 'unknown' }, [{ A: 0.25 }, { A: 0.75 }], 0.5],
    ['asks the others where it does not apply to the lead', { A: 'na' }, [{ A: 0.25 }], 0.25],
    ['takes the lead at their word where nobody gave a value', { A: 'na' }, [{ A: 'unknown' }, {}], null],
  ])('%s', (_name, lead, staff, mean) => {
    const { score: points, coverage } = smallView({ B: 0, ...facts, ...lead }, staff).dimensions['ALL'] ?? {}
    const expected = mean === null ? 200 / 3 : (100 * (2 * mean + 2)) / 5
    expect(points).toBeCloseTo(expected, 10)
    expect(coverage).toBe(1)
  })

  it('does not take the missing for zero', () => {
    const { dimensions } = smallView({ B: 0, ...facts }, [{ A: 'unknown' }, { A: 'na' }])
    expect(dimensions['ALL']).toMatchObject({ coverage: 0.6 })
    expect(dimensions['ALL']?.score).toBeCloseTo(200 / 3, 10)
  })

  it('asks staff what it asks the lead', () => {
    const solo = view({ F13: '1', T1: 1, T3: 1 }, [{ T1: 0.5, T3: 0.5, F13: '2-5' }])
    expect(solo.dimensions['TEAM']).toMatchObject({ score: null, applicable: false })
    const short = { form: 'short' } as const
    const inShort = view({ K1: 1 }, [{ K1: 0, K2: 0, K3: 0 }], short)
    expect(inShort.dimensions['SKILL']?.score).toBeCloseTo(200 / 3, 10)
    const followUp = secondView(
      smallCatalogue({
        questions: [
          question('A', { kind: 'scale', dimension: 'ALL' }),
          question('NEXT', {
            kind: 'scale',
            dimension: 'ALL',
            askedIf: { compare: { value: { answer: 'A' }, op: '<', to: 0.5 } },
          }),
        ],
      }),
      { lead: { A: 1 }, staff: [{ A: 0, NEXT: 0 }] },
      {},
    )
    expect(followUp.dimensions['ALL']?.score).toBeCloseTo(200 / 3, 10)
  })

  it('takes weights and marks from the catalogue where it gives them', () => {
    const rules = { leadWeight: 1, staffWeight: 3, gapPeople: 3, gapShown: 40 }
    const staff = [
      { A: 0, B: 1 },
      { A: 0, B: 1 },
    ]
    const two = smallView({ A: 1, B: 0, ...facts }, staff, rules)
    expect(two.dimensions['ALL']?.score).toBeCloseTo((100 * (2 / 7 + 1 / 7 + 1)) / 5, 10)
    expect(two.gaps['ALL']).toMatchObject({ people: 2, staff: null, value: null, shown: false })
    const three = smallView({ A: 1, B: 0, ...facts }, [...staff, { A: 1, B: 0 }], rules)
    // 80 against a mean of (20 + 20 + 80)/3
    expect(three.gaps['ALL']).toMatchObject({ people: 3, lead: 80, staff: 40, value: 40, shown: true })
  })
})

describe('the perception gap', () => {
  it('is the lead’s score less the mean of the staff’s', () => {
    const { gaps, dimensions } = view({ L1: 1, L2: 0.75 }, [
      { L1: 0.5, L2: 0.5 },
      { L1: 0.75, L2: 0.25 },
    ])
    expect(gaps['LEAD']).toEqual({ lead: 87.5, staff: 50, value: 37.5, people: 2, shown: true })
    expect(dimensions['LEAD']?.score).toBe(68.75)
  })

  it.each([
    [0.75, [0.5, 0.75], 12.5, false],
    [0.75, [0.75, 0.75, 0.75, 0.75, 0], 15, true],
    [0.5, [0.75, 0.75], -25, true],
    [0.5, [0.5, 0.75], -12.5, false],
  ])('from %d down to %j is %d', (lead, staff, value, shown) => {
    const both = (v: number): Answers => ({ L1: v, L2: v })
    const { gaps } = view(both(lead), staff.map(both))
    expect(gaps['LEAD']?.value).toBeCloseTo(value, 10)
    expect(gaps['LEAD']?.shown).toBe(shown)
  })

  it('counts with the lead’s facts, so that it can be read beside the lead’s score', () => {
    const own = (v: number): Answers => ({ R2: v, R4: v })
    const { gaps } = view({ R1: 8, R3: 0, ...own(1) }, [own(0), own(0)])
    const lead = score(standardCatalogue, { R1: 8, R3: 0, ...own(1) }, {}).dimensions['RES']?.score
    expect(gaps['RES']?.lead).toBe(lead)
    expect(gaps['RES']?.value).toBeCloseTo(40, 10)
  })

  it('takes people with half of their own opinions given, and two of them', () => {
    // RES: facts weigh 3 of 5 and are the lead's; R2 and R4 are anybody's
    const lead: Answers = { R1: 5, R3: 0, R2: 1, R4: 1 }
    expect(view(lead, [{ R2: 0 }, {}, { R1: 0, R3: 0 }]).gaps['RES']).toMatchObject({ people: 1, value: null })
    expect(view(lead, [{ R2: 0 }, { R4: 0, R2: 'unknown' }]).gaps['RES']).toMatchObject({ people: 2, shown: true })
    expect(view({ L2: 'unknown' }, [{ L1: 0 }, { L2: 0 }]).gaps['LEAD']).toEqual({
      lead: null,
      staff: 0,
      value: null,
      people: 2,
      shown: false,
    })
  })
})

describe('seen differently', () => {
  it.each<[string, Answers, Answers[], [string, number, number][]]>([
    ['a mean at the mark', { L1: 0.5, L2: 1 }, [{ L1: 0.5 }, { L1: 0 }], [['L1', 0.25, 2]]],
    ['a mean just above', { L1: 1, L2: 1 }, [{ L1: 0.5 }, { L1: 0.25 }, { L1: 0.25 }], []],
    ['the other question, of those who answered', { L1: 1, L2: 1 }, [{ L2: 0 }, { L2: 'unknown' }], [['L2', 0, 1]]],
    ['both', { L1: 1, L2: 1 }, [{ L1: 0, L2: 0.25 }], [['L1', 0, 1], ['L2', 0.25, 1]]], // prettier-ignore
    ['what the lead does not know', { L1: 'unknown' }, [{ L1: 0.25 }], [['L1', 0.25, 1]]],
    ['what the lead says as well', { L1: 0.25, L2: 1 }, [{ L1: 0 }], []],
    ['no staff', { L1: 1, L2: 1 }, [], []],
    ['other low answers', { T1: 1, C1: 1 }, [{ T1: 0, C1: 0 }], []],
  ])('%s', (_name, lead, staff, expected) => {
    const warnings = view(lead, staff).seenDifferently
    expect(warnings).toEqual(
      expected.map(([key, mean, people]) => ({ knockout: 'KO-BOSS', questions: [key], mean, people })),
    )
  })

  it('says nothing from the lead’s facts or a whole dimension, nor where the knock-out does not apply', () => {
    const graded = { values: [{ answer: 'A' }, { answer: 'F' }, { dimension: 'ALL' }], p: 0.5, v: 0.25 }
    const factAbove = (to: number) => ({ compare: { value: { answer: 'F' }, op: '>', to } })
    const catalogue = {
      ...small,
      knockouts: [knockout('KO', { graded }), knockout('NOT', { graded, appliesIf: factAbove(0.5) })],
    }
    const warned = (lead: Answers) =>
      secondView(catalogue, { lead, staff: [{ A: 0, B: 1, F: 0 }] }, {}).seenDifferently.map(({ knockout: key }) => key)
    expect(warned({ A: 1, B: 0, F: 0, Y: 0 })).toEqual(['KO'])
    expect(warned({ A: 1, B: 0, F: 1, Y: 0 })).toEqual(['KO', 'NOT'])
    // open whether it applies: it counts as applying
    expect(warned({ A: 1, B: 0, Y: 0 })).toEqual(['KO', 'NOT'])
  })

  it('names each question behind a value once, and the fewest people who answered one', () => {
    const value = { mean: ['A', 'B', 'F', 'A'].map((key) => ({ answer: key })) }
    const catalogue = { ...small, knockouts: [knockout('KO', { graded: { values: [value], p: 0.5, v: 0.25 } })] }
    const staff = [{ A: 0, B: 0.5 }, { A: 0 }, { A: 0.25, B: 'na' }]
    // A 1/12 twice, B 1/2, F 0
    expect(secondView(catalogue, { lead: { A: 1, B: 1, F: 0 }, staff }, {}).seenDifferently).toEqual([
      { knockout: 'KO', questions: ['A', 'B'], mean: expect.closeTo(1 / 6, 10) as number, people: 1 },
    ])
  })
})

const opinions = standardCatalogue.questions.filter(
  ({ kind, fact }) => !fact && (kind === 'scale' || kind === 'yesPartlyNo'),
)
const people = fc.tuple(someAnswers(standardCatalogue), fc.array(someAnswers(standardCatalogue), { maxLength: 5 }))
const form = fc.constantFrom<ScoreContext>({}, { form: 'short' })

/** The lead's answers with that person's opinions. */
function withOpinionsOf(lead: Answers, person: Answers): Answers {
  const own = opinions.flatMap(({ key }) => (person[key] === undefined ? [] : [[key, person[key]] as const]))
  return { ...lead, ...Object.fromEntries(own) }
}

describe('properties over the standard catalogue', () => {
  it('the order of staff changes nothing', () => {
    const shuffled = people.chain(([lead, staff]) =>
      fc.tuple(
        fc.constant({ lead, staff }),
        fc.shuffledSubarray(staff, { minLength: staff.length, maxLength: staff.length }),
        form,
      ),
    )
    fc.assert(
      fc.property(shuffled, ([{ lead, staff }, other, context]) => {
        expect(JSON.stringify(view(lead, other, context))).toBe(JSON.stringify(view(lead, staff, context)))
      }),
    )
  })

  it('the same answers give the lead’s readiness, no gap and no warning', () => {
    fc.assert(
      fc.property(someAnswers(standardCatalogue), fc.integer({ min: 0, max: 5 }), form, (lead, count, context) => {
        const { R, level, dimensions } = score(standardCatalogue, lead, context)
        const same = view(lead, Array.from({ length: count }, () => lead), context) // prettier-ignore
        expect(same).toMatchObject({ R, level, dimensions, seenDifferently: [] })
        expect(Object.keys(same.gaps)).toEqual(Object.keys(dimensions))
        for (const { value, shown } of Object.values(same.gaps)) {
          expect(Math.abs(value ?? 0)).toBeLessThan(1e-9)
          expect(shown).toBe(false)
        }
      }),
    )
  })

  it('stays within its bounds, and below two people there is no gap', () => {
    fc.assert(
      fc.property(people, form, ([lead, staff], context) => {
        const { R, dimensions, gaps } = view(lead, staff, context)
        for (const points of [R, ...Object.values(dimensions).map((dimension) => dimension.score)]) {
          expect(points ?? 0).toBeGreaterThanOrEqual(0)
          expect(points ?? 0).toBeLessThanOrEqual(100 + 1e-9)
        }
        for (const gap of Object.values(gaps)) {
          expect(gap.people).toBeLessThanOrEqual(staff.length)
          expect(gap.staff === null).toBe(gap.people < 2)
          expect(gap.value === null).toBe(gap.lead === null || gap.staff === null)
          expect(Math.abs(gap.value ?? 0)).toBeLessThanOrEqual(100 + 1e-9)
        }
      }),
    )
  })

  it('with everything answered, scores are means of everybody’s scores on the lead’s facts', () => {
    const applying = completeAnswers(standardCatalogue).map((answers): Answers =>
      Object.fromEntries(Object.entries(answers).map(([key, v]) => [key, v === 'na' ? 0.5 : v])),
    )
    fc.assert(
      fc.property(applying, fc.array(applying, { minLength: 2, maxLength: 4 }), (lead, staff) => {
        const { dimensions, gaps } = view(lead, staff)
        const scoreOf = (person: Answers, key: string) =>
          score(standardCatalogue, withOpinionsOf(lead, person), {}).dimensions[key]?.score ?? NaN
        for (const [key, { applicable, score: points }] of Object.entries(dimensions)) {
          if (!applicable) continue
          const total = staff.reduce((sum, person) => sum + scoreOf(person, key), 0)
          expect(points).toBeCloseTo((2 * scoreOf(lead, key) + total) / (2 + staff.length), 9)
          expect(gaps[key]?.value).toBeCloseTo(scoreOf(lead, key) - total / staff.length, 9)
        }
      }),
    )
  })
})
