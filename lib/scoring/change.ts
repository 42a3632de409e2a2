import { catalogueHash } from '../catalogues/hash'
import type { AnswerValue, Question } from '../catalogues/question-schema'
import type { CatalogueDocument } from '../catalogues/schema'
import { valueOfAnswer } from './answer-values'
import { answerProblems } from './answers'
import { isScoredIn, scoredQuestions } from './catalogue-index'
import { createCase, isAsked } from './case'
import { reaches } from './numbers'
import type { Reader } from './reader'
import { overallReadiness, readinessItems, weightedScore, type ReadinessItem } from './readiness'
import type { Answers, ScoreContext } from './schema'

/** What moved between two assessments of one firm. Source: docs/scoring.md §g. */

/** Points below which a dimension, or readiness as a whole, did not change materially. */
export const materialPoints = 5

/** Answers are valid and confirmed: a prefilled one that nobody has confirmed yet is left out. */
export type AssessedCase = { catalogue: CatalogueDocument; answers: Answers; context: ScoreContext }

export type AnswerChange = {
  key: string
  /** As given; null where nothing was answered. */
  from: AnswerValue | null
  to: AnswerValue | null
  /** Its dimension in the later catalogue, where it counts in one. */
  dimension: string | null
  /** Its part of that dimension's delta, in points; null outside the common core or where the delta is null. */
  part: number | null
}

/** Points by which the answers moved a score, on the common core; null where the core is too small to say. */
type Delta = {
  delta: number | null
  /** |delta| of 5 points or more. */
  material: boolean
}

export type DimensionChange = Delta & {
  /** Points by question key, for every question of the common core, in catalogue order; they add up to the delta. */
  parts: Record<string, number>
  /** Weight of the common core over the applicable weight, 0–1; null where nothing applies. */
  coverage: number | null
  /** R_d as each assessment shows it, 0–100: their difference is another one, over all answers and old weights. */
  drawn: { from: number | null; to: number | null }
}

export type Change = {
  /** Readiness as a whole, by the areas that both sides know; null where a critical one has no delta. */
  readiness: Delta
  /** By dimension of the later assessment, in catalogue order. */
  dimensions: Record<string, DimensionChange>
  /** Every question of both assessments whose answer is not what it was, in catalogue order. */
  answers: AnswerChange[]
  /** Another catalogue, version or content: marked where the two are drawn side by side. */
  catalogueChanged: boolean
  /** One is a full form, the other a short one. */
  formChanged: boolean
  /** Questions that only the later or only the earlier catalogue has. */
  addedQuestions: string[]
  removedQuestions: string[]
}

/**
 * Compares on the common core: questions with the same key that both assessments scored in that dimension and answered
 * with something that counts. Both answers are read with the later catalogue's values and weights, so that only answers
 * move a delta, never an edit of the catalogue.
 */
export function changeBetween(earlier: AssessedCase, later: AssessedCase): Change {
  const [before, after] = [readerOf(earlier), readerOf(later)]
  const core = coreOf(earlier, later, { before, after })
  const sides = { before, after, core, earlier: earlier.answers, later: later.answers }
  const dimensions = Object.fromEntries(
    later.catalogue.dimensions
      .filter(({ key }) => after.dimension(key).state !== 'leftOut')
      .map(({ key }) => [key, dimensionChange(key, sides)]),
  )
  return {
    readiness: readinessDelta(later.catalogue, dimensions),
    dimensions,
    answers: later.catalogue.questions.flatMap((question) => answerChange(question, sides, dimensions)),
    catalogueChanged: catalogueHash(earlier.catalogue) !== catalogueHash(later.catalogue),
    formChanged: before.form !== after.form,
    addedQuestions: keysMissingIn(later.catalogue, before),
    removedQuestions: keysMissingIn(earlier.catalogue, after),
  }
}

type Readers = { before: Reader; after: Reader }
type Sides = Readers & { core: Readers; earlier: Answers; later: Answers }

/** Of a full and a short form, both are read as short ones: what only the full one asks is left out, not missing. */
function coreOf(earlier: AssessedCase, later: AssessedCase, own: Readers): Readers {
  if (own.before.form === own.after.form) return own
  const short = (side: AssessedCase) => readerOf({ ...side, context: { ...side.context, form: 'short' } })
  return { before: short(earlier), after: short(later) }
}

