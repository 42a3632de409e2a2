import { setTimeout as pause } from 'node:timers/promises'
import { accountOperation, sessionOperation, visitorOperation } from '@/lib/access/operation'
import { refund, spend } from '@/lib/access/rate-limit'
import { asAccount, enterTenant, setForTransaction, transaction } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import { hashSecret } from '@/lib/platform/secrets'
import { findAccount, recordEvent, revokeSessions, startSession, storePassword } from './account-data'
import { decoyHash, hashPassword, refuseOwnWords, verifyPassword } from './password-operations'
import {
  ChangePassword,
  Locale,
  Nothing,
  Theme,
  UpdatePreferences,
  UpdateProfile,
  type HomePlace,
  type Profile,
} from './schema'
import { SignIn } from './sign-in-schema'

/** Milliseconds a refusal waits at least, so that its time does not tell whether there was an account to note it at. */
const evenTime = 100

/** @throws AppError rate_limited | unauthenticated – the same, and after the same time, for unknown addresses. */
export const signIn = visitorOperation({
  name: 'signIn',
  input: SignIn,
  async run({ now, address }, { email, password }): Promise<{ sessionId: string }> {
    const pair = hashSecret(`${email} ${address}`)
    await spend('sign-in:address', address)
    await spend('sign-in:pair', pair)
    await spend('sign-in:email', hashSecret(email))
    const decoy = await decoyHash()
    const account = await transaction((tx) => findAccount(tx, { email }))
    const passwordHash = account?.passwordHash ?? decoy
    const right = await verifyPassword(passwordHash, password)
    if (!right || !account) {
      await Promise.all([pause(evenTime), recordFailure(account, now)])
      throw new AppError('unauthenticated', 'sign_in')
    }
    const sessionId = await transaction((tx) => startSession(tx, account.id, passwordHash, now))
    if (sessionId === null) throw new AppError('unauthenticated', 'sign_in')
    await refund('sign-in:email', hashSecret(email))
    await refund('sign-in:pair', pair)
    await refund('sign-in:address', address)
    return { sessionId }
  },
})

/** Noted at the account alone: an address that has none leaves no trace. The rate limit bounds how many there can be. */
async function recordFailure(account: { id: string } | null, now: Date): Promise<void> {
  if (account) await transaction((tx) => recordEvent(tx, account.id, 'sign-in.failed', now))
}

/** Ends one session; unknown and ended ones are left as they are. */
export async function endSession(sessionId: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    await setForTransaction(tx, { session_id: sessionId })
    const session = await tx.session.findFirst({
      where: { id: sessionId, revokedAt: null },
      select: { userId: true },
    })
    if (!session) return
    await setForTransaction(tx, { account_id: session.userId })
    await tx.session.updateMany({ where: { id: sessionId }, data: { revokedAt: now } })
    await recordEvent(tx, session.userId, 'session.ended', now)
  })
}

export const readProfile = accountOperation({
  name: 'readProfile',
  input: Nothing,
  async run({ db, userId }): Promise<Profile> {
    const user = await db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { name: true, email: true, locale: true, theme: true },
    })
    return { ...user, locale: Locale.parse(user.locale), theme: Theme.parse(user.theme) }
  },
})

export const updateProfile = accountOperation({
  name: 'updateProfile',
  input: UpdateProfile,
  async run({ db, userId }, input): Promise<{ locale: Locale; theme: Theme }> {
    await db.user.update({ where: { id: userId }, data: input, select: { id: true } })
    return { locale: input.locale, theme: input.theme }
  },
})

/** Language or appearance alone, as the switches at the head of a page change them. */
export const updatePreferences = accountOperation({
  name: 'updatePreferences',
  input: UpdatePreferences,
  async run({ db, userId }, { locale, theme }): Promise<null> {
    const data = { ...(locale !== undefined && { locale }), ...(theme !== undefined && { theme }) }
    await db.user.update({ where: { id: userId }, data, select: { id: true } })
    return null
  },
})

/**
 * Changes the password and signs out every other device.
 * @throws AppError unauthenticated | rate_limited | invalid with `current: wrong_password`
 */
export const changePassword = sessionOperation({
  name: 'changePassword',
  input: ChangePassword,
  async run({ sessionId, now }, { current, next }): Promise<null> {
    const account = await asAccount(sessionId, now, ({ db, userId }) => findAccount(db, { id: userId }))
    if (!account) throw new AppError('unauthenticated', 'session')
    await spend('sign-in:pair', hashSecret(`password:${account.id}`))
    const right = await verifyPassword(account.passwordHash ?? (await decoyHash()), current)
    if (!right) throw new AppError('invalid', 'input', { current: 'wrong_password' })
    refuseOwnWords(next, [account.email, account.name], 'next')
    const passwordHash = await hashPassword(next)
    await asAccount(sessionId, now, async ({ db, userId, sessionId: own }) => {
      await storePassword(db, userId, passwordHash, now)
      await revokeSessions(db, userId, now, own)
      await recordEvent(db, userId, 'password.changed', now)
    })
    return null
  },
})

export const signOutEverywhere = accountOperation({
  name: 'signOutEverywhere',
  input: Nothing,
  async run({ db, userId, now }): Promise<null> {
    await revokeSessions(db, userId, now)
    await recordEvent(db, userId, 'sessions.revoked', now)
    return null
  },
})

/** Everywhere the signed-in person belongs, by name. */
export const readHome = accountOperation({
  name: 'readHome',
  input: Nothing,
  async run(account): Promise<{ user: { name: string; email: string }; places: HomePlace[] }> {
    const { db, userId } = account
    const user = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, email: true } })
    const memberships = await db.membership.findMany({
      where: { userId },
      select: { clientId: true, workspace: { select: { slug: true } } },
      orderBy: { createdAt: 'asc' },
    })
    const places: HomePlace[] = []
    for (const { clientId, workspace } of memberships) {
      places.push(await readPlace(account, workspace.slug, clientId))
    }
    return { user, places: places.toSorted(byName) }
  },
})

/** Each place is read inside its own walls. */
async function readPlace(
  account: Parameters<typeof enterTenant>[0],
  slug: string,
  clientId: string | null,
): Promise<HomePlace> {
  const place = clientId === null ? { workspace: slug } : { workspace: slug, client: clientId }
  const { scope, db } = await enterTenant(account, place)
  const { workspaceId } = scope
  const workspace = await db.workspace.findUniqueOrThrow({ where: { workspaceId }, select: { name: true } })
  const client =
    clientId === null
      ? null
      : await db.client.findFirst({ where: { workspaceId, id: clientId }, select: { id: true, name: true } })
  return { workspace: { slug, name: workspace.name }, role: scope.role, client }
}

function byName(a: HomePlace, b: HomePlace): number {
  return `${a.workspace.name} ${a.client?.name ?? ''}`.localeCompare(`${b.workspace.name} ${b.client?.name ?? ''}`)
}
