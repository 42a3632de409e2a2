import { figure } from '@/components/charts/figures'
import type { Tone } from '@/components/ui/tag'
import type { Attribution } from '@/lib/indicators/attribution'
import type { PeriodCadence } from '@/lib/indicators/periods'
import type { GoalView, IndicatorText, PointView, SeriesPointView, Standing, TrendView } from '@/lib/indicators/views'
import { amountWords, dayWords, periodEnd, periodName, pointWords, type Counted, type Reader } from './figure-words'

/** How an indicator stands, in words: trend, movement, goal, pace, attribution. */

export type TrendSign = 'better' | 'flat' | 'worse' | 'none'

export function trendSign(trend: TrendView): TrendSign {
  return trend.known ? trend.word : 'none'
}

export const trendTone: Readonly<Record<TrendSign, Tone>> = {
  better: 'pro',
  flat: 'plain',
  worse: 'con',
  none: 'quiet',
}

/** The trend and what it rests on, or why there is none. `by`: the cadence of the points it was taken from. */
export function trendText(
  trend: TrendView,
  indicator: Counted & Pick<IndicatorText, 'direction'>,
  by: PeriodCadence,
  reader: Reader,
): string {
  const { t } = reader
  if (!trend.known) return t(`trendWhy.${trend.why}`)
  const { word, points, slope } = trend
  if (indicator.direction === 'corridor') return t('trendRests.corridor', { word, points })
  return t('trendRests.target', { word, points, per: t(`per.${by}`), slope: slopeWords(slope, indicator, reader) })
}

/** A share rises by points, not by per cent. */
function slopeWords(slope: number, counted: Counted, reader: Reader): string {
  const { t, locale } = reader
  const size = Number(slope.toFixed(2))
  const words =
    counted.unit === 'percent'
      ? t('amount.points', { value: figure(size, locale, 1) })
      : amountWords(size, counted, reader, 1)
  return size > 0 ? `+${words}` : words
}

/** The newest figure beside the one before it. */
export function movementText({ newest, previous }: Standing, counted: Counted, reader: Reader): string | null {
  const { t } = reader
  if (newest?.value === null || newest === null) return null
  if (previous?.value === null || previous === null) return t('movement.first')
  const before = pointWords(previous, counted, reader)
  const period = periodName(previous.period, reader)
  return t(`movement.${movementOf(newest.value, previous.value)}`, { before, period })
}

function movementOf(now: number, before: number): 'more' | 'less' | 'same' {
  if (Math.abs(now - before) < 1e-9) return 'same'
  return now > before ? 'more' : 'less'
}

/** "Ziel 20 bis 31. März 2027", "Rahmen 1 bis 5 Std."; that there is none. */
export function goalText(
  goal: GoalView | null,
  counted: Counted & Pick<IndicatorText, 'direction'>,
  reader: Reader,
): string {
  const { t, locale } = reader
  if (goal === null) return t(counted.direction === 'corridor' ? 'goal.noCorridor' : 'goal.none')
  if (goal.kind === 'corridor') {
    return t('goal.corridor', {
      lo: figure(goal.lo, locale, whole(goal.lo)),
      hi: amountWords(goal.hi, counted, reader),
    })
  }
  const value = amountWords(goal.target, counted, reader)
  return goal.by === null ? t('goal.target', { value }) : t('goal.targetBy', { value, date: dayWords(goal.by, locale) })
}

const whole = (value: number) => (Number.isInteger(value) ? 0 : 1)

/** How far the newest figure has come; null without a goal or a figure. */
export function progressText(
  { goal, attainment, newest, overdue }: Standing,
  counted: Counted,
  reader: Reader,
): string | null {
  const { t, locale } = reader
  const value = newest?.value ?? null
  if (goal === null || attainment === null || value === null) return null
  if (goal.kind === 'corridor') return corridorText(value, goal, counted, reader)
  if (attainment >= 100) return t('goal.reached')
  const share = { value: shareDone(attainment, locale) }
  if (overdue) return t('goal.overdue', share)
  return attainment < 1 ? t('goal.start') : t('goal.share', share)
}

/** Of the way to a target that is not reached: never rounded up to all of it. */
function shareDone(attainment: number, locale: string): string {
  return figure(Math.min(99, attainment), locale, 0)
}

function corridorText(value: number, { lo, hi }: { lo: number; hi: number }, counted: Counted, reader: Reader): string {
  const { t } = reader
  if (value > hi) return t('goal.above', { distance: amountWords(value - hi, counted, reader, 1) })
  if (value < lo) return t('goal.below', { distance: amountWords(lo - value, counted, reader, 1) })
  return t('goal.inside')
}

/** Whether the way to a dated target was kept at the end of the newest period; after its date, what came of it. */
export function paceText(
  { pace, newest, attainment, overdue }: Standing,
  counted: Counted,
  reader: Reader,
): string | null {
  if (pace === null || newest === null || attainment === null) return null
  const { t, locale } = reader
  if (overdue) {
    return attainment >= 100 ? t('pace.reached') : t('pace.missed', { value: shareDone(attainment, locale) })
  }
  const value = amountWords(Number(pace.expected.toFixed(1)), counted, reader, 1)
  return t('pace.expected', { at: periodEnd(newest.period, reader), value, word: t(`pace.${pace.word}`) })
}

/** Counts below ten, a share with its interval from ten on. */
export function attributionText(attribution: Attribution, { t, locale }: Reader): string {
  if (attribution.kind === 'nobody') return t('attribution.nobody')
  const counts = { k: figure(attribution.k, locale, 0), n: figure(attribution.n, locale, 0) }
  if (attribution.kind === 'counts') return t('attribution.counts', counts)
  const percent = (share: number) => figure(100 * share, locale, 0)
  const { observed, corrected } = attribution
  const text = t('attribution.share', {
    ...counts,
    share: percent(observed.share),
    low: percent(observed.low),
    high: percent(observed.high),
  })
  return corrected === null ? text : `${text} ${t('attribution.corrected', { share: percent(corrected.share) })}`
}

/** "läuft noch", "3 von 4 Wochen eingetragen"; null where a period is complete or empty. */
export function stateNote(
  { state, entered, expected }: Pick<PointView, 'state' | 'entered' | 'expected'>,
  native: PeriodCadence,
  { t }: Reader,
): string | null {
  if (state === 'running') return t('state.running')
  if (state === 'partial') return t('state.partial', { entered, expected, part: t(`part.${native}`) })
  return null
}

/** What is written at the line of the aim: "Ziel 3", "Rahmen"; null where nothing is aimed at. */
export function aimWord(points: readonly SeriesPointView[], counted: Counted, reader: Reader): string | null {
  const last = points.findLast(({ target, corridor }) => target !== null || corridor !== null)
  if (last === undefined) return null
  if (last.target === null) return reader.t('detail.corridor')
  return reader.t('goal.target', { value: amountWords(Number(last.target.toFixed(1)), counted, reader, 1) })
}
