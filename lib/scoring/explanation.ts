import type { AnswerValue } from '../catalogues/question-schema'
import type { KnockoutState } from './schema'

/** Plain data for a panel that takes one number apart, down to the answers. Built by `explain`. */

/** `unknown`: an input is missing; `notApplicable`: it says nothing about this firm. */
export type StepState = 'known' | 'unknown' | 'notApplicable'

export const stepOperations = [
  'answer',
  'number',
  'const',
  'anchors',
  'not',
  'mean',
  'max',
  'min',
  'oneOf',
  'maxShare',
  'dimension',
  'argument',
  'scaled',
] as const

/** One named operation; `value` follows exactly from the values of `parts` (not applicable parts are skipped). */
export type Step = {
  op: (typeof stepOperations)[number]
  state: StepState
  value: number | null
  /** Question, dimension or argument it reads. */
  key?: string
  points?: [number, number][]
  /** `scaled`: the factor counts only where the condition held. */
  factor?: number
  condition?: Condition
  /** Parts of a dimension: their weight in its mean, and whether the step already holds 1 − the answer's value. */
  weight?: number
  reversed?: boolean
  parts: Step[]
}

/** `held` null: not decided by what is known. */
export type Condition = {
  op: 'compare' | 'includes' | 'only' | 'all' | 'any' | 'none' | 'previous'
  held: boolean | null
  key?: string
  options?: string[]
  comparison?: '<' | '<=' | '>' | '>=' | '='
  to?: number
  days?: number
  value?: Step
  parts: Condition[]
}

export const answerStates = ['answered', 'unknown', 'missing', 'notApplicable', 'notAsked'] as const
/** What the case knows about one question: `unknown` = "don't know", `notAsked` = outside the form, or a follow-up nobody needed. */
export type AnswerState = (typeof answerStates)[number]

/** An answer that was used; `value` is its 0–1 value where the question has one. */
export type Input = { question: string; answer: AnswerValue | null; state: AnswerState; value: number | null }

export type Modifier = {
  factor: number
  condition: Condition
  held: boolean | null
  before: number | null
  after: number | null
}

export type ArgumentExplanation = {
  kind: 'argument'
  key: string
  side: 'pro' | 'contra'
  /** `leftOut`: the short form does not ask for its inputs. */
  state: StepState | 'leftOut'
  x: number | null
  weight: number
  /** Σ w of the side's known arguments: contribution = 100·weight·x / sideWeight. */
  sideWeight: number
  contribution: number | null
  removable: boolean
  /** What the contribution would be after homework (removable contras only). */
  contributionAfterHomework: number | null
  rule: Step
  modifiers: Modifier[]
  appliesIf: Condition | null
  inputs: Input[]
}

export type DimensionItem = Input & {
  weight: number
  reversed: boolean
  /** 100·weight·value / answeredWeight; the parts add up to the score. */
  part: number | null
}

export type DimensionExplanation = {
  kind: 'dimension'
  key: string
  applicable: boolean
  critical: boolean
  /** 0–100; null below `coverageNeeded`. */
  score: number | null
  answeredWeight: number
  applicableWeight: number
  coverage: number | null
  coverageNeeded: number
  /** Its weight in R, Σ of the weights that count in R, and weight·score / Σ: the shares add up to R. */
  weight: number
  readinessWeight: number
  share: number | null
  omitIf: Condition | null
  items: DimensionItem[]
}

export type KnockoutExplanation = {
  kind: 'knockout'
  key: string
  state: KnockoutState
  severity: 'hard' | 'soft'
  structural: boolean
  condition: Condition | null
  /** degree = clamp((p − x)/(p − v), 0, 1) of the smallest known value x. */
  graded: { values: Step[]; x: number | null; p: number; v: number; degree: number | null } | null
  appliesIf: Condition | null
  hardIf: Condition | null
  ask: string[]
  inputs: Input[]
}

export type Explanation = ArgumentExplanation | DimensionExplanation | KnockoutExplanation
