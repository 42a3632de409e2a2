import { createHash } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import { AppError } from '@/lib/platform/errors'
import type { Tenant } from './tenant'

type Call = {
  operation: string
  /** Made by the client, once for everything it may send again. */
  key: string
  input: unknown
  /** Parts of the answer that are given once and stored nowhere, e.g. a secret link: a copy gets '' there. */
  once: readonly string[]
}
type Stored = { fingerprint: string; value: unknown }

/**
 * Runs a mutation at most once per key: copies that arrive at the same time wait for the first and get its answer.
 * The record is written in the mutation's own transaction, so a failed first try leaves the key free.
 * @throws AppError conflict key_reused where the key came with another client or other input
 */
export async function once<T>(tenant: Tenant, call: Call, run: () => Promise<T>): Promise<T> {
  const { scope, db } = tenant
  const { operation, key } = call
  const fingerprint = fingerprintOf(scope.clientId, call.input)
  const id = { workspaceId: scope.workspaceId, operation, key, actorId: scope.userId }
  const { count } = await db.idempotencyRecord.createMany({
    data: [{ ...id, clientId: scope.clientId, at: scope.now }],
    skipDuplicates: true,
  })
  if (count === 0) {
    // a record of another client is not to be seen from here, and just as much somebody else's
    const earlier = await db.idempotencyRecord.findFirst({ where: id, select: { response: true } })
    const stored = earlier?.response as Stored | null | undefined
    if (stored?.fingerprint !== fingerprint) throw new AppError('conflict', 'key_reused')
    return stored.value as T
  }
  const value = await run()
  const response: Stored = { fingerprint, value: withoutSecrets(value, call.once) }
  await db.idempotencyRecord.updateMany({
    where: id,
    data: { response: response as unknown as Prisma.InputJsonObject },
  })
  return value
}

/** Days after which no copy of a request comes any more; the database lets nothing younger go. */
const daysKept = 7

/** The most that one look removes from a workspace, so that its transaction stays short; the next look goes on. */
const mostAtOnce = 10_000

/** For the job that tidies up. @returns how many records were removed */
export async function forgetOldRecords({ scope, db }: Tenant): Promise<number> {
  const before = new Date(scope.now.getTime() - daysKept * 24 * 60 * 60 * 1000)
  const { count } = await db.idempotencyRecord.deleteMany({
    where: { workspaceId: scope.workspaceId, at: { lt: before } },
    limit: mostAtOnce,
  })
  return count
}

function fingerprintOf(clientId: string | null, input: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([clientId, input]))
    .digest('base64url')
}

function withoutSecrets(value: unknown, secrets: readonly string[]): unknown {
  const plain: unknown = JSON.parse(JSON.stringify(value ?? null))
  if (typeof plain !== 'object' || plain === null) return plain
  return Object.fromEntries(Object.entries(plain).map(([key, part]) => [key, secrets.includes(key) ? '' : part]))
}
