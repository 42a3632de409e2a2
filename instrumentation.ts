/** Runs once before the first request: a server that could not serve says why and stops. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { bootProblem } = await import('@/lib/platform/boot')
  const problem = await bootProblem()
  if (problem === null) return
  process.stderr.write(`\n${problem}\n\n`)
  process.exit(1)
}
