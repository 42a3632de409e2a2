import { fold, plainWords } from './summary'

/** The words of a search, folded; a NACE number such as "56.30" keeps its point. */
export function searchWords(search: string): string[] {
  const words = fold(search).split(' ')
  return words.flatMap((word) => (/^\d+\.\d*$/.test(word) ? [word] : plainWords(word).split(' '))).filter(Boolean)
}

export type Fit = 'begins' | 'within'

/** Where a word is in a text, both folded: at the beginning of a word, or, from three letters on, within one. */
export function fits(text: string, word: string): Fit | null {
  if (` ${text}`.includes(` ${word}`)) return 'begins'
  return word.length > 2 && text.includes(word) ? 'within' : null
}
