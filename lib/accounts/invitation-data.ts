import type { Prisma } from '@/prisma/generated/client'
import { audit } from '@/lib/access/audit'
import { roles, type Role } from '@/lib/access/policy'
import { openForNewcomer, setForTransaction } from '@/lib/access/tenant'
import { noteArrival } from '@/lib/clients/summary-operations'
import { findLink, useUp } from './link-data'
import { linkState } from './link-state'
import type { ClosedLink } from './schema'

export type OpenInvitation = {
  state: 'open'
  hash: string
  id: string
  workspaceId: string
  workspaceSlug: string
  workspaceName: string
  clientId: string | null
  clientName: string | null
  email: string
  name: string
  role: Role
  locale: string
  inviterName: string
}

/** The invitation a secret opens. Whoever holds the secret may read it, so this opens its workspace for the reading. */
export async function findInvitation(
  tx: Prisma.TransactionClient,
  secret: string,
  now: Date,
): Promise<OpenInvitation | { state: ClosedLink }> {
  const link = await findLink(tx, 'invitation', secret, now)
  if (!link?.workspaceId) return { state: 'unknown' }
  const { hash, workspaceId, subjectId } = link
  await setForTransaction(tx, { workspace_id: workspaceId, client_id: 'all', audience: 'client' })
  const invitation = await tx.invitation.findFirst({
    where: { workspaceId, id: subjectId },
    include: {
      client: { select: { name: true } },
      workspace: { select: { name: true, directory: { select: { slug: true } } } },
    },
  })
  if (!invitation) return { state: 'unknown' }
  const own = linkState({ ...invitation, usedAt: invitation.acceptedAt }, now)
  const closed = own === 'open' ? link.state : own
  if (closed !== 'open') return { state: closed }
  const inviter = await tx.user.findUnique({ where: { id: invitation.invitedById }, select: { name: true } })
  const { id, clientId, email, name, locale, client, workspace } = invitation
  return {
    ...{ state: 'open', hash, id, workspaceId, clientId, email, name, locale, role: roleOf(invitation.role) },
    workspaceSlug: workspace.directory.slug,
    workspaceName: workspace.name,
    clientName: client?.name ?? null,
    inviterName: inviter?.name ?? workspace.name,
  }
}

/** The database lets no other word in. */
function roleOf(word: string): Role {
  const role = roles.find((name) => name === word)
  if (!role) throw new Error(`unknown role ${word}`)
  return role
}

/** Makes the invited person a member, once: false when the invitation was used, revoked or has expired meanwhile. */
export async function enterByInvitation(
  tx: Prisma.TransactionClient,
  invitation: OpenInvitation,
  person: { userId: string; userName: string; now: Date },
): Promise<boolean> {
  const { id, hash, workspaceId, workspaceSlug, clientId, role } = invitation
  const { userId, now } = person
  if (!(await useUp(tx, hash, now))) return false
  const tenant = await openForNewcomer(tx, { ...person, workspaceId, workspaceSlug, clientId, role })
  const { count } = await tx.invitation.updateMany({
    where: { workspaceId, id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { acceptedAt: now, acceptedById: userId },
  })
  if (count === 0) return false
  // whoever belongs there already keeps the role they have
  await tx.membership.createMany({
    data: [{ userId, workspaceId, clientId, role, createdAt: now }],
    skipDuplicates: true,
  })
  if (clientId !== null) await noteArrival(tenant)
  await audit(tenant, 'invitation.accepted', id, { role })
  return true
}
