/** Control characters, line ends of every kind, and marks that turn the direction of writing around. */
const unwanted = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/** Somebody's own words on one line, so that a name cannot begin a new header or paragraph. At most `length` characters. */
export function plain(words: string, length = 200): string {
  const line = words.toWellFormed().replaceAll(unwanted, ' ').replaceAll(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  // as people count them: an umlaut or an emoji is not cut in two
  return Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment)
    .slice(0, length)
    .join('')
}
