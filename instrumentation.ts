/** Runs once before the first request: a server that could not serve says why and stops; else its jobs begin. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { openFront } = await import('./instrumentation-front')
  openFront()
  const { bootProblem } = await import('@/lib/platform/boot')
  const problem = await bootProblem()
  if (problem === null) {
    const { startWorker } = await import('@/lib/jobs/worker')
    startWorker()
    return
  }
  process.stderr.write(`\n${problem}\n\n`)
  process.exit(1)
}
