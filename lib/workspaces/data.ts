import { audit } from '@/lib/access/audit'
import type { Tenant } from '@/lib/access/tenant'
import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'
import type { Frame, Person, Saved, WorkspaceDetails } from './model'
import type { WorkspaceUpdate } from './schema'

type FrameRow = { workspaceName: string; clientName: string | null; places: number }

/** What stands around every page: one statement. `places`: all the person belongs to, this one included. */
export async function selectFrame({ scope, db }: Tenant): Promise<Frame> {
  const { workspaceId, clientId, userId } = scope
  const [row] = await db.$queryRaw<FrameRow[]>`
    select w."name" as "workspaceName", c."name" as "clientName",
      (select count(*)::int from "Membership" m where m."userId" = ${userId}::uuid) as "places"
    from "Workspace" w
    left join "Client" c on c."workspaceId" = w."workspaceId" and c."id" = ${clientId}::uuid
    where w."workspaceId" = ${workspaceId}::uuid`
  if (!row) throw new AppError('not_found', 'workspace')
  return {
    workspace: { name: row.workspaceName, slug: scope.workspaceSlug },
    role: scope.role,
    userId,
    userName: scope.userName,
    client: clientId === null || row.clientName === null ? null : { id: clientId, name: row.clientName },
    places: row.places,
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
