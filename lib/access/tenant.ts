import type { Prisma } from '@/prisma/generated/client'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'
import { inQueue } from '@/lib/platform/room'
import { roles, type Role } from './policy'
import { audienceOf, type Scope } from './scope'

/** The open tenant transaction: the proof and the connection. Data functions take it first; there is no other way in. */
export type Tenant = { readonly scope: Scope; readonly db: Prisma.TransactionClient }

/** A signed-in person's transaction, before any tenant is known. */
export type Account = {
  readonly userId: string
  readonly sessionId: string
  readonly userName: string
  readonly now: Date
  readonly db: Prisma.TransactionClient
}

type Place = { readonly workspace: string; readonly client?: string | undefined }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const plain = /^[a-z_]*$/
const sha256 = /^[0-9a-f]{64}$/

/** For the time of this transaction only. Citus does not forward set_config to its workers, SET LOCAL it does. */
export async function setForTransaction(tx: Prisma.TransactionClient, settings: Record<string, string>): Promise<void> {
  const entries = Object.entries(settings)
  const fits = (value: string) => uuid.test(value) || plain.test(value) || sha256.test(value)
  if (entries.some(([name, value]) => !plain.test(name) || !fits(value))) {
    throw new Error('a tenant setting is neither a uuid nor a hash nor a plain word')
  }
  if (env().DATABASE_TENANT_MODE === 'citus') {
    const lines = entries.map(([name, value]) => `SET LOCAL app.${name} = '${value}'`)
    for (const line of ["SET LOCAL citus.propagate_set_commands = 'local'", ...lines]) await tx.$executeRawUnsafe(line)
    return
  }
  const names = entries.map(([name]) => `app.${name}`)
  const values = entries.map(([, value]) => value)
  await tx.$executeRaw`select set_config(name, value, true) from unnest(${names}::text[], ${values}::text[]) as setting(name, value)`
}

/** Opens the one transaction of a request; a pool that is taken answers 503 instead of queueing. */
export function transaction<T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return inQueue((begin) => {
    const begun = (tx: Prisma.TransactionClient) => {
      begin()
      return work(tx)
    }
    return db().$transaction(begun, { maxWait: 2000, timeout: 15_000 })
  })
}

/**
 * Opens the transaction of a signed-in person.
 * @throws AppError unauthenticated when the session is unknown, expired or revoked.
 */
export function asAccount<T>(sessionId: string | null, now: Date, work: (account: Account) => Promise<T>): Promise<T> {
  return transaction(async (tx) => work(await proveSession(tx, sessionId, now)))
}

async function proveSession(tx: Prisma.TransactionClient, sessionId: string | null, now: Date): Promise<Account> {
  if (sessionId === null || !uuid.test(sessionId)) throw new AppError('unauthenticated', 'session')
  const [session] = await tx.$queryRaw<{ userId: string; userName: string }[]>`
    select "userId"::text, "userName" from prove_session(${sessionId}::uuid, ${now}::timestamptz)`
  if (!session) throw new AppError('unauthenticated', 'session')
  await setForTransaction(tx, { user_id: session.userId })
  return { ...session, sessionId, now, db: tx }
}

/**
 * Opens the tenant transaction: session, membership and role are read inside it, so that a revoked session or a
 * changed role takes effect on the next request. A wrong slug, a foreign client and a closed door look the same.
 * @throws AppError unauthenticated | not_found
 */
export function asTenant<T>(
  sessionId: string | null,
  place: Place,
  now: Date,
  work: (tenant: Tenant) => Promise<T>,
): Promise<T> {
  return asAccount(sessionId, now, async (account) => work(await enterTenant(account, place)))
}

/** Narrows an open account transaction to one workspace, and to one client where the place names one. */
export async function enterTenant(account: Account, place: Place): Promise<Tenant> {
  const { db: tx, userId, userName, now } = account
  const clientId = place.client ?? null
  if (clientId !== null && !uuid.test(clientId)) throw new AppError('not_found', 'workspace')
  const memberships = await tx.membership.findMany({
    where: {
      userId,
      workspace: { slug: place.workspace },
      OR: clientId === null ? [{ clientId: null }] : [{ clientId: null }, { clientId }],
    },
    select: { workspaceId: true, clientId: true, role: true },
  })
  // whoever belongs to the agency enters as the agency, even if bound to the client as well
  const best = memberships.find((member) => member.clientId === null) ?? memberships[0]
  const role = roles.find((name) => name === best?.role)
  if (!best || !role) throw new AppError('not_found', 'workspace')
  const scope = { userId, userName, workspaceId: best.workspaceId, workspaceSlug: place.workspace, role, clientId, now }
  await openTenant(tx, scope)
  if (clientId !== null) await requireClient(tx, best.workspaceId, clientId)
  return { scope: scope as Scope, db: tx }
}

/** How many workspaces and clients the person belongs to, this one included; row-level security shows one's own. */
export function countPlaces({ scope, db: tx }: Tenant): Promise<number> {
  return tx.membership.count({ where: { userId: scope.userId } })
}

type Opening = { userId: string; workspaceId: string; role: Role; clientId: string | null }

async function openTenant(tx: Prisma.TransactionClient, opening: Opening): Promise<void> {
  await setForTransaction(tx, {
    user_id: opening.userId,
    workspace_id: opening.workspaceId,
    client_id: opening.clientId ?? 'all',
    audience: audienceOf(opening.role),
  })
}

async function requireClient(tx: Prisma.TransactionClient, workspaceId: string, clientId: string): Promise<void> {
  const client = await tx.client.findFirst({ where: { workspaceId, id: clientId }, select: { id: true } })
  if (!client) throw new AppError('not_found', 'workspace')
}

/**
 * For the two doors through which somebody enters before being a member: a new workspace and an accepted invitation.
 * The caller has proven the right to it by other means (it made the workspace, or holds the secret).
 */
export async function openForNewcomer(
  tx: Prisma.TransactionClient,
  newcomer: Opening & { userName: string; workspaceSlug: string; now: Date },
): Promise<Tenant> {
  await openTenant(tx, newcomer)
  return { scope: { ...newcomer } as unknown as Scope, db: tx }
}
