import type { Prisma } from '@/prisma/generated/client'
import type { Tenant } from './tenant'

/** Writes who did what, in the same transaction as the deed. */
export async function audit(
  tenant: Tenant,
  action: string,
  subjectId: string | null,
  detail?: Prisma.InputJsonObject,
): Promise<void> {
  const { scope, db } = tenant
  await db.auditEntry.createMany({
    data: [
      {
        workspaceId: scope.workspaceId,
        clientId: scope.clientId,
        actorId: scope.userId,
        action,
        subjectId,
        ...(detail && { detail }),
        at: scope.now,
      },
    ],
  })
}
