import { expect, test } from 'vitest'
import { bootMessage, checkDatabase, migrationNames } from '@/lib/platform/boot'
import { testDatabase, withClient } from '../support/database'

const names = migrationNames()

test('the app’s own role on a migrated database may serve', async () => {
  expect(names.length).toBeGreaterThan(1)
  expect(await checkDatabase(testDatabase().urls.app, names)).toBeNull()
})

test('a role that row-level security does not bind is refused', async () => {
  expect(await checkDatabase(testDatabase().urls.owner, names)).toEqual({ code: 'unbound_role', role: 'lotse_owner' })
  expect((await checkDatabase(testDatabase().urls.admin, names))?.code).toBe('unbound_role')
})

test('a database that lacks a migration of this code is named', async () => {
  const problem = await checkDatabase(testDatabase().urls.app, [...names, '9999_later'])
  expect(problem).toEqual({ code: 'not_migrated', missing: ['9999_later'] })
  expect(problem && bootMessage(problem)).toContain('npm run migrate')
})

test('a migration that was begun and not finished counts as missing', async () => {
  const [first = ''] = names
  await withClient(testDatabase().urls.admin, async (client) => {
    await client.query('update _prisma_migrations set finished_at = null where migration_name = $1', [first])
    const problem = await checkDatabase(testDatabase().urls.app, names)
    await client.query('update _prisma_migrations set finished_at = now() where migration_name = $1', [first])
    expect(problem).toEqual({ code: 'not_migrated', missing: [first] })
  })
})

test('a server that does not answer is told from a wrong password, and neither says the password', async () => {
  const nobody = new URL(testDatabase().urls.app)
  nobody.port = '1'
  expect((await checkDatabase(nobody.href, names))?.code).toBe('unreachable')
  const stranger = new URL(testDatabase().urls.app)
  stranger.password = 'certainly-wrong'
  const problem = await checkDatabase(stranger.href, names)
  expect(problem?.code).toBe('unreachable')
  expect(problem && bootMessage(problem)).not.toContain('certainly-wrong')
})
