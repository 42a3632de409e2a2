import { Prisma } from '@/prisma/generated/client'
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
  if (onCitus()) {
    const lines = entries.map(([name, value]) => `SET LOCAL app.${name} = '${value}'`)
    for (const line of ["SET LOCAL citus.propagate_set_commands = 'local'", ...lines]) await tx.$executeRawUnsafe(line)
    return
  }
  const names = entries.map(([name]) => `app.${name}`)
  const values = entries.map(([, value]) => value)
  await tx.$executeRaw`select set_config(name, value, true) from unnest(${names}::text[], ${values}::text[]) as setting(name, value)`
}

/** Settings made inside a function of the database do not reach the workers of Citus: there each is said once more. */
function onCitus(): boolean {
  return env().DATABASE_TENANT_MODE === 'citus'
}

/** Opens the one transaction of a request; a pool that is taken answers 503 instead of queueing. */
export function transaction<T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return inQueue((begin) => {
    const begun = (tx: Prisma.TransactionClient) => {
      begin()
      return work(tx)
    }
    return db().$transaction(begun, { maxWait: Math.max(2000, env().DATABASE_WAIT_MS), timeout: 15_000 })
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
  return transaction(async (tx) => {
    if (sessionId === null || !uuid.test(sessionId)) throw new AppError('unauthenticated', 'session')
    const [way] = await tx.$queryRaw<(Way & { userId: string; userName: string })[]>`
      select who."userId"::text, who."userName", ${wayColumns}
      from prove_session(${sessionId}::uuid, ${now}::timestamptz) who
      left join lateral enter_place(who."userId", ${place.workspace}, ${clientOf(place)}::uuid) way on true`
    if (!way) throw new AppError('unauthenticated', 'session')
    return work(await tenantOf({ ...way, sessionId, now, db: tx }, place, way))
  })
}

/** Narrows an open account transaction to one workspace, and to one client where the place names one. */
export async function enterTenant(account: Account, place: Place): Promise<Tenant> {
  const [way] = await account.db.$queryRaw<Way[]>`
    select ${wayColumns} from enter_place(${account.userId}::uuid, ${place.workspace}, ${clientOf(place)}::uuid) way`
  return tenantOf(account, place, way)
}

/** How somebody came in, by the function `enter_place` of the database; all null where there is no way. */
type Way = { workspaceId: string | null; role: string | null; clientThere: boolean | null }

const wayColumns = Prisma.raw('way."workspaceId"::text, way."role", way."clientThere"')

/** @throws AppError not_found: what is no uuid is not there. */
function clientOf({ client }: Place): string | null {
  if (client !== undefined && !uuid.test(client)) throw new AppError('not_found', 'workspace')
  return client ?? null
}

async function tenantOf(account: Account, place: Place, way: Way | undefined): Promise<Tenant> {
  const { db: tx, userId, userName, now } = account
  const role = roles.find((name) => name === way?.role)
  if (!role || typeof way?.workspaceId !== 'string') throw new AppError('not_found', 'workspace')
  const { workspaceId } = way
  const clientId = clientOf(place)
  if (onCitus()) {
    await openTenant(tx, { userId, workspaceId, role, clientId })
    if (clientId !== null) await requireClient(tx, workspaceId, clientId)
  } else if (way.clientThere !== true) throw new AppError('not_found', 'workspace')
  const scope = { userId, userName, workspaceId, workspaceSlug: place.workspace, role, clientId, now }
  return { scope: scope as Scope, db: tx }
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
