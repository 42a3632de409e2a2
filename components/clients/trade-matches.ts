import { fold, plainWords } from '@/lib/clients/summary'
import { fits, searchWords } from '@/lib/clients/word-fit'

/** `words`: folded, what the trade is found by besides its label. */
export type TradeOption = { value: string; label: string; words: string }
export type TradeGroup = { label: string; options: TradeOption[] }

/**
 * Groups with the options that every word of the search fits, best first: the beginning of a word in the name, then in
 * what it is also called, then within a word. Nothing typed leaves all as it is.
 */
export function matchingTrades(groups: readonly TradeGroup[], search: string): TradeGroup[] {
  const words = searchWords(search)
  if (words.length === 0) return search.trim() === '' ? [...groups] : []
  const ranked = groups.map(({ label, options }) => {
    const fitting = options
      .map((option) => ({ option, rank: Math.max(...words.map((word) => rankOf(option, word))) }))
      .filter(({ rank }) => rank < none)
      .sort((one, other) => one.rank - other.rank)
    return { label, rank: fitting[0]?.rank ?? none, options: fitting.map(({ option }) => option) }
  })
  return ranked
    .filter(({ options }) => options.length > 0)
    .sort((one, other) => one.rank - other.rank)
    .map(({ label, options }) => ({ label, options }))
}

const none = 4

/** 0 is best; `none` is no match. */
function rankOf({ label, words }: TradeOption, word: string): number {
  const [inLabel, inWords] = [fits(plainWords(fold(label)), word), fits(words, word)]
  if (inLabel === 'begins') return 0
  if (inWords === 'begins') return 1
  if (inLabel === 'within') return 2
  return inWords === 'within' ? 3 : none
}
