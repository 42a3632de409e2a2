/** Name of the unique column a write ran into, or null when it failed for another reason. */
export function takenColumn(error: unknown): 'email' | 'slug' | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'P2002') return null
  const text = 'meta' in error ? JSON.stringify(error.meta) : error.message
  if (text.includes('slug')) return 'slug'
  return text.includes('email') ? 'email' : null
}