function readerOf({ catalogue, answers, context }: AssessedCase): Reader {
  return createCase(catalogue, answers, context)
}

/** ΔR = Σ W_d·ΔR_d / Σ W_d, as R is made of R_d: full and short forms compare by what both asked. */
function readinessDelta({ dimensions }: CatalogueDocument, changes: Record<string, DimensionChange>): Delta {
  const parts = dimensions.flatMap((dimension) => {
    const change = changes[dimension.key]
    return change && change.coverage !== null ? [{ dimension, score: change.delta }] : []
  })
  return deltaOf(overallReadiness(parts).R)
}

function deltaOf(delta: number | null): Delta {
  return { delta, material: delta !== null && reaches(Math.abs(delta), materialPoints) }
}

type CoreItem = { key: string; from: ReadinessItem; to: ReadinessItem }

function dimensionChange(key: string, sides: Sides): DimensionChange {
  const items = coreItems(key, sides)
  const needed = sides.after.index.catalogue.thresholds.dimensionCoverage
  const from = weightedScore(
    items.map((item) => item.from),
    needed,
  )
  const to = weightedScore(
    items.map((item) => item.to),
    needed,
  )
  const delta = from.score === null || to.score === null ? null : to.score - from.score
  return {
    ...deltaOf(delta),
    parts: delta === null ? {} : partsOf(items, to.answeredWeight),
    coverage: to.coverage,
    drawn: { from: sides.before.dimension(key).score, to: sides.after.dimension(key).score },
  }
}

/** The later assessment's questions of a dimension; what is not in the common core is missing on both sides. */
function coreItems(dimension: string, { core: { before, after }, earlier }: Sides): CoreItem[] {
  const scored = scoredQuestions(after.index, dimension, after.form)
  return readinessItems(dimension, after).map((to, position) => {
    const question = scored[position]
    const v = question ? earlierValue(question, before, earlier) : null
    const known = typeof to.v === 'number' && v !== null
    const rest = to.v === 'na' ? 'na' : null
    return {
      key: question?.key ?? '',
      from: { weight: to.weight, v: known ? v : rest },
      to: { weight: to.weight, v: known ? to.v : rest },
    }
  })
}

/** What the earlier answer is worth by the later question; null where it did not count or does not fit any more. */
function earlierValue(question: Question, before: Reader, earlier: Answers): number | null {
  const old = before.index.questions.get(question.key)
  const answer = earlier[question.key]
  if (!old || answer === undefined || old.dimension !== question.dimension) return null
  if (!isScoredIn(old, before.form) || before.question(question.key).state !== 'known') return null
  if (old.kind !== question.kind || answerProblems(question, answer).length > 0) return null
  const v = valueOfAnswer(question, answer)
  return v !== null && question.reversed ? 1 - v : v
}

function partsOf(items: readonly CoreItem[], coreWeight: number): Record<string, number> {
  return Object.fromEntries(
    items.flatMap(({ key, from, to }) =>
      typeof from.v === 'number' && typeof to.v === 'number'
        ? [[key, (100 * to.weight * (to.v - from.v)) / coreWeight]]
        : [],
    ),
  )
}

function answerChange(question: Question, sides: Sides, dimensions: Record<string, DimensionChange>): AnswerChange[] {
  const { key, dimension } = question
  const old = sides.before.index.questions.get(key)
  // what one of the two did not ask was not answered differently
  if (!old || !isAsked(old, sides.before) || !isAsked(question, sides.after)) return []
  const [from, to] = [sides.earlier[key] ?? null, sides.later[key] ?? null]
  if (canonical(from) === canonical(to)) return []
  if (dimension === undefined) return [{ key, from, to, dimension: null, part: null }]
  return [{ key, from, to, dimension, part: dimensions[dimension]?.parts[key] ?? null }]
}

/** Equal for equal answers, in whatever order options were tapped. */
function canonical(answer: AnswerValue | null): string {
  if (answer === null || typeof answer !== 'object') return JSON.stringify(answer)
  const parts = Array.isArray(answer)
    ? answer.toSorted()
    : Object.entries(answer).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(parts)
}

function keysMissingIn({ questions }: CatalogueDocument, { index }: Reader): string[] {
  return questions.filter(({ key }) => !index.questions.has(key)).map(({ key }) => key)
}
