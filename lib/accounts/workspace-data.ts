import type { Prisma } from '@/prisma/generated/client'
import { setForTransaction, type Tenant } from '@/lib/access/tenant'

/** The newcomer's own workspace, with its address and its first owner. @throws Prisma P2002 when the address is taken. */
export async function createWorkspace(
  { db, scope }: Tenant,
  workspace: { name: string; locale: string },
): Promise<void> {
  const { workspaceId, workspaceSlug, userId, now } = scope
  await db.workspaceDirectory.create({ data: { id: workspaceId, slug: workspaceSlug }, select: { id: true } })
  await db.workspace.create({ data: { workspaceId, ...workspace, createdAt: now }, select: { workspaceId: true } })
  await db.membership.create({ data: { userId, workspaceId, role: 'owner', createdAt: now }, select: { id: true } })
}

export async function slugIsTaken(tx: Prisma.TransactionClient, slug: string): Promise<boolean> {
  return (await tx.workspaceDirectory.findUnique({ where: { slug }, select: { id: true } })) !== null
}

/** Whether this person, who has proven the password, owns the workspace at this address. */
export async function ownsWorkspace(tx: Prisma.TransactionClient, userId: string, slug: string): Promise<boolean> {
  await setForTransaction(tx, { user_id: userId })
  const where = { userId, role: 'owner', workspace: { slug } }
  return (await tx.membership.findFirst({ where, select: { id: true } })) !== null
}
