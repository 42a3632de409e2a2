import { balanceFigure, figure, signedFigure } from '@/components/charts/figures'
import {
  coverageShare,
  dimensionName,
  knockoutName,
  listOf,
  percent,
  questionName,
  type Reading,
} from '@/components/results/reading'
import type { Reason } from '@/lib/scoring/schema'

/** Which rules spoke, in the order in which they were tried. */
export function ReasonList({ reading }: { reading: Reading }) {
  return (
    <ol className="rows max-w-measure">
      {reading.view.result.reasons.map((reason, place) => (
        <li key={place} className="flex gap-4 py-3">
          <span className="sounding w-5 shrink-0 text-l" aria-hidden>
            {place + 1}
          </span>
          <span>{reasonText(reason, reading)}</span>
        </li>
      ))}
    </ol>
  )
}

export function reasonText(reason: Reason, reading: Reading): string {
  const { t, locale } = reading
  switch (reason.rule) {
    case 'readiness_unknown':
      return t('reason.readiness_unknown', {
        list: listOf(
          reason.dimensions.map((key) => t('quoted', { text: dimensionName(reading, key) })),
          locale,
        ),
        count: reason.dimensions.length,
      })
    case 'balance_unknown':
      return t('reason.balance_unknown', {
        list: listOf(
          reason.sides.map((side) => t(`side.${side}`)),
          locale,
        ),
      })
    case 'required':
      return t('reason.required', { list: questionList(reason.questions, reading), count: reason.questions.length })
    case 'knockouts_unresolved':
      return t('reason.knockouts_unresolved', {
        list: knockoutList(reason.knockouts, reading),
        questions: questionList(reason.questions, reading),
        count: reason.knockouts.length,
      })
    case 'hard_knockout':
    case 'structural_knockout':
    case 'knockouts_active':
      return t(`reason.${reason.rule}`, {
        list: knockoutList(reason.knockouts, reading),
        count: reason.knockouts.length,
      })
    default:
      return measuredText(reason, reading)
  }
}

type Measured = Extract<Reason, { rule: 'coverage' | 'readiness' | 'balance' }>

function measuredText(reason: Measured, reading: Reading): string {
  const { t, locale } = reading
  if (reason.rule === 'coverage') {
    return t('reason.coverage', {
      value: coverageShare(reason.value, locale),
      threshold: percent(reason.threshold, locale),
    })
  }
  const outcome = reason.reached ? 'reached' : 'missed'
  if (reason.rule === 'readiness') {
    return t(`reason.readiness.${outcome}`, {
      value: figure(reason.value, locale),
      threshold: figure(reason.threshold, locale, 0),
    })
  }
  return balanceText(reason, reading)
}

/** Above the threshold for a yes, or above the one below which even a small start is not worth while. */
function balanceText(
  { quantity, value, threshold, reached }: Extract<Reason, { rule: 'balance' }>,
  { t, locale, view }: Reading,
): string {
  const outcome = reached ? 'reached' : 'missed'
  const { noBalance, yesBalance } = view.thresholds
  if (threshold !== noBalance || threshold === yesBalance) {
    return t(`reason.${quantity}.${outcome}`, {
      value: balanceFigure(value, threshold, locale),
      threshold: signedFigure(threshold, locale),
    })
  }
  // −14.6 is above −15, which "−15" would not show
  const digits = Math.round(value) === threshold ? 1 : 0
  return t(`reason.floor.${outcome}`, {
    value: signedFigure(value, locale, digits),
    threshold: signedFigure(threshold, locale),
  })
}

function knockoutList(keys: readonly string[], reading: Reading): string {
  return listOf(
    keys.map((key) => knockoutName(reading, key)),
    reading.locale,
  )
}

function questionList(keys: readonly string[], reading: Reading): string {
  return listOf(
    keys.map((key) => questionName(reading, key)),
    reading.locale,
  )
}
