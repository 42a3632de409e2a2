import { afterEach, expect, test, vi } from 'vitest'

async function optionsAt(address: string) {
  vi.resetModules()
  vi.stubEnv('NEXTAUTH_URL', address)
  vi.stubEnv('NEXTAUTH_SECRET', 'only-for-tests-0123456789-abcdefghij')
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/nothing')
  return (await import('./session')).cookieOptions()
}
afterEach(() => {
  vi.unstubAllEnvs()
})

test('under https every cookie of a sign-in is bound to this very host', async () => {
  const { cookies } = await optionsAt('https://lotse.example')
  for (const { name, options } of Object.values(cookies)) {
    expect(name).toMatch(/^__Host-next-auth\./)
    expect(options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
  }
  expect(Object.keys(cookies)).toEqual(['sessionToken', 'callbackUrl', 'csrfToken'])
})

test('without https there is no such prefix, since browsers would refuse the cookie', async () => {
  const { cookies } = await optionsAt('http://localhost:3000')
  expect(Object.values(cookies).map(({ name, options }) => [name, options.secure])).toEqual([
    ['next-auth.session-token', false],
    ['next-auth.callback-url', false],
    ['next-auth.csrf-token', false],
  ])
})

test('what a page’s scripts may read says when the sign-in ends, and not by which id it is known', async () => {
  const { callbacks } = await optionsAt('https://lotse.example')
  const token = { sid: '0198c0de-0000-7000-8000-000000000001' }
  expect(callbacks.jwt({ token })).toEqual(token)
  const given = { session: { expires: '2026-12-20', user: { name: 'Mia' } }, token }
  const session = callbacks.session(given as unknown as Parameters<typeof callbacks.session>[0])
  expect(session).toEqual({ expires: '2026-12-20' })
})
