import type { Prisma } from '@/prisma/generated/client'
import type { Tenant } from './tenant'

/**
 * Runs a mutation at most once per key: copies that arrive at the same time wait for the first and get its answer.
 * The record is written in the mutation's own transaction, so a failed first try leaves the key free.
 */
export async function once<T>(tenant: Tenant, operation: string, key: string, run: () => Promise<T>): Promise<T> {
  const { scope, db } = tenant
  const { count } = await db.idempotencyRecord.createMany({
    data: [
      {
        workspaceId: scope.workspaceId,
        operation,
        key,
        clientId: scope.clientId,
        actorId: scope.userId,
        at: scope.now,
      },
    ],
    skipDuplicates: true,
  })
  const where = { workspaceId: scope.workspaceId, operation, key, actorId: scope.userId }
  if (count === 0) {
    const earlier = await db.idempotencyRecord.findFirstOrThrow({ where, select: { response: true } })
    return (earlier.response as { value: T }).value
  }
  const value = await run()
  const response = JSON.parse(JSON.stringify({ value: value ?? null })) as Prisma.InputJsonValue
  await db.idempotencyRecord.updateMany({ where, data: { response } })
  return value
}
