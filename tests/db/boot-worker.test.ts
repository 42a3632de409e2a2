import { afterEach, expect, test, vi } from 'vitest'
import { testDatabase } from '../support/database'

/** Boot as the environment says it; the environment is read once, so each try loads it anew. */
async function problemWith(worker: string): Promise<string | null> {
  vi.resetModules()
  vi.stubEnv('DATABASE_WORKER_URL', worker)
  return (await import('@/lib/platform/boot')).bootProblem()
}
afterEach(() => {
  vi.unstubAllEnvs()
})

test('a worker’s role that the walls bind may serve', async () => {
  expect(await problemWith(testDatabase().urls.worker)).toBeNull()
})

test.each(['owner', 'admin'] as const)('a worker with the role of the %s is refused, and named', async (role) => {
  const problem = await problemWith(testDatabase().urls[role])
  expect(problem).toContain('of DATABASE_WORKER_URL may see every workspace')
  expect(problem).toContain(`"${new URL(testDatabase().urls[role]).username}"`)
})

test('a worker that cannot be reached keeps nobody from being served', async () => {
  const nobody = new URL(testDatabase().urls.worker)
  nobody.port = '1'
  expect(await problemWith(nobody.href)).toBeNull()
})
