import { dimensionName, exact, knockoutName, listOf, questionName, type Reading } from '@/components/results/reading'
import type { Condition } from '@/lib/scoring/explanation'

const comparisons = { '<': 'less', '<=': 'atMost', '>': 'more', '>=': 'atLeast', '=': 'equal' } as const

/** One condition in words, e.g. "„Qualität erkennen“ ist mindestens „trifft eher zu“ (0,75)". Groups only say how they join. */
export function conditionText(condition: Condition, reading: Reading): string {
  const { t, locale, choices } = reading
  const { op, key = '' } = condition
  if (op === 'compare') return compareText(condition, reading)
  if (op === 'previous') {
    return t('condition.previous', { knockout: knockoutName(reading, key), days: condition.days ?? 0 })
  }
  if (op === 'includes' || op === 'only') {
    const names = (condition.options ?? []).map((option) => t('quoted', { text: choices[key]?.[option] ?? option }))
    return t(`condition.${op}`, {
      question: questionName(reading, key),
      options: listOf(names, locale, op === 'includes' ? 'disjunction' : 'conjunction'),
    })
  }
  return t(`condition.${op}`)
}

function compareText({ value, comparison = '=', to = 0 }: Condition, reading: Reading): string {
  const { t, locale, choices } = reading
  const anchor = value?.op === 'answer' && value.key !== undefined ? choices[value.key]?.[String(to)] : undefined
  const number = exact(to, locale)
  const subject = subjectOf(value, reading)
  if (anchor === undefined) return t(`condition.${comparisons[comparison]}`, { subject, to: number })
  // a word is what it is, only numbers are exact
  const word = comparison === '=' ? 'is' : comparisons[comparison]
  return t(`condition.${word}`, { subject, to: t('condition.anchor', { anchor, value: number }) })
}

function subjectOf(value: Condition['value'], reading: Reading): string {
  if (value?.key === undefined) return reading.t('condition.value')
  if (value.op === 'dimension') return reading.t('quoted', { text: dimensionName(reading, value.key) })
  return questionName(reading, value.key)
}

export function heldText(held: boolean | null, { t }: Pick<Reading, 't'>): string {
  if (held === null) return t('held.open')
  return held ? t('held.yes') : t('held.no')
}

/** A condition with its parts and whether each of them held. */
export function ConditionTree({ condition, reading }: { condition: Condition; reading: Reading }) {
  return (
    <>
      {conditionText(condition, reading)}{' '}
      <span className="whitespace-nowrap text-ink-3">
        ({heldText(condition.held, reading)}){condition.parts.length > 0 && ':'}
      </span>
      {condition.parts.length > 0 && (
        <ul className="mt-1 grid gap-1 border-l border-hair-2 pl-3">
          {condition.parts.map((part, place) => (
            <li key={place}>
              <ConditionTree condition={part} reading={reading} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
