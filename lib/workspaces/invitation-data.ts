import { audit } from '@/lib/access/audit'
import type { Role } from '@/lib/access/policy'
import type { Tenant } from '@/lib/access/tenant'
import { enqueue } from '@/lib/mail/outbox'
import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'
import { paths } from '@/lib/platform/paths'
import { createSecret, hashSecret } from '@/lib/platform/secrets'
import { invitationExpiry, invitationPurpose, invitationState } from './invitations'
import type { InvitationLine } from './model'

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
async function closeInvitations({ scope, db }: Tenant, which: Which): Promise<string[]> {
  const place = { workspaceId: scope.workspaceId, clientId: scope.clientId }
  const open = await db.invitation.findMany({
    where: { ...place, ...which, acceptedAt: null, revokedAt: null },
    select: { id: true },
  })
  const ids = open.map(({ id }) => id)
  if (ids.length === 0) return ids
  await db.invitation.updateMany({ where: { ...place, id: { in: ids } }, data: { revokedAt: scope.now } })
  await db.token.updateMany({
    where: { workspaceId: scope.workspaceId, subjectId: { in: ids }, purpose: invitationPurpose, usedAt: null },
    data: { revokedAt: scope.now },
  })
  return ids
}

/** @throws AppError not_found, conflict when it was accepted or revoked before. */
export async function closeInvitation(tenant: Tenant, invitationId: string): Promise<void> {
  await lockInvitations(tenant)
  await findInvitation(tenant, invitationId)
  const closed = await closeInvitations(tenant, { id: invitationId })
  if (closed.length === 0) throw new AppError('conflict', 'invitation_closed')
  await audit(tenant, 'invitation.revoked', invitationId)
}

/** An invitation of this place. @throws AppError not_found */
export async function findInvitation({ scope, db }: Tenant, invitationId: string) {
  const invitation = await db.invitation.findFirst({
    where: { workspaceId: scope.workspaceId, clientId: scope.clientId, id: invitationId },
    select: { name: true, role: true, locale: true },
  })
  if (!invitation) throw new AppError('not_found', 'invitation')
  return invitation
}

/** The newest 100 invitations of this place that were not replaced or revoked, newest first. */
export async function selectInvitations({ scope, db }: Tenant): Promise<InvitationLine[]> {
  const rows = await db.invitation.findMany({
    where: { workspaceId: scope.workspaceId, clientId: scope.clientId, acceptedAt: null, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
    },
  })
  return rows.map(({ acceptedAt, revokedAt, ...row }) => ({
    ...row,
    state: invitationState({ acceptedAt, revokedAt, expiresAt: row.expiresAt }, scope.now),
  }))
}
