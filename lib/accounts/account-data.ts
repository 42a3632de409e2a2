import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import { setForTransaction } from '@/lib/access/tenant'

/** What happened to an account, for its owner and for an investigation. */
export type AccountAction =
  | 'account.created'
  | 'sign-in.failed'
  | 'session.started'
  | 'session.ended'
  | 'sessions.revoked'
  | 'reset.requested'
  | 'password.reset'
  | 'password.changed'

export async function recordEvent(
  tx: Prisma.TransactionClient,
  userId: string,
  action: AccountAction,
  at: Date,
): Promise<void> {
  await tx.accountEvent.createMany({ data: [{ userId, action, at }] })
}

/** The database shows password, sessions and reset links of that one account, for this transaction. */
function nameAccount(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  return setForTransaction(tx, { account_id: userId })
}

export type KnownAccount = { id: string; email: string; name: string; locale: string; passwordHash: string | null }

export async function findAccount(
  tx: Prisma.TransactionClient,
  where: { email: string } | { id: string },
): Promise<KnownAccount | null> {
  const account = await tx.user.findUnique({ where, select: { id: true, email: true, name: true, locale: true } })
  if (!account) return null
  await nameAccount(tx, account.id)
  const credential = await tx.credential.findUnique({
    where: { userId: account.id },
    select: { passwordHash: true },
  })
  return { ...account, passwordHash: credential?.passwordHash ?? null }
}

export type NewAccount = { email: string; name: string; locale: string; passwordHash: string }

/** @throws Prisma P2002 when the address has an account already. */
export async function createAccount(tx: Prisma.TransactionClient, account: NewAccount, now: Date): Promise<string> {
  const { passwordHash, ...person } = account
  const id = randomUUID()
  await nameAccount(tx, id)
  await tx.user.create({
    data: { id, ...person, createdAt: now, credential: { create: { passwordHash, changedAt: now } } },
    select: { id: true },
  })
  await recordEvent(tx, id, 'account.created', now)
  return id
}

/** Days a session lasts without being revoked; the cookie's own age is the same (lib/access/auth.ts). */
const sessionDays = 30

/** Starts a session only while the verified hash still stands: a reset in between must not leave an old one open. */
export async function startSession(
  tx: Prisma.TransactionClient,
  userId: string,
  passwordHash: string,
  now: Date,
): Promise<string | null> {
  await nameAccount(tx, userId)
  const standing = await tx.$queryRaw<unknown[]>`
    select 1 from "Credential" where "userId" = ${userId}::uuid and "passwordHash" = ${passwordHash} for share`
  if (standing.length === 0) return null
  const id = randomUUID()
  const expiresAt = new Date(now.getTime() + sessionDays * 24 * 60 * 60 * 1000)
  await tx.session.create({ data: { id, userId, createdAt: now, expiresAt }, select: { id: true } })
  await recordEvent(tx, userId, 'session.started', now)
  return id
}

/** Signs out everywhere, or everywhere else when a session is named. */
export async function revokeSessions(
  tx: Prisma.TransactionClient,
  userId: string,
  now: Date,
  except?: string,
): Promise<void> {
  const others = except === undefined ? {} : { id: { not: except } }
  await tx.session.updateMany({ where: { userId, revokedAt: null, ...others }, data: { revokedAt: now } })
}

export async function storePassword(
  tx: Prisma.TransactionClient,
  userId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await nameAccount(tx, userId)
  await tx.credential.upsert({
    where: { userId },
    create: { userId, passwordHash, changedAt: now },
    update: { passwordHash, changedAt: now },
    select: { userId: true },
  })
}
