import type { CatalogueDocument, Dimension } from '../catalogues/schema'
import type { Level } from '../catalogues/verdict-schema'
import type { z } from 'zod'
import { valueOfAnswer } from './answer-values'
import { isScoredIn, scoredQuestions } from './catalogue-index'
import { reaches } from './numbers'
import type { Reader } from './reader'

/** Readiness: how well prepared the firm is, dimension by dimension. Source: docs/scoring.md §a. */

/** One question of a dimension; `v` 0–1, null while missing, 'na' where it does not apply. */
export type ReadinessItem = { weight: number; v: number | null | 'na' }

export type WeightedScore = {
  /** 0–100; null below the coverage needed. */
  score: number | null
  /** 0–1; null where nothing applies. */
  coverage: number | null
  answeredWeight: number
  applicableWeight: number
}

export type DimensionScore = WeightedScore & {
  key: string
  state: 'known' | 'unknown' | 'notApplicable' | 'leftOut'
}

/** R_d = 100·Σ w·v / Σ w over what is answered; null where less than `coverageNeeded` of the weight is answered. */
export function weightedScore(items: readonly ReadinessItem[], coverageNeeded: number): WeightedScore {
  let weighted = 0
  let answeredWeight = 0
  let applicableWeight = 0
  for (const { weight, v } of items) {
    if (v === 'na') continue
    applicableWeight += weight
    if (v === null) continue
    weighted += weight * v
    answeredWeight += weight
  }
  if (applicableWeight === 0) return { score: null, coverage: null, answeredWeight, applicableWeight }
  const coverage = answeredWeight / applicableWeight
  const enough = answeredWeight > 0 && reaches(coverage, coverageNeeded)
  return { score: enough ? (100 * weighted) / answeredWeight : null, coverage, answeredWeight, applicableWeight }
}

/** The questions of a dimension as this form scores them, each with what it is worth. */
export function readinessItems(dimension: string, reader: Reader): ReadinessItem[] {
  return scoredQuestions(reader.index, dimension, reader.form).map((question) => {
    const { state, answer } = reader.question(question.key)
    if (state === 'na') return { weight: question.weight, v: 'na' }
    const v = state === 'known' ? valueOfAnswer(question, answer) : null
    return { weight: question.weight, v: v !== null && question.reversed ? 1 - v : v }
  })
}

export function scoreDimension(key: string, reader: Reader): DimensionScore {
  const items = readinessItems(key, reader)
  const result = weightedScore(items, reader.index.catalogue.thresholds.dimensionCoverage)
  if (items.length === 0) return { ...result, key, state: hasQuestions(key, reader) ? 'leftOut' : 'notApplicable' }
  if (result.coverage === null) return { ...result, key, state: 'notApplicable' }
  return { ...result, key, state: result.score === null ? 'unknown' : 'known' }
}

/** R = Σ W·R_d / Σ W over the scored dimensions; null where a critical one has no score. Also Σ W. */
export function overallReadiness(
  parts: readonly { dimension: Pick<Dimension, 'weight' | 'critical'>; score: number | null }[],
): { R: number | null; weight: number } {
  let weighted = 0
  let weight = 0
  let criticalMissing = false
  for (const { dimension, score } of parts) {
    if (score === null) {
      criticalMissing ||= dimension.critical
      continue
    }
    weighted += dimension.weight * score
    weight += dimension.weight
  }
  return { R: criticalMissing || weight === 0 ? null : weighted / weight, weight }
}

/** Level 1–4. The weakest critical dimension holds it back: at most one level above that dimension's own. */
export function levelOf(
  R: number | null,
  criticalScores: readonly number[],
  levels: CatalogueDocument['levels'],
): number | null {
  if (R === null) return null
  if (criticalScores.length === 0) return stepOf(R, levels)
  return Math.min(stepOf(R, levels), stepOf(Math.min(...criticalScores), levels) + 1)
}

function stepOf(score: number, levels: readonly z.infer<typeof Level>[]): number {
  return Math.max(1, levels.filter(({ from }) => reaches(score, from)).length)
}

function hasQuestions(key: string, { index, form }: Reader): boolean {
  return index.dimensionQuestions.get(key)?.some((question) => !isScoredIn(question, form)) ?? false
}
