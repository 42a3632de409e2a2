import { readFigure } from '@/components/assessments/figure-input-rules'
import { amountProblem } from '@/lib/indicators/goal'
import { hourBounds } from '@/lib/indicators/hours'
import type { Figure } from '@/lib/indicators/input-schema'
import type { IndicatorText } from '@/lib/indicators/views'
import { plainNumber } from './figure-words'

/** From what somebody typed to a figure, and back. Empty is no figure, never zero. */

export type FigureKind = 'value' | 'ratio' | 'singles'

export type WrongFigure =
  'number' | 'whole_number' | 'negative' | 'out_of_range' | 'too_many_hours' | 'more_than_asked' | 'both'

/** Null: nothing was typed. */
export type TypedFigure = { figure: Figure | null } | { wrong: WrongFigure; at: number }

type Counted = Pick<IndicatorText, 'aggregation' | 'unit' | 'native'>

/** How a figure of this indicator is entered. */
export function kindOfFigure({ aggregation }: Pick<IndicatorText, 'aggregation'>): FigureKind {
  if (aggregation === 'ratio') return 'ratio'
  return aggregation === 'median' ? 'singles' : 'value'
}

/** "3,5", "1.000" or "−2"; null where it is no number. */
export function readAmount(text: string): number | null {
  const plain = text.trim()
  const negative = /^[-−]/.test(plain)
  const size = readFigure(negative ? plain.slice(1) : plain)
  if (size === null) return null
  return negative && size !== 0 ? -size : size
}

/** One field for a value, two for a ratio (part, whole), one a single value for a median. */
export function typedFigure(texts: readonly string[], counted: Counted): TypedFigure {
  const kind = kindOfFigure(counted)
  if (texts.every((text) => text.trim() === '')) return { figure: null }
  if (kind === 'ratio') return typedRatio(texts)
  const written = kind === 'singles' ? texts.filter((text) => text.trim() !== '') : texts
  const amounts: number[] = []
  for (const [at, text] of written.entries()) {
    const amount = readAmount(text)
    if (amount === null) return { wrong: 'number', at }
    const wrong = wrongAmount(amount, counted)
    if (wrong !== null) return { wrong, at }
    amounts.push(amount)
  }
  const [value = 0] = amounts
  return { figure: kind === 'singles' ? { singles: amounts } : { value } }
}

function wrongAmount(amount: number, counted: Counted): WrongFigure | null {
  if (counted.unit === 'count' && !Number.isInteger(amount)) return 'whole_number'
  const hours = hourBounds(counted)
  return hours !== null && amount > hours.possible ? 'too_many_hours' : amountProblem(counted, amount)
}

function typedRatio(texts: readonly string[]): TypedFigure {
  const counts: number[] = []
  for (const at of [0, 1]) {
    const count = countIn(texts[at] ?? '')
    if (typeof count !== 'number') return { wrong: count, at }
    counts.push(count)
  }
  const [numerator = 0, denominator = 0] = counts
  return numerator > denominator ? { wrong: 'more_than_asked', at: 0 } : { figure: { numerator, denominator } }
}

function countIn(text: string): number | WrongFigure {
  if (text.trim() === '') return 'both'
  const count = readAmount(text)
  if (count === null) return 'number'
  if (count < 0) return 'negative'
  return Number.isInteger(count) ? count : 'whole_number'
}

/** What stands in the fields for a figure. */
export function textsOf(figure: Figure | null, kind: FigureKind, locale: string): string[] {
  if (figure === null) return kind === 'ratio' ? ['', ''] : kind === 'value' ? [''] : []
  if ('value' in figure) return [plainNumber(figure.value, locale)]
  if ('numerator' in figure) return [plainNumber(figure.numerator, locale), plainNumber(figure.denominator, locale)]
  return figure.singles.map((single) => plainNumber(single, locale))
}
