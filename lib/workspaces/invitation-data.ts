import type { Prisma } from '@/prisma/generated/client'
import { audit } from '@/lib/access/audit'
import type { Role } from '@/lib/access/policy'
import type { Tenant } from '@/lib/access/tenant'
import { enqueue } from '@/lib/mail/outbox'
import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'
import { paths } from '@/lib/platform/paths'
import { createSecret, hashSecret } from '@/lib/platform/secrets'
import { invitationExpiry, invitationPurpose, invitationState, withdrawnSince } from './invitations'
import type { InvitationLine } from './model'

const revoked = 'invitation.revoked'

type Guest = { name: string; email: string; role: Role; locale: string; clientName: string | null }

/** Invitations are rare: one lock per workspace keeps two at once from leaving two open doors. */
export async function lockInvitations({ scope, db }: Tenant): Promise<void> {
  await db.$queryRaw`select 1 from "Workspace" where "workspaceId" = ${scope.workspaceId}::uuid for update`
}

/**
 * Invites to the place the tenant stands in: the workspace, or its one client. An earlier open invitation to the same
 * address and place is replaced. The link holds the secret and is known this once; stored is only its hash.
 * @throws AppError conflict already_member
 */
export async function insertInvitation(tenant: Tenant, guest: Guest): Promise<{ invitationId: string; link: string }> {
  const { scope, db } = tenant
  await lockInvitations(tenant)
  await refuseMember(tenant, guest.email)
  await closeInvitations(tenant, { email: guest.email })
  const expiresAt = invitationExpiry(scope.now)
  const workspace = await db.workspace.findFirstOrThrow({
    where: { workspaceId: scope.workspaceId },
    select: { name: true },
  })
  const { name, email, role, locale } = guest
  const { id } = await db.invitation.create({
    data: {
      workspaceId: scope.workspaceId,
      clientId: scope.clientId,
      name,
      email,
      role,
      locale,
      invitedById: scope.userId,
      createdAt: scope.now,
      expiresAt,
    },
    select: { id: true },
  })
  const secret = createSecret()
  await db.token.create({
    data: {
      hash: hashSecret(secret),
      purpose: invitationPurpose,
      workspaceId: scope.workspaceId,
      subjectId: id,
      createdAt: scope.now,
      expiresAt,
    },
    select: { hash: true },
  })
  const link = new URL(paths.invitation(secret), env().NEXTAUTH_URL).href
  await enqueue(db, {
    workspaceId: scope.workspaceId,
    recipient: email,
    locale,
    template: 'invitation',
    data: {
      name,
      link,
      role,
      expiresAt: expiresAt.toISOString(),
      inviterName: scope.userName,
      workspaceName: workspace.name,
      clientName: guest.clientName,
    },
    now: scope.now,
  })
  await audit(tenant, 'invitation.created', id, { role })
  return { invitationId: id, link }
}

async function refuseMember({ scope, db }: Tenant, email: string): Promise<void> {
  const member = await db.membership.findFirst({
    where: { workspaceId: scope.workspaceId, clientId: scope.clientId, user: { email } },
    select: { id: true },
  })
  if (member) throw new AppError('conflict', 'already_member', { email: 'already_member' })
}

type Which = { id: string } | { email: string }

/** Shuts the open invitations of this place that match, and their links with them. Answers with their ids. */
function closeInvitations(tenant: Tenant, which: Which): Promise<string[]> {
  const { workspaceId, clientId } = tenant.scope
  return closeWhere(tenant, { workspaceId, clientId, ...which })
}

async function closeWhere({ scope, db }: Tenant, where: Prisma.InvitationWhereInput): Promise<string[]> {
  const open = await db.invitation.findMany({
    where: { ...where, acceptedAt: null, revokedAt: null },
    select: { id: true },
  })
  const ids = open.map(({ id }) => id)
  if (ids.length === 0) return ids
  const chosen = { workspaceId: scope.workspaceId, id: { in: ids } }
  await db.invitation.updateMany({ where: chosen, data: { revokedAt: scope.now } })
  await db.token.updateMany({
    where: { workspaceId: scope.workspaceId, subjectId: { in: ids }, purpose: invitationPurpose, usedAt: null },
    data: { revokedAt: scope.now },
  })
  return ids
}

