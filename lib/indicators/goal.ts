import type { Indicator } from '../catalogues/indicator-schema'
import { goalProblem, type GoalProblem } from './attainment'
import { parseDate, startOfDay } from './local-days'
import type { DatedTarget } from './pace'
import type { Goal } from './schema'
import type { GoalView } from './views'

/** A goal as it is kept, and as the rules reckon with it. Source: docs/scoring.md §g. */

/** Null where the definition aims otherwise: a corridor has no target, and a target no corridor. */
export function ruleGoal({ direction }: Pick<Indicator, 'direction'>, goal: GoalView | null): Goal | null {
  if (goal === null) return null
  if (goal.kind === 'corridor') {
    const { lo, hi, tolerance } = goal
    return direction === 'corridor' ? { kind: 'corridor', lo, hi, tolerance } : null
  }
  const { baseline, target } = goal
  return direction === 'corridor' ? null : { kind: 'target', direction, baseline, target }
}

/** The target with its way, from the first instant of `from` to the last of `by`; null without both days. */
export function datedTarget(
  definition: Pick<Indicator, 'direction'>,
  goal: GoalView | null,
  timeZone: string,
): DatedTarget | null {
  const rule = ruleGoal(definition, goal)
  if (goal?.kind !== 'target' || rule?.kind !== 'target') return null
  const [first, last] = [parseDate(goal.from ?? ''), parseDate(goal.by ?? '')]
  if (first === null || last === null) return null
  return { ...rule, from: new Date(startOfDay(first, timeZone)), by: new Date(startOfDay(last + 1, timeZone)) }
}

const fields: Record<GoalProblem, string> = {
  target_wrong_side: 'goal.target',
  corridor_order: 'goal.hi',
  tolerance_not_positive: 'goal.tolerance',
  not_finite: 'goal',
}

/** Field → word for everything that keeps a goal from being set; empty where it is sound. */
export function goalRefusals(definition: Indicator, goal: GoalView): Record<string, string> {
  const rule = ruleGoal(definition, goal)
  if (rule === null) return { 'goal.kind': 'goal_kind' }
  const words: Record<string, string> = {}
  for (const [field, amount] of amountsOf(goal)) {
    const word = amountProblem(definition, amount)
    if (word !== null) words[`goal.${field}`] = word
  }
  if (goal.kind === 'target' && goal.by !== null && goal.from !== null && goal.by <= goal.from) {
    words['goal.by'] = 'by_before_from'
  }
  const problem = goalProblem(rule)
  if (problem !== null) words[fields[problem]] ??= problem
  return words
}

function amountsOf(goal: GoalView): [string, number][] {
  if (goal.kind === 'corridor') return Object.entries({ lo: goal.lo, hi: goal.hi })
  return Object.entries({ baseline: goal.baseline, target: goal.target })
}

const ranges: { [Unit in Indicator['unit']]?: readonly [number, number] } = { percent: [0, 100], score: [1, 5] }

/** The ends of a unit that has some: nothing lies beyond them, and no axis need show more. */
export function unitRange(unit: Indicator['unit']): readonly [number, number] | undefined {
  return ranges[unit]
}

/** Why a number cannot be one of this unit; null where it can. */
export function amountProblem({ unit }: Pick<Indicator, 'unit'>, amount: number): 'out_of_range' | 'negative' | null {
  const range = unitRange(unit)
  if (range) return amount < range[0] || amount > range[1] ? 'out_of_range' : null
  return unit !== 'free' && amount < 0 ? 'negative' : null
}
