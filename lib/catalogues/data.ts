import type { Prisma } from '@/prisma/generated/client'

export type StoredCatalogue = { key: string; version: number; hash: string }

/** Which version an assessment that starts now is on; null where none was published. */
export async function findLatest(tx: Prisma.TransactionClient, key: string): Promise<StoredCatalogue | null> {
  return tx.catalogueVersion.findFirst({
    where: { key },
    orderBy: { version: 'desc' },
    select: { key: true, version: true, hash: true },
  })
}

export async function findDocument(tx: Prisma.TransactionClient, hash: string): Promise<unknown> {
  const row = await tx.catalogueVersion.findUnique({ where: { hash }, select: { document: true } })
  return row?.document ?? null
}
