/**
 * Text that no person typed: a NUL, which PostgreSQL cannot store, half a character, and marks that turn the reading
 * direction around and so make one name look like another.
 */
const unfit = /[\u0000\u202a-\u202e\u2066-\u2069]/

/** Paths of such texts anywhere inside an input of any shape; `maxDepth` bounds the walk. */
export function unfitTexts(input: unknown, maxDepth = 8): string[] {
  if (typeof input === 'string') return unfit.test(input) || !input.isWellFormed() ? [''] : []
  if (typeof input !== 'object' || input === null || maxDepth === 0) return []
  return Object.entries(input).flatMap(([key, value]) =>
    unfitTexts(value, maxDepth - 1).map((path) => (path === '' ? key : `${key}.${path}`)),
  )
}
