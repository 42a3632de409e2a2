import type { IndicatorText } from '@/lib/indicators/views'
import type { Reader } from './figure-words'

/** What the inputs of all three kinds of figure are given. */
export type FigureInputProps = {
  id: string
  indicator: IndicatorText
  /** One for a value, two for a ratio, any number of single values. */
  texts: readonly string[]
  reader: Reader
  /** Which of the texts is no number. */
  wrongAt: number | null
  invalid: boolean
  disabled: boolean
  /** "Zeitaufwand, Woche 47": read aloud with the input. */
  label: string
  /** While somebody types. */
  onChange: (texts: readonly string[]) => void
  /** At one press. */
  onSet: (texts: readonly string[]) => void
  onLeave: () => void
}
