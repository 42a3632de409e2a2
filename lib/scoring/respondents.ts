import { referencesOfValue } from '../catalogues/rule-references'
import type { CatalogueDocument, Knockout } from '../catalogues/schema'
import type { Question } from '../catalogues/question-schema'
import type { RespondentRules } from '../catalogues/verdict-schema'
import { createCase, isAsked, readAnswer } from './case'
import { degreeOf } from './knockouts'
import { reaches } from './numbers'
import type { Answered, Reader } from './reader'
import { scoreDimension } from './readiness'
import type { Answers, ScoreContext } from './schema'
import { scoreReadiness, type Readiness } from './score'
import { readValue } from './values'

/** Several people answer one assessment. Source: docs/scoring.md §a, "Several respondents". */

/** All answers have to be valid (`validateAnswers`). Staff come in any order: it changes nothing. */
export type Respondents = { lead: Answers; staff: readonly Answers[] }

/** How far the lead sees a dimension above its staff (below zero: beneath them). */
export type PerceptionGap = {
  /** R_d of the lead, 0–100; null while it cannot be said. */
  lead: number | null
  /** Mean of the staff's R_d, 0–100; null for fewer people than a gap needs. */
  staff: number | null
  /** lead − staff, −100…100; null while either is. */
  value: number | null
  /** Staff members with a score of their own in this dimension. */
  people: number
  /** Large enough to be shown. */
  shown: boolean
}

/** The staff's mean would set off a graded knock-out that the lead's answer does not. */
export type SeenDifferently = {
  knockout: string
  questions: string[]
  /** Value of the staff's means, 0–1. */
  mean: number
  /** Staff members behind it; of several questions the fewest. */
  people: number
}

export type SecondView = Omit<Readiness, 'unscoredCritical'> & {
  /** By dimension, in catalogue order; those of this form. */
  gaps: Record<string, PerceptionGap>
  seenDifferently: SeenDifferently[]
}

const usualRules: RespondentRules = { leadWeight: 2, staffWeight: 1, gapPeople: 2, gapShown: 15 }

type Weighted = { value: number; weight: number }
/** Whose answer is read, by question key. */
type Chosen = (key: string) => Answers[string] | undefined

/**
 * Readiness over everybody's answers, beside the lead's and never instead of it: facts, knock-outs and the verdict stay
 * the lead's. Without staff it is the lead's readiness. Source: docs/scoring.md §a.
 */
export function secondView(catalogue: CatalogueDocument, people: Respondents, context: ScoreContext): SecondView {
  const rules = catalogue.thresholds.respondents ?? usualRules
  const lead = createCase(catalogue, people.lead, context)
  const { R, level, dimensions } = scoreReadiness(readerOf(lead, averagesOf(people, rules)))
  const gaps = Object.keys(dimensions).map((key) => [key, gapOf(key, lead, people.staff, rules)] as const)
  return { R, level, dimensions, gaps: Object.fromEntries(gaps), seenDifferently: seenDifferently(lead, people.staff) }
}

/** Only opinions are averaged: facts and yes-or-no questions are the lead's. */
function isAveraged({ kind, fact }: Question): boolean {
  return (kind === 'scale' || kind === 'yesPartlyNo') && !fact
}

/** The lead's case with other opinions in it; what is asked at all is decided by the lead's answers. */
function readerOf(lead: Reader, pick: Chosen, rest: (answered: Answered) => Answered = (answered) => answered): Reader {
  const reader: Reader = {
    ...lead,
    question: (key) => {
      const question = lead.index.questions.get(key)
      if (!question || !isAveraged(question) || !isAsked(question, lead)) return rest(lead.question(key))
      return readAnswer(pick(key), lead.question(key).mayNotApply)
    },
    dimension: (key) => scoreDimension(key, reader),
  }
  return reader
}

/** Each answer's weighted mean; where nobody gave a value, what the lead said stands. */
function averagesOf({ lead, staff }: Respondents, { leadWeight, staffWeight }: RespondentRules): Chosen {
  return (key) => {
    const weighted = [
      ...valuesIn([lead], key).map((value) => ({ value, weight: leadWeight })),
      ...valuesIn(staff, key).map((value) => ({ value, weight: staffWeight })),
    ]
    return meanOf(weighted) ?? lead[key]
  }
}

/** "Don't know", "does not apply" and no answer are no values: they leave the mean alone. */
function valuesIn(people: readonly Answers[], key: string): number[] {
  return people.map((answers) => answers[key]).filter((answer) => typeof answer === 'number')
}

function meanOf(items: readonly Weighted[]): number | null {
  // in order of size: float sums depend on their order, and the order of people must not matter
  const sorted = items.toSorted((a, b) => a.value - b.value)
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0)
  return total > 0 ? sorted.reduce((sum, { value, weight }) => sum + value * weight, 0) / total : null
}

function evenMean(values: readonly number[]): number | null {
  return meanOf(values.map((value) => ({ value, weight: 1 })))
}

function gapOf(key: string, lead: Reader, staff: readonly Answers[], rules: RespondentRules): PerceptionGap {
  const scores = staff.flatMap((answers) => staffScore(key, lead, answers) ?? [])
  const own = lead.dimension(key).score
  const mean = scores.length >= rules.gapPeople ? evenMean(scores) : null
  const value = own === null || mean === null ? null : own - mean
  const shown = value !== null && reaches(Math.abs(value), rules.gapShown)
  return { lead: own, staff: mean, value, people: scores.length, shown }
}

/** One person's R_d with the lead's facts; null where too few of the person's own opinions stand behind it. */
function staffScore(key: string, lead: Reader, answers: Answers): number | null {
  const pick: Chosen = (question) => answers[question]
  const own = readerOf(lead, pick, () => ({ state: 'na', answer: undefined, mayNotApply: false }))
  return own.dimension(key).score === null ? null : readerOf(lead, pick).dimension(key).score
}

function seenDifferently(lead: Reader, staff: readonly Answers[]): SeenDifferently[] {
  const reader = readerOf(lead, (key) => evenMean(valuesIn(staff, key)) ?? undefined)
  return lead.index.catalogue.knockouts.flatMap((knockout) => warningsOf(knockout, lead, reader, staff))
}

function warningsOf(knockout: Knockout, lead: Reader, staffMeans: Reader, staff: readonly Answers[]) {
  const { key, graded, appliesIf } = knockout
  if (!graded || (appliesIf && lead.truth(appliesIf) === false)) return []
  const alarms = (x: number) => reaches(degreeOf(x, graded.p, graded.v), 1)
  return graded.values.flatMap((value): SeenDifferently[] => {
    const questions = opinionsIn(referencesOfValue(value).questions, lead)
    const [mean, own] = [readValue(value, staffMeans), readValue(value, lead)]
    if (questions.length === 0 || typeof mean !== 'number' || !alarms(mean)) return []
    // where the lead says so too, nobody sees it differently: the knock-out itself speaks
    if (typeof own === 'number' && alarms(own)) return []
    const people = Math.min(...questions.map((question) => valuesIn(staff, question).length))
    return [{ knockout: key, questions, mean, people }]
  })
}

function opinionsIn(keys: readonly string[], { index }: Reader): string[] {
  return [...new Set(keys)].filter((key) => {
    const question = index.questions.get(key)
    return question !== undefined && isAveraged(question)
  })
}
