import { createHash } from 'node:crypto'

/** The same uuid for the same words, so that the demo is the same everywhere. */
export function fixedId(words: string): string {
  const hex = createHash('sha256').update(`lotse demo ${words}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
