import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { asAccount, asTenant } from '@/lib/access/tenant'
import { acceptInvitation, joinByInvitation, readInvitation } from '@/lib/accounts/invitation-operations'
import { changePassword, endSession, readHome, readProfile, signIn, signOutEverywhere } from '@/lib/accounts/operations'
import { readReset, requestReset, resetPassword } from '@/lib/accounts/reset-operations'
import { signUp } from '@/lib/accounts/sign-up-operations'
import { createSecret, hashSecret } from '@/lib/platform/secrets'
import { readFrame } from '@/lib/workspaces/operations'
import { agency, later, mails, password, person, refusal, resetToken, sql, start, visitor } from '../support/accounts'

/** A client of the agency and an invitation to it, as the workspace's own side leaves them. */
async function invitation(to: { email: string; name: string }, from?: Awaited<ReturnType<typeof agency>>) {
  const by = from ?? (await agency())
  const [clientId, id, secret] = [randomUUID(), randomUUID(), createSecret()]
  await sql(
    `insert into "Client" ("workspaceId", id, name, trade, headcount, market, region, locale, "timeZone", "createdAt")
     values ($1, $2, 'Café Morgenrot', 'cafe', '1-4', 'b2c', 'local', 'de', 'Europe/Berlin', $3)`,
    [by.workspaceId, clientId, start],
  )
  await sql(
    `insert into "ClientSummary" ("workspaceId", "clientId", name, "sortName", "searchText", trade, headcount, state, "reviewSort", "lastActivityAt")
     values ($1, $2, 'Café Morgenrot', 'cafe morgenrot', ' cafe morgenrot local', 'cafe', '1-4', 'invited', '9999-12-31', $3)`,
    [by.workspaceId, clientId, start],
  )
  await sql(
    `insert into "Invitation" ("workspaceId", id, "clientId", email, name, role, locale, "invitedById", "createdAt", "expiresAt")
     values ($1, $2, $3, $4, $5, 'client_owner', 'de', $6, $7, $8)`,
    [by.workspaceId, id, clientId, to.email, to.name, by.userId, start, later(14 * 24 * 60)],
  )
  await sql(
    `insert into "Token" (hash, purpose, "workspaceId", "subjectId", "createdAt", "expiresAt")
     values ($1, 'invitation', $2, $3, $4, $5)`,
    [hashSecret(secret), by.workspaceId, id, start, later(14 * 24 * 60)],
  )
  return { token: secret, id, clientId, by }
}

const isOpen = (sessionId: string, now = start) =>
  asAccount(sessionId, now, () => Promise.resolve(true)).catch(() => false)

afterEach(async () => {
  await sql('delete from "OutboxMessage"')
  await sql('delete from "RateLimiterFlexible"')
})

test('a new agency goes straight in', async () => {
  const { sessionId, slug, email } = await agency()
  const home = await asAccount(sessionId, start, (account) => readHome.run(account, {}))
  expect(home.user.email).toBe(email)
  expect(home.places).toEqual([{ workspace: { slug, name: `Agentur ${slug}` }, role: 'owner', client: null }])
  const role = await asTenant(sessionId, { workspace: slug }, start, ({ scope }) => Promise.resolve(scope.role))
  expect(role).toBe('owner')
})

test('a taken address is named at its field, for known and unknown people alike', async () => {
  const first = await agency()
  const other = await agency()
  for (const email of [person().email, other.email]) {
    const attempt = signUp.run(visitor(), { ...first, email, password: 'another calm morning' })
    await expect(attempt).rejects.toMatchObject({ code: 'invalid', fields: { slug: 'taken' } })
  }
})

test('signing up with a known e-mail answers the same, changes nothing and tells its owner', async () => {
  const known = await agency()
  const form = {
    ...person(),
    email: known.email,
    password: 'something else',
    workspaceName: 'X',
    locale: 'de' as const,
  }
  expect(await signUp.run(visitor(), form)).toEqual({ workspace: form.slug })
  expect(await sql('select 1 from "WorkspaceDirectory" where slug = $1', [form.slug])).toEqual([])
  expect(await mails()).toMatchObject([{ template: 'already-registered', recipient: known.email }])
  await expect(signIn.run(visitor(), form)).rejects.toEqual(refusal('unauthenticated', 'sign_in'))
})

test('two sign-ups of one person at once leave one account', async () => {
  const form = { ...person(), password, workspaceName: 'X', locale: 'de' as const }
  const answers = await Promise.all(
    [signUp.run(visitor(), form), signUp.run(visitor(), form)].map((one) => one.catch(String)),
  )
  expect(answers).toContainEqual({ workspace: form.slug })
  expect(await sql('select 1 from "User" where email = $1', [form.email])).toHaveLength(1)
})

test('a session ends when it is ended, with its time, everywhere, and elsewhere when the password changes', async () => {
  const { sessionId, email } = await agency()
  expect(await isOpen(sessionId)).toBe(true)
  expect(await isOpen(sessionId, later(30 * 24 * 60))).toBe(false)
  const second = (await signIn.run(visitor(), { email, password })).sessionId
  await changePassword.run({ sessionId: second, now: start }, { current: password, next: 'a different evening' })
  expect([await isOpen(sessionId), await isOpen(second)]).toEqual([false, true])
  await expect(signIn.run(visitor(), { email, password })).rejects.toEqual(refusal('unauthenticated', 'sign_in'))
  const third = (await signIn.run(visitor(), { email, password: 'a different evening' })).sessionId
  await endSession(third, start)
  expect([await isOpen(third), await isOpen(second)]).toEqual([false, true])
  await asAccount(second, start, (account) => signOutEverywhere.run(account, {}))
  expect(await isOpen(second)).toBe(false)
})