/**
 * Shuts what somebody invited to who may not do so any more: a door they left open could let them back in. From the
 * agency's own place that reaches the invitations to its clients too.
 */
export async function closeInvitationsBy(tenant: Tenant, userId: string): Promise<void> {
  const { workspaceId, clientId } = tenant.scope
  await lockInvitations(tenant)
  const closed = await closeWhere(tenant, { workspaceId, invitedById: userId, ...(clientId !== null && { clientId }) })
  for (const id of closed) await audit(tenant, revoked, id)
}

type Closing = typeof revoked | 'invitation.corrected'

/** @throws AppError not_found, conflict when it was accepted or revoked before. */
export async function closeInvitation(tenant: Tenant, invitationId: string, why: Closing): Promise<void> {
  await lockInvitations(tenant)
  await findInvitation(tenant, invitationId)
  const closed = await closeInvitations(tenant, { id: invitationId })
  if (closed.length === 0) throw new AppError('conflict', 'invitation_closed')
  await audit(tenant, why, invitationId)
}

/** An invitation of this place. @throws AppError not_found */
export async function findInvitation({ scope, db }: Tenant, invitationId: string) {
  const invitation = await db.invitation.findFirst({
    where: { workspaceId: scope.workspaceId, clientId: scope.clientId, id: invitationId },
    select: { name: true, email: true, role: true, locale: true, acceptedAt: true },
  })
  if (!invitation) throw new AppError('not_found', 'invitation')
  return invitation
}

const lineColumns = {
  id: true,
  name: true,
  email: true,
  role: true,
  createdAt: true,
  expiresAt: true,
  acceptedAt: true,
  revokedAt: true,
} as const

/**
 * The newest 100 invitations of this place that nobody has accepted, newest first; behind them, those that somebody
 * withdrew lately. What was replaced by another invitation is left out.
 */
export async function selectInvitations(tenant: Tenant): Promise<InvitationLine[]> {
  const { scope, db } = tenant
  const waiting = await db.invitation.findMany({
    where: { workspaceId: scope.workspaceId, clientId: scope.clientId, acceptedAt: null, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: lineColumns,
  })
  const rows = [...waiting, ...(await selectWithdrawn(tenant, new Set(waiting.map(({ email }) => email))))]
  return rows.map(({ acceptedAt, revokedAt, ...row }) => ({
    ...row,
    state: invitationState({ acceptedAt, revokedAt, expiresAt: row.expiresAt }, scope.now),
  }))
}

/** The last withdrawn one for each address that is neither invited again nor a member by now. */
async function selectWithdrawn({ scope, db }: Tenant, invited: Set<string>) {
  const place = { workspaceId: scope.workspaceId, clientId: scope.clientId }
  const entries = await db.auditEntry.findMany({
    where: { ...place, action: revoked, at: { gte: withdrawnSince(scope.now) } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { subjectId: true },
  })
  const ids = entries.flatMap(({ subjectId }) => subjectId ?? [])
  if (ids.length === 0) return []
  const rows = await db.invitation.findMany({
    where: { ...place, id: { in: ids }, acceptedAt: null },
    orderBy: [{ revokedAt: 'desc' }, { id: 'desc' }],
    select: lineColumns,
  })
  const members = await db.membership.findMany({
    where: { ...place, user: { email: { in: rows.map(({ email }) => email) } } },
    select: { user: { select: { email: true } } },
  })
  const known = new Set([...invited, ...members.map(({ user }) => user.email)])
  return rows.filter(({ email }) => {
    if (known.has(email)) return false
    known.add(email)
    return true
  })
}
