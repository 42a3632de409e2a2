import type { Prisma } from '@/prisma/generated/client'
import { setForTransaction } from '@/lib/access/tenant'
import { createSecret, hashSecret } from '@/lib/platform/secrets'
import { linkState } from './link-state'
import type { ClosedLink } from './schema'
export type Purpose = 'reset' | 'invitation'
export type Link = { hash: string; workspaceId: string | null; subjectId: string; state: 'open' | ClosedLink }

/** Makes a secret link's token. What comes back is the only copy of the secret. */
export async function createLink(
  tx: Prisma.TransactionClient,
  link: { purpose: Purpose; subjectId: string; now: Date; minutes: number },
): Promise<string> {
  const secret = createSecret()
  const { purpose, subjectId, now } = link
  const expiresAt = new Date(now.getTime() + link.minutes * 60_000)
  const data = { hash: hashSecret(secret), purpose, subjectId, createdAt: now, expiresAt }
  await tx.token.create({ data, select: { hash: true } })
  return secret
}

/** The database shows a link to whoever holds its secret, and lets in by the one that this transaction uses up. */
function holdLink(tx: Prisma.TransactionClient, hash: string): Promise<void> {
  return setForTransaction(tx, { token_hash: hash })
}

/** What a secret opens; null when nothing of this purpose was ever made with it. */
export async function findLink(
  tx: Prisma.TransactionClient,
  purpose: Purpose,
  secret: string,
  now: Date,
): Promise<Link | null> {
  const wanted = hashSecret(secret)
  await holdLink(tx, wanted)
  const token = await tx.token.findFirst({ where: { hash: wanted, purpose } })
  if (!token) return null
  const { hash, workspaceId, subjectId } = token
  return { hash, workspaceId, subjectId, state: linkState(token, now) }
}

/** Uses the link up. False when somebody else was faster: of two at the same moment, one gets it. */
export async function useUp(tx: Prisma.TransactionClient, hash: string, now: Date): Promise<boolean> {
  await holdLink(tx, hash)
  const { count } = await tx.token.updateMany({
    where: { hash, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return count === 1
}

/** Closes every open link of this purpose for a subject. */
export async function revokeLinks(
  tx: Prisma.TransactionClient,
  purpose: Purpose,
  subjectId: string,
  now: Date,
): Promise<void> {
  await tx.token.updateMany({
    where: { purpose, subjectId, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
}
