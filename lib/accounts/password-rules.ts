import { commonWords } from './common-words'

export type PasswordFlaw = 'common' | 'personal'

/** How much of a password has to be left once everything predictable counts as one character. */
const enough = 6

/** Rows of keys and of the alphabet: a stretch of four or more is one decision, not four characters. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertzuiopü',
  'qwertyuiop',
  'asdfghjklöä',
  'yxcvbnm',
  'zxcvbnm',
]
const sequences = [...rows, ...rows.map((row) => Array.from(row).reverse().join(''))]

const written: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i', '0': 'o', '1': 'i', '3': 'e', '5': 's' }

/**
 * What is wrong with a chosen password beyond its length, as a word of the `errors` messages. Common words, years,
 * rows of keys and whatever is repeated count as one character each; so do the person's own words.
 * @param own what others know of this person: e-mail address, name, name of the agency
 */
export function passwordFlaw(password: string, own: readonly string[] = []): PasswordFlaw | null {
  const plain = password.normalize('NFKC').trim().toLowerCase()
  if (unpredictable(plain, commonWords) < enough) return 'common'
  const personal = own.flatMap(partsOf)
  return unpredictable(plain, [...personal, ...commonWords]) < enough ? 'personal' : null
}

/** An address or a name as whoever guesses tries it: as a whole and in its parts. */
function partsOf(text: string): string[] {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  const parts = [plain, plain.split('@')[0] ?? '', ...plain.split(/[^\p{L}\p{N}]+/u)]
  return parts.filter((part) => part.length >= 4).sort((a, b) => b.length - a.length)
}

/** Characters left when each predictable stretch is one. */
function unpredictable(plain: string, words: readonly string[]): number {
  const readings = [plain, plain.replaceAll(/[@$!0135]/g, (letter) => written[letter] ?? letter)]
  return Math.min(...readings.map((reading) => squeeze(reading, words).length))
}

/** Stands for one predictable stretch. */
const mark = '\u0000'

function squeeze(text: string, words: readonly string[]): string {
  let left = text
  for (const word of words) left = left.replaceAll(word, mark)
  left = left.replaceAll(/(?:19|20)\d\d/g, mark)
  left = withoutSequences(left)
  // "hallohallo", "aaaaaa", "· · ·": the second time tells nothing new
  return left.replaceAll(/(.+?)\1+/gsu, '$1')
}

function withoutSequences(text: string): string {
  let left = text
  for (let start = 0; start + 4 <= left.length; start += 1) {
    let length = 0
    while (start + length < left.length && inRow(left.slice(start, start + length + 1))) length += 1
    if (length >= 4) left = left.slice(0, start) + mark + left.slice(start + length)
  }
  return left
}

const inRow = (part: string) => sequences.some((row) => row.includes(part))
