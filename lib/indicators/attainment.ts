import { clamp, reaches } from '../scoring/numbers'
import type { CorridorGoal, Goal, TargetGoal } from './schema'

/** How far a figure has come. Source: docs/scoring.md §g. */

export const goalProblemCodes = ['target_wrong_side', 'corridor_order', 'tolerance_not_positive', 'not_finite'] as const
export type GoalProblem = (typeof goalProblemCodes)[number]

/** Why a goal is refused; null where it is sound. A target equal to the baseline is sound: keep what there is. */
export function goalProblem(goal: Goal): GoalProblem | null {
  return goal.kind === 'target' ? targetProblem(goal) : corridorProblem(goal)
}

function targetProblem({ direction, baseline, target }: TargetGoal): GoalProblem | null {
  if (!Number.isFinite(baseline) || !Number.isFinite(target)) return 'not_finite'
  return (direction === 'up' ? target < baseline : target > baseline) ? 'target_wrong_side' : null
}

function corridorProblem({ lo, hi, tolerance }: CorridorGoal): GoalProblem | null {
  if (![lo, hi, tolerance].every((number) => Number.isFinite(number))) return 'not_finite'
  if (lo > hi) return 'corridor_order'
  return tolerance > 0 ? null : 'tolerance_not_positive'
}

/**
 * 0–150 for a target, 0–100 for a corridor; null while there is no figure.
 * @param x in the indicator's unit, as are the goal's numbers
 * @param goal a sound one (`goalProblem`)
 */
export function attainment(x: number | null, goal: Goal): number | null {
  if (x === null) return null
  return goal.kind === 'target' ? towardsTarget(x, goal) : withinCorridor(x, goal)
}

function towardsTarget(x: number, { direction, baseline, target }: TargetGoal): number {
  if (target === baseline) return isMet(x, { direction, target }) ? 100 : 0
  return clamp((100 * (x - baseline)) / (target - baseline), 0, 150)
}

/** Whether a figure is at its target or beyond. */
function isMet(x: number, { direction, target }: Pick<TargetGoal, 'direction' | 'target'>): boolean {
  return direction === 'up' ? reaches(x, target) : reaches(target, x)
}

function withinCorridor(x: number, goal: CorridorGoal): number {
  return Math.max(0, 100 * (1 - corridorDistance(x, goal) / goal.tolerance))
}

/** How far outside the corridor, in the indicator's unit; 0 inside. */
export function corridorDistance(x: number, { lo, hi }: Pick<CorridorGoal, 'lo' | 'hi'>): number {
  return Math.max(0, lo - x, x - hi)
}
