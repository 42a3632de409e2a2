import { audit } from '@/lib/access/audit'
import { countPlaces, type Tenant } from '@/lib/access/tenant'
import { env } from '@/lib/platform/env'
import type { Frame, Person, Saved, WorkspaceDetails } from './model'
import type { WorkspaceUpdate } from './schema'

export async function selectFrame(tenant: Tenant): Promise<Frame> {
  const { scope, db } = tenant
  const { workspaceId, clientId } = scope
  const workspace = await db.workspace.findFirstOrThrow({ where: { workspaceId }, select: { name: true } })
  const client =
    clientId === null
      ? null
      : await db.client.findFirst({ where: { workspaceId, id: clientId }, select: { id: true, name: true } })
  return {
    workspace: { name: workspace.name, slug: scope.workspaceSlug },
    role: scope.role,
    userId: scope.userId,
    userName: scope.userName,
    client,
    places: await countPlaces(tenant),
    support: env().SUPPORT_EMAIL ?? null,
  }
}

export async function selectWorkspace({ scope, db }: Tenant): Promise<WorkspaceDetails> {
  const row = await db.workspace.findFirstOrThrow({
    where: { workspaceId: scope.workspaceId },
    select: { name: true, locale: true, revision: true },
  })
  return { ...row, slug: scope.workspaceSlug }
}

export async function updateRow(tenant: Tenant, input: WorkspaceUpdate): Promise<Saved<WorkspaceDetails>> {
  const { scope, db } = tenant
  const { name, locale, revision } = input
  const { count } = await db.workspace.updateMany({
    where: { workspaceId: scope.workspaceId, revision },
    data: { name, locale, revision: { increment: 1 } },
  })
  if (count === 0) return { outcome: 'stale', current: await selectWorkspace(tenant) }
  await audit(tenant, 'workspace.updated', scope.workspaceId, { name, locale })
  return { outcome: 'saved', revision: revision + 1 }
}

/** The people of the place the tenant stands in (the agency, or one client), by name. */
export async function selectPeople({ scope, db }: Tenant): Promise<Person[]> {
  const rows = await db.membership.findMany({
    where: { workspaceId: scope.workspaceId, clientId: scope.clientId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, userId: true, role: true, createdAt: true, user: { select: { name: true, email: true } } },
  })
  return rows.map(({ id, userId, role, createdAt, user }) => ({
    membershipId: id,
    userId,
    role,
    since: createdAt,
    name: user.name,
    email: user.email,
  }))
}
