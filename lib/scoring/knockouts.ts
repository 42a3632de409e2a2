import type { Value } from '../catalogues/rule-schema'
import type { Knockout } from '../catalogues/schema'
import { clamp, reaches } from './numbers'
import { questionsToAsk } from './open-inputs'
import type { Range, Reader, Truth } from './reader'
import { rangeOfValue } from './ranges'
import type { KnockoutResult, KnockoutState } from './schema'

/** Knock-outs: conditions that no number of points makes up for. Source: docs/scoring.md §c. */

/** D = clamp((p − x)/(p − v), 0, 1): 1 is active, anything between is a warning. */
export function degreeOf(x: number, p: number, v: number): number {
  return clamp((p - x) / (p - v), 0, 1)
}

export function judgeKnockout(knockout: Knockout, reader: Reader): KnockoutResult {
  const state = stateOf(knockout, reader)
  const hard = state === 'active' && knockout.hardIf ? reader.truth(knockout.hardIf) : false
  const { key, structural } = knockout
  // unknown severity counts as soft, and the question that settles it is asked
  return {
    key,
    state,
    severity: hard === true ? 'hard' : 'soft',
    structural,
    ask: toAsk(knockout, state, hard, reader),
  }
}

/** State of a graded knock-out as far as the known answers settle it; null while it can still be one or another. */
export function gradedState(graded: NonNullable<Knockout['graded']>, reader: Reader): KnockoutState | null {
  const ranges = graded.values.map((value) => rangeOfValue(value, reader)).filter(({ na }) => na !== 'yes')
  if (ranges.length === 0) return 'clear'
  const worst = stateOfDegree(degreeOf(Math.min(...ranges.map(({ lo }) => lo)), graded.p, graded.v))
  return worst === bestState(ranges, graded) ? worst : null
}

function bestState(ranges: readonly Range[], { p, v }: NonNullable<Knockout['graded']>): KnockoutState {
  const sure = ranges.filter(({ na }) => na === 'no')
  // a value that may turn out not applicable cannot keep the knock-out up
  return sure.length === 0 ? 'clear' : stateOfDegree(degreeOf(Math.min(...sure.map(({ hi }) => hi)), p, v))
}

function stateOfDegree(degree: number): KnockoutState {
  if (reaches(degree, 1)) return 'active'
  return reaches(0, degree) ? 'clear' : 'warning'
}

function stateOf(knockout: Knockout, reader: Reader): KnockoutState {
  const applies: Truth = knockout.appliesIf ? reader.truth(knockout.appliesIf) : true
  if (applies === false) return 'clear'
  const state = knockout.graded ? gradedState(knockout.graded, reader) : predicateState(knockout, reader)
  if (state === null) return 'unresolved'
  return applies === null && state !== 'clear' ? 'unresolved' : state
}

function predicateState({ predicate }: Knockout, reader: Reader): KnockoutState | null {
  const truth = predicate ? reader.truth(predicate) : false
  if (truth === null) return null
  return truth ? 'active' : 'clear'
}

function toAsk(knockout: Knockout, state: KnockoutState, hard: Truth, reader: Reader): string[] {
  if (state === 'unresolved') {
    const { appliesIf, predicate, graded } = knockout
    const conditions = [appliesIf, predicate].filter((condition) => condition !== undefined)
    return questionsToAsk(conditions, graded ? openValues(graded, reader) : [], reader)
  }
  return knockout.hardIf && hard === null ? questionsToAsk([knockout.hardIf], [], reader) : []
}

function openValues(graded: NonNullable<Knockout['graded']>, reader: Reader): readonly Value[] {
  return gradedState(graded, reader) === null ? graded.values : []
}
