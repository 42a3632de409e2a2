import { once } from 'node:events'
import { createServer } from 'node:net'
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

test('a role that may become one that row-level security does not bind is refused', async () => {
  const { admin, app } = testDatabase().urls
  await withClient(admin, async (client) => {
    await client.query("create role boot_sneaky login password 'x'; create role boot_bypass bypassrls")
    try {
      await client.query('grant lotse_app, boot_bypass to boot_sneaky')
      const sneaky = new URL(app)
      sneaky.username = 'boot_sneaky'
      sneaky.password = 'x'
      expect(await checkDatabase(sneaky.href, names)).toEqual({ code: 'unbound_role', role: 'boot_sneaky' })
      await client.query('revoke boot_bypass from boot_sneaky')
      expect(await checkDatabase(sneaky.href, names)).toBeNull()
    } finally {
      await client.query('drop role boot_sneaky, boot_bypass')
    }
  })
})

test('a server that takes the connection and says nothing counts as unreachable, in the time given', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const address = silent.address()
  const url = new URL(testDatabase().urls.app)
  url.port = String(typeof address === 'object' ? address?.port : '')
  const started = performance.now()
  expect((await checkDatabase(url.href, names, 300))?.code).toBe('unreachable')
  expect(performance.now() - started).toBeLessThan(1_500)
  silent.close()
})

test('an old server is named with its version', () => {
  expect(bootMessage({ code: 'too_old', version: 14 })).toMatch(/PostgreSQL 14.*15 or newer/)
})
