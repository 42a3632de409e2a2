import { goalProblem } from '@/lib/indicators/attainment'
import { amountProblem } from '@/lib/indicators/goal'
import type { GoalView, IndicatorText, Standing } from '@/lib/indicators/views'
import { plainNumber } from './figure-words'
import { readAmount } from './typed-figure'

/** A goal as it is typed, and what is wrong with it. The server judges by the same rules. */

export const goalFields = ['baseline', 'target', 'from', 'by', 'lo', 'hi', 'tolerance'] as const
export type GoalField = (typeof goalFields)[number]
export type GoalTexts = Readonly<Record<GoalField, string>>

export type GoalProblemWord =
  | 'number'
  | 'target_wrong_side'
  | 'corridor_order'
  | 'tolerance_not_positive'
  | 'not_finite'
  | 'out_of_range'
  | 'negative'
  | 'by_before_from'

export type TypedGoal = { goal: GoalView } | { wrong: Partial<Record<GoalField, GoalProblemWord>> }

type Aimed = Pick<IndicatorText, 'direction' | 'unit' | 'suggestedCorridor' | 'suggestedTarget'>

const empty: GoalTexts = { baseline: '', target: '', from: '', by: '', lo: '', hi: '', tolerance: '' }

/** What stands in the fields: the goal, or what the catalogue and the newest figure suggest. */
export function goalTexts(indicator: Aimed, standing: Pick<Standing, 'goal' | 'newest'>, locale: string): GoalTexts {
  const { goal, newest } = standing
  const text = (value: number | null) => (value === null ? '' : plainNumber(Number(value.toFixed(2)), locale))
  if (indicator.direction === 'corridor') {
    const corridor = goal?.kind === 'corridor' ? goal : indicator.suggestedCorridor
    if (corridor === null) return empty
    const { lo, hi, tolerance } = corridor
    return { ...empty, lo: text(lo), hi: text(hi), tolerance: text(tolerance) }
  }
  if (goal?.kind !== 'target') {
    return { ...empty, baseline: text(newest && newest.value), target: text(indicator.suggestedTarget) }
  }
  const { baseline, target, from, by } = goal
  return { ...empty, baseline: text(baseline), target: text(target), from: from ?? '', by: by ?? '' }
}

export function typedGoal(texts: GoalTexts, indicator: Aimed): TypedGoal {
  return indicator.direction === 'corridor' ? typedCorridor(texts, indicator) : typedTarget(texts, indicator)
}

function typedTarget(texts: GoalTexts, indicator: Aimed): TypedGoal {
  const [baseline, target] = [readAmount(texts.baseline), readAmount(texts.target)]
  const wrong: Partial<Record<GoalField, GoalProblemWord>> = {
    ...wrongAmount('baseline', baseline, indicator),
    ...wrongAmount('target', target, indicator),
    ...wrongDays(texts),
  }
  if (baseline === null || target === null || Object.keys(wrong).length > 0) return { wrong }
  const direction = indicator.direction === 'down' ? 'down' : 'up'
  const problem = goalProblem({ kind: 'target', direction, baseline, target })
  if (problem !== null) return { wrong: { target: problem } }
  return { goal: { kind: 'target', baseline, target, from: texts.from || null, by: texts.by || null } }
}

/** Days sort as they are written. */
function wrongDays({ from, by }: GoalTexts): Partial<Record<GoalField, GoalProblemWord>> {
  return from !== '' && by !== '' && by <= from ? { by: 'by_before_from' } : {}
}

function typedCorridor(texts: GoalTexts, indicator: Aimed): TypedGoal {
  const [lo, hi, tolerance] = [texts.lo, texts.hi, texts.tolerance].map(readAmount)
  const wrong: Partial<Record<GoalField, GoalProblemWord>> = {
    ...wrongAmount('lo', lo, indicator),
    ...wrongAmount('hi', hi, indicator),
    ...(typeof tolerance === 'number' ? {} : { tolerance: 'number' as const }),
  }
  if (typeof lo !== 'number' || typeof hi !== 'number' || typeof tolerance !== 'number') return { wrong }
  if (Object.keys(wrong).length > 0) return { wrong }
  const problem = goalProblem({ kind: 'corridor', lo, hi, tolerance })
  if (problem !== null) return { wrong: { [problem === 'corridor_order' ? 'hi' : 'tolerance']: problem } }
  return { goal: { kind: 'corridor', lo, hi, tolerance } }
}

function wrongAmount(
  field: GoalField,
  amount: number | null | undefined,
  { unit }: Aimed,
): Partial<Record<GoalField, GoalProblemWord>> {
  if (amount === null || amount === undefined) return { [field]: 'number' }
  const word = amountProblem({ unit }, amount)
  return word === null ? {} : { [field]: word }
}
