import type { Predicate } from '../catalogues/rule-schema'
import type { AnswerValue } from '../catalogues/question-schema'
import type { CatalogueIndex } from './catalogue-index'
import type { DimensionScore } from './readiness'
import type { Form } from './schema'

/** A value as far as it is known: a number, unknown (an input is missing) or not applicable. */
export type Reading = number | 'unknown' | 'na'

/** True, false, or null while the known answers do not decide it. */
export type Truth = boolean | null

/**
 * Every value a completion of the answers can reach lies in lo…hi, and both ends are reached.
 * `na`: whether it can also turn out not applicable.
 */
export type Range = { lo: number; hi: number; na: 'no' | 'maybe' | 'yes' }

/** One question in one case. `mayNotApply`: whether the question applies at all is still open. */
export type Answered = { state: 'known' | 'unknown' | 'na'; answer: AnswerValue | undefined; mayNotApply: boolean }

/** What rules may read of a case. Built by `createCase`; rules never see raw answers. */
export type Reader = {
  readonly index: CatalogueIndex
  readonly form: Form
  readonly question: (key: string) => Answered
  readonly dimension: (key: string) => DimensionScore
  readonly dimensionRange: (key: string) => Range
  readonly argument: (key: string) => Reading
  readonly argumentRange: (key: string) => Range
  readonly truth: (predicate: Predicate) => Truth
  /** Was that knock-out active in an earlier full assessment, at least `days` days before this full one? */
  readonly wasActive: (knockout: string, days: number) => boolean
}

export const notApplicableRange: Range = { lo: 0, hi: 1, na: 'yes' }

export function exactly(value: number, mayNotApply = false): Range {
  return { lo: value, hi: value, na: mayNotApply ? 'maybe' : 'no' }
}
