import { figure } from '@/components/charts/figures'
import type { Figure } from '@/lib/indicators/input-schema'
import { hourBounds } from '@/lib/indicators/hours'
import type { IndicatorText } from '@/lib/indicators/views'
import type { Reader } from './figure-words'

/** What is said to a figure that is refused, and to one that is worth a second look. */

/** The words there is a sentence for; the server may send others. */
const known = [
  'number',
  'whole_number',
  'negative',
  'out_of_range',
  'too_many_hours',
  'more_than_asked',
  'both',
  'future_period',
  'too_old',
  'figure_kind',
  'gone',
] as const

type Timed = Pick<IndicatorText, 'unit' | 'aggregation' | 'native'>

export function wrongText(word: string, indicator: Timed, { t, locale }: Pick<Reader, 't' | 'locale'>): string {
  const { unit, native } = indicator
  const most = figure(hourBounds(indicator)?.possible ?? 0, locale, 0)
  return t(`wrong.${known.find((candidate) => candidate === word) ?? 'other'}`, {
    unit,
    most,
    each: t(`each.${native}`),
  })
}

/** More hours than one person has: taken, and asked about. */
export function doubtText(entered: Figure | null, indicator: Timed, { t }: Pick<Reader, 't'>): string | null {
  const hours = hourBounds(indicator)
  if (hours === null || entered === null || !('value' in entered) || entered.value <= hours.likely) return null
  return t('entry.manyHours', { native: indicator.native })
}
