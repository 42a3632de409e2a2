import type { Tenant } from '@/lib/access/tenant'

export type PlannedReview = {
  clientId: string
  clientName: string
  timeZone: string
  reviewOn: Date
  /** Who of the agency looks after the client, unless they have left meanwhile. */
  consultantId: string | null
}
export type Addressee = {
  userId: string
  clientId: string | null
  role: string
  email: string
  name: string
  locale: string
}

/** Submitted clients whose review lies between two days, in the order of their ids. */
export async function findPlannedReviews(
  { scope, db }: Tenant,
  { from, to }: { from: Date; to: Date },
): Promise<PlannedReview[]> {
  const rows = await db.clientSummary.findMany({
    where: { workspaceId: scope.workspaceId, state: 'submitted', reviewSort: { gte: from, lte: to } },
    select: {
      clientId: true,
      name: true,
      reviewSort: true,
      consultantId: true,
      client: { select: { timeZone: true } },
    },
    orderBy: { clientId: 'asc' },
  })
  return rows.map(({ clientId, name, reviewSort, consultantId, client }) => ({
    clientId,
    clientName: name,
    timeZone: client.timeZone,
    reviewOn: reviewSort,
    consultantId,
  }))
}

/** The firms' owners, and everybody of the agency (their clientId is null), in the order of their ids. */
export async function findReviewAddressees({ scope, db }: Tenant, clientIds: string[]): Promise<Addressee[]> {
  const rows = await db.membership.findMany({
    where: {
      workspaceId: scope.workspaceId,
      OR: [{ clientId: null }, { clientId: { in: clientIds }, role: 'client_owner' }],
    },
    select: { userId: true, clientId: true, role: true, user: { select: { email: true, name: true, locale: true } } },
    orderBy: [{ userId: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ userId, clientId, role, user }) => ({ userId, clientId, role, ...user }))
}

/** @throws when the workspace is not there */
export async function readWorkspaceName({ scope, db }: Tenant): Promise<string> {
  const { name } = await db.workspace.findFirstOrThrow({
    where: { workspaceId: scope.workspaceId },
    select: { name: true },
  })
  return name
}
