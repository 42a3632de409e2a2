import { afterEach, expect, test } from 'vitest'
import { asAccount } from '@/lib/access/tenant'
import { changePassword, readProfile, signIn, updatePreferences } from '@/lib/accounts/operations'
import { readReset, requestReset, resetPassword } from '@/lib/accounts/reset-operations'
import type { AppError } from '@/lib/platform/errors'
import { agency, mails, password, refusal, resetToken, sql, start, visitor } from '../support/accounts'

afterEach(() => sql('delete from "RateLimiterFlexible"'))

test('a wrong password and an unknown address are refused alike, and often tried means waiting', async () => {
  const { email } = await agency()
  const refused = refusal('unauthenticated', 'sign_in')
  const guesser = visitor()
  await expect(signIn.run(visitor(), { email: 'nobody@example.org', password })).rejects.toEqual(refused)
  // only failures count: the sign-in that made the agency's session cost nothing
  for (let turn = 0; turn < 10; turn += 1) {
    await expect(signIn.run(guesser, { email, password: 'wrong' })).rejects.toEqual(refused)
  }
  const locked = signIn.run(guesser, { email, password })
  await expect(locked).rejects.toEqual(refusal('rate_limited', 'sign-in'))
  // what is left of a quarter of an hour, and not a fixed time
  await sql(`update "RateLimiterFlexible" set expire = now() + interval '2 minutes' where key like 'sign-in:pair%'`)
  const again = await signIn.run(guesser, { email, password }).catch((error: unknown) => error as AppError)
  expect(again).toMatchObject({ code: 'rate_limited' })
  expect('retryAfter' in again ? again.retryAfter : null).toBeGreaterThan(100)
  expect('retryAfter' in again ? again.retryAfter : null).toBeLessThanOrEqual(120)
})

test('a stranger who guesses locks nobody else out, and a new password frees whoever was', async () => {
  const { email } = await agency()
  const guesser = visitor()
  for (let turn = 0; turn < 12; turn += 1) {
    await expect(signIn.run(guesser, { email, password: 'wrong' })).rejects.toThrow()
  }
  await expect(signIn.run(visitor(), { email, password })).resolves.toMatchObject({})
  await expect(signIn.run(guesser, { email, password })).rejects.toEqual(refusal('rate_limited', 'sign-in'))
  await resetPassword.run(guesser, { token: await resetToken(email), password: 'a new beginning' })
  await expect(signIn.run(guesser, { email, password: 'a new beginning' })).resolves.toMatchObject({})
})

test('resets asked for by strangers neither shut the link one has nor fill the postbox', async () => {
  const { email } = await agency()
  const token = await resetToken(email)
  for (let turn = 0; turn < 6; turn += 1) {
    await Promise.all(Array.from({ length: 5 }, () => requestReset.run(visitor(), { email })))
  }
  expect(await readReset.run(visitor(), { token })).toEqual({ state: 'open' })
  expect((await mails()).filter(({ recipient }) => recipient === email)).toHaveLength(15)
})

test('a failed sign-in is noted at the account it was for, as often as the rate limit lets one try', async () => {
  const { email, userId } = await agency()
  const guesser = visitor()
  const failed = () =>
    sql('select at from "AccountEvent" where "userId" = $1 and action = $2', [userId, 'sign-in.failed'])
  const all = async () => (await sql('select 1 from "AccountEvent"')).length
  await signIn.run(visitor(), { email, password })
  expect(await failed()).toEqual([])
  for (let turn = 0; turn < 12; turn += 1) {
    await expect(signIn.run(guesser, { email, password: 'wrong' })).rejects.toThrow()
  }
  expect(await failed()).toEqual(Array.from({ length: 10 }, () => ({ at: start })))
  const before = await all()
  const unknown = { email: 'nobody@example.org', password: 'wrong' }
  await expect(signIn.run(visitor(), unknown)).rejects.toEqual(refusal('unauthenticated', 'sign_in'))
  expect(await all()).toBe(before)
})

test('nobody chooses a password made of their own name', async () => {
  const { sessionId } = await agency()
  const change = (next: string) => changePassword.run({ sessionId, now: start }, { current: password, next })
  await asAccount(sessionId, start, ({ db, userId }) =>
    db.user.update({ where: { id: userId }, data: { name: 'Leonore Brandauer' }, select: { id: true } }),
  )
  await expect(change('LeonoreBrandauer1')).rejects.toMatchObject({ code: 'invalid', fields: { next: 'personal' } })
  await expect(change('Leonore Brandauer rudert gern')).resolves.toBeNull()
})

test('a switch changes its own part of the profile and nothing else', async () => {
  const { sessionId, name, email } = await agency()
  const after = (change: { locale?: 'en'; theme?: 'dark' }) =>
    asAccount(sessionId, start, async (account) => {
      await updatePreferences.run(account, change)
      return readProfile.run(account, {})
    })
  expect(await after({ locale: 'en' })).toEqual({ name, email, locale: 'en', theme: 'system' })
  expect(await after({ theme: 'dark' })).toEqual({ name, email, locale: 'en', theme: 'dark' })
  expect(await after({})).toEqual({ name, email, locale: 'en', theme: 'dark' })
})
