import { catalogueHash } from '../catalogues/hash'
import type { CatalogueDocument, ScoredArgument } from '../catalogues/schema'
import { contributionOf, weighBalance } from './balance'
import { createCase, isAsked } from './case'
import { judgeKnockout } from './knockouts'
import type { Reader, Reading } from './reader'
import { levelOf, overallReadiness, type DimensionScore } from './readiness'
import {
  engineVersion,
  type Answers,
  type ArgumentResult,
  type DimensionResult,
  type Result,
  type ScoreContext,
} from './schema'
import { decideVerdict } from './verdict'

/**
 * The verdict on one case, with every number it rests on. Pure: no clock, no randomness, same inputs same bytes.
 * Answers have to be valid (`validateAnswers`) and the catalogue checked (`checkCatalogue`). Source: docs/scoring.md.
 */
export function score(catalogue: CatalogueDocument, answers: Answers, context: ScoreContext): Result {
  const reader = createCase(catalogue, answers, context)
  const readiness = scoreReadiness(reader)
  const argumentParts = readArguments(reader)
  const pros = argumentParts.filter(({ argument }) => argument.side === 'pro')
  const contras = argumentParts.filter(({ argument }) => argument.side === 'contra')
  const balance = weighBalance(applicable(pros), applicable(contras), catalogue.thresholds.removableFloor)
  const { P, C, B, Blo, Bhi, Bpot, coverage } = balance
  const knockouts = catalogue.knockouts.map((knockout) => judgeKnockout(knockout, reader))
  const missing = missingQuestions(reader)
  const { verdict, reasons } = decideVerdict(
    {
      coverage,
      R: readiness.R,
      B,
      Bpot,
      unscoredCritical: readiness.unscoredCritical,
      emptySides: [...(P === null ? (['pro'] as const) : []), ...(C === null ? (['contra'] as const) : [])],
      missingRequired: missing.required,
      knockouts,
    },
    catalogue.thresholds,
  )
  return {
    verdict,
    reasons,
    R: readiness.R,
    level: readiness.level,
    dimensions: readiness.dimensions,
    P,
    C,
    B,
    Blo,
    Bhi,
    Bpot,
    coverage,
    pros: argumentResults(pros, balance.proWeight),
    contras: argumentResults(contras, balance.contraWeight),
    notApplicable: argumentParts.filter(({ reading }) => reading === 'na').map(({ argument }) => argument.key),
    knockouts,
    missingRequired: missing.required,
    openQuestions: missing.open,
    form: reader.form,
    answeredAt: context.answeredAt ?? context.now ?? null,
    engine: engineVersion,
    catalogue: { key: catalogue.key, version: catalogue.version, hash: catalogueHash(catalogue) },
  }
}

export type Readiness = Pick<Result, 'R' | 'level' | 'dimensions'> & {
  /** Critical dimensions without a score: why there is no R. */
  unscoredCritical: string[]
}

/** Overall readiness with its parts; dimensions the short form does not touch are left out. */
export function scoreReadiness(reader: Reader): Readiness {
  const { dimensions: all, levels } = reader.index.catalogue
  const scored = all.map((dimension) => ({ dimension, result: reader.dimension(dimension.key) }))
  const parts = scored.filter(({ result }) => result.state !== 'leftOut')
  const { R } = overallReadiness(parts.map(({ dimension, result }) => ({ dimension, score: result.score })))
  const critical = parts.filter(({ dimension }) => dimension.critical)
  const criticalScores = critical.flatMap(({ result }) => result.score ?? [])
  return {
    R,
    level: levelOf(R, criticalScores, levels),
    dimensions: Object.fromEntries(
      parts.map(({ dimension, result }) => [dimension.key, dimensionResult(dimension, result)]),
    ),
    unscoredCritical: critical.filter(({ result }) => result.score === null).map(({ dimension }) => dimension.key),
  }
}

function dimensionResult(
  { weight, critical }: { weight: number; critical: boolean },
  { score: points, coverage, state }: DimensionScore,
): DimensionResult {
  return { score: points, coverage, weight, critical, applicable: state !== 'notApplicable' }
}

type ArgumentPart = { argument: ScoredArgument; reading: Reading }

function readArguments(reader: Reader): ArgumentPart[] {
  const { catalogue, shortArguments } = reader.index
  return catalogue.arguments
    .filter(({ key }) => reader.form === 'full' || shortArguments.has(key))
    .map((argument) => ({ argument, reading: reader.argument(argument.key) }))
}

function applicable(parts: readonly ArgumentPart[]) {
  return parts
    .filter(({ reading }) => reading !== 'na')
    .map(({ argument: { weight, removable }, reading }) => ({ weight, removable, x: strengthOf(reading) }))
}

function argumentResults(parts: readonly ArgumentPart[], sideWeight: number): ArgumentResult[] {
  return parts
    .filter(({ reading }) => reading !== 'na')
    .map(({ argument: { key, weight }, reading }) => {
      const x = strengthOf(reading)
      return { key, x, weight, contribution: x === null ? null : contributionOf(weight, x, sideWeight) }
    })
}

function strengthOf(reading: Reading): number | null {
  return typeof reading === 'number' ? reading : null
}

function missingQuestions(reader: Reader): { required: string[]; open: string[] } {
  const open = reader.index.catalogue.questions.filter(
    (question) => isAsked(question, reader) && reader.question(question.key).state === 'unknown',
  )
  const keys = (questions: typeof open) => questions.map(({ key }) => key)
  return { required: keys(open.filter(({ required }) => required)), open: keys(open) }
}
