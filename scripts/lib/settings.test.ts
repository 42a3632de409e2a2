import { expect, test } from 'vitest'
import { Problem } from './problem.mjs'
import { readSettings } from './settings.mjs'

const request = { mode: 'start', port: 3001 } as const

async function problemOf(env: Record<string, string>): Promise<Problem> {
  const thrown = await readSettings(env, request).catch((error: unknown) => error)
  if (thrown instanceof Problem) return thrown
  throw new Error('these settings were taken')
}

test('nothing set: the demo on this machine', async () => {
  expect(await readSettings({}, request)).toEqual({ address: 'http://localhost:3001', demo: true })
})

test.each(['https://lotse.example', 'http://192.0.2.7:3000', 'http://localhost.example'])(
  '%s goes without the demo, and refuses it',
  async (NEXTAUTH_URL) => {
    expect(await readSettings({ NEXTAUTH_URL }, request)).toEqual({ address: NEXTAUTH_URL, demo: false })
    expect((await problemOf({ NEXTAUTH_URL, LOTSE_DEMO: '1' })).detail).toContain('LOTSE_DEMO')
  },
)

test.each([
  ['NEXTAUTH_SECRET', 'too-short-9371'],
  ['NEXTAUTH_SECRET', 'secretsecretsecretsecretsecretsecret'],
  ['NEXTAUTH_SECRET', 'abcdefghijklabcdefghijklabcdefghijklabcdefghijkl'],
  ['NEXTAUTH_SECRET', ''],
  ['NEXTAUTH_URL', 'lotse-example'],
  ['DATABASE_URL', 'mysql://root@localhost/lotse'],
  ['DATABASE_POOL_SIZE', 'plenty'],
  ['LOG_LEVEL', 'deafening'],
  ['LOTSE_DEMO', 'false'],
])('%s=%s is named before anything is made, without its value', async (name, value) => {
  const { detail } = await problemOf({ [name]: value })
  expect(detail).toMatch(new RegExp(`^${name}: `))
  if (name === 'NEXTAUTH_SECRET' && value !== '') expect(detail).not.toContain(value)
})
