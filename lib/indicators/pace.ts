import { clamp, reaches } from '../scoring/numbers'
import type { TargetGoal } from './schema'

/** Whether a figure moves fast enough towards a target with a date. Source: docs/scoring.md §g. */

/** Share of the way from baseline to target by which a figure may lag. */
const slack = 0.1

/** A target to be reached by a day; a corridor has neither date nor pace. */
export type DatedTarget = TargetGoal & { from: Date; by: Date }

export type Pace = {
  /** What the figure would have to be, in the indicator's unit. */
  expected: number
  word: 'ahead' | 'onTrack' | 'behind'
}

/** Whether the target's date comes after its start; without that there is no pace. */
export function hasPace({ from, by }: Pick<DatedTarget, 'from' | 'by'>): boolean {
  return by.getTime() > from.getTime()
}

/** e(τ) = b + (t − b)(τ − τ0)/(τ1 − τ0): the baseline before τ0, the target after τ1. Null without a pace. */
export function expectedAt(at: Date, goal: DatedTarget): number | null {
  if (!hasPace(goal)) return null
  const whole = goal.by.getTime() - goal.from.getTime()
  const passed = clamp((at.getTime() - goal.from.getTime()) / whole, 0, 1)
  return passed === 1 ? goal.target : goal.baseline + (goal.target - goal.baseline) * passed
}

/**
 * On track within a tenth of the way from baseline to target, beyond that ahead or behind; null without a figure or a pace.
 * @param at when the figure holds: the end of its period
 */
export function paceOf(x: number | null, at: Date, goal: DatedTarget): Pace | null {
  const expected = expectedAt(at, goal)
  if (x === null || expected === null) return null
  const way = Math.abs(goal.target - goal.baseline)
  const lead = goal.direction === 'up' ? x - expected : expected - x
  return { expected, word: paceWord(lead, slack * way) }
}

function paceWord(lead: number, room: number): Pace['word'] {
  if (!reaches(room, lead)) return 'ahead'
  return reaches(lead, -room) ? 'onTrack' : 'behind'
}