test('changing the password takes the current one', async () => {
  const { sessionId } = await agency()
  const attempt = changePassword.run({ sessionId, now: start }, { current: 'a guess', next: 'a different evening' })
  await expect(attempt).rejects.toMatchObject({ code: 'invalid', fields: { current: 'wrong_password' } })
})

test('a reset link works once, signs out everywhere and leaves one way in', async () => {
  const { email, sessionId } = await agency()
  const token = await resetToken(email)
  const tries = [1, 2].map(() => resetPassword.run(visitor(), { token, password: 'a new beginning' }))
  const outcomes = await Promise.allSettled(tries)
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await readReset.run(visitor(), { token })).toEqual({ state: 'used' })
  expect(await isOpen(sessionId)).toBe(false)
  await expect(signIn.run(visitor(), { email, password })).rejects.toEqual(refusal('unauthenticated', 'sign_in'))
  expect((await signIn.run(visitor(), { email, password: 'a new beginning' })).sessionId).toMatch(/^[0-9a-f-]{36}$/)
})

test('a reset link lasts an hour, and a newer one leaves it open', async () => {
  const { email } = await agency()
  const token = await resetToken(email)
  expect(await readReset.run(visitor(later(59)), { token })).toEqual({ state: 'open' })
  const late = resetPassword.run(visitor(later(60)), { token, password: 'a new beginning' })
  await expect(late).rejects.toEqual(refusal('conflict', 'link_expired'))
  await requestReset.run(visitor(), { email })
  expect(await readReset.run(visitor(), { token })).toEqual({ state: 'open' })
})

test('asking for a reset of an unknown address answers the same and sends nothing', async () => {
  expect(await requestReset.run(visitor(), { email: 'nobody@example.org' })).toBeNull()
  expect(await mails()).toEqual([])
})

test('an invitation makes an account for its address and leads to its client, once', async () => {
  const to = person()
  const { token, clientId, by } = await invitation(to)
  expect(await readInvitation.run(visitor(), { token })).toEqual({
    ...{ state: 'open', workspaceName: by.workspaceName, clientName: 'Café Morgenrot', role: 'client_owner' },
    ...{ email: to.email, name: to.name, inviterName: by.name, accountExists: false },
  })
  const form = { token, name: to.name, password }
  const outcomes = await Promise.allSettled([1, 2].map(() => acceptInvitation.run(visitor(), form)))
  const arrival = { workspace: by.slug, client: clientId, email: to.email }
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toEqual([{ status: 'fulfilled', value: arrival }])
  expect(await readInvitation.run(visitor(), { token })).toEqual({ state: 'used' })
  const { sessionId } = await signIn.run(visitor(), { email: to.email, password })
  const enter = (place: { workspace: string; client?: string }) =>
    asTenant(sessionId, place, start, ({ scope }) => Promise.resolve(scope.role))
  expect(await enter({ workspace: by.slug, client: clientId })).toBe('client_owner')
  await expect(enter({ workspace: by.slug })).rejects.toEqual(refusal('not_found', 'workspace'))
})

test('a revoked, an expired and an unknown invitation open nothing', async () => {
  const to = person()
  const { token, id } = await invitation(to)
  const accept = (now: Date, secret: string) =>
    acceptInvitation.run(visitor(now), { token: secret, name: to.name, password })
  await expect(accept(later(14 * 24 * 60), token)).rejects.toEqual(refusal('conflict', 'link_expired'))
  await expect(accept(start, createSecret())).rejects.toEqual(refusal('conflict', 'link_unknown'))
  await sql('update "Invitation" set "revokedAt" = $1 where id = $2', [start, id])
  await expect(accept(start, token)).rejects.toEqual(refusal('conflict', 'link_revoked'))
  expect(await sql('select 1 from "User" where email = $1', [to.email])).toEqual([])
})

test('a known address joins signed in, keeps its password, and nobody else can', async () => {
  const guest = await agency()
  const stranger = await agency()
  const { token, clientId, by } = await invitation(guest)
  const setPassword = acceptInvitation.run(visitor(), { token, name: 'Fremd', password: 'taken over now' })
  await expect(setPassword).rejects.toEqual(refusal('conflict', 'account_exists'))
  const join = (sessionId: string) => asAccount(sessionId, start, (account) => joinByInvitation.run(account, { token }))
  await expect(join(stranger.sessionId)).rejects.toEqual(refusal('forbidden', 'other_address'))
  expect(await join(guest.sessionId)).toEqual({ workspace: by.slug, client: clientId, email: guest.email })
  await expect(join(guest.sessionId)).rejects.toEqual(refusal('conflict', 'link_used'))
  expect((await signIn.run(visitor(), guest)).sessionId).toBeTruthy()
  const home = await asAccount(guest.sessionId, start, (account) => readHome.run(account, {}))
  expect(home.places.map(({ client }) => client?.name ?? null).toSorted()).toEqual(['Café Morgenrot', null].toSorted())
  const places = (sessionId: string, workspace: string) =>
    asTenant(sessionId, { workspace }, start, async (tenant) => (await readFrame.run(tenant, {})).places)
  expect([await places(guest.sessionId, guest.slug), await places(stranger.sessionId, stranger.slug)]).toEqual([2, 1])
  const profile = await asAccount(guest.sessionId, start, (account) => readProfile.run(account, {}))
  expect(profile.name).toBe(guest.name)
})
