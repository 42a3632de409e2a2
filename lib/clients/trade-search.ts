import { fold, plainWords } from './summary'
import moreWords from './trade-words.json'
import { trades, type Trade } from './trades'
import { fits, searchWords } from './word-fit'

const more: Readonly<Record<string, string>> = moreWords

/** What a trade is found by: its names in both languages, what else it is called, and its NACE number. */
export function wordsOf({ key, name, nace }: Trade): string {
  return `${plainWords(fold(`${name.de} ${name.en} ${more[key] ?? ''}`))} ${nace.toLowerCase()}`
}

const searchable = trades.map((trade) => ({ key: trade.key, words: wordsOf(trade) }))

/** Keys of the trades that are called so: every part of the word fits. */
export function tradesCalled(word: string): string[] {
  const parts = searchWords(word)
  if (parts.length === 0) return []
  return searchable.filter(({ words }) => parts.every((part) => fits(words, part) !== null)).map(({ key }) => key)
}
