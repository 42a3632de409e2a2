import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { env } from '@/lib/platform/env'

let worker: PrismaClient | undefined

/** The worker's own connection: the app's role may not read messages. Null where none is set up. */
function connection(): PrismaClient | null {
  const { DATABASE_WORKER_URL } = env()
  if (DATABASE_WORKER_URL === undefined) return null
  return (worker ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: DATABASE_WORKER_URL,
      max: 1,
      connectionTimeoutMillis: 1000,
      application_name: 'lotse mailbox',
    }),
  }))
}

export type StoredMessage = {
  id: string
  recipient: string
  locale: string
  template: string
  data: unknown
  createdAt: Date
}

/** The newest messages of this instance, newest first; null where there is no worker. */
export async function findMessages(limit: number): Promise<StoredMessage[] | null> {
  const db = connection()
  if (!db) return null
  return db.outboxMessage.findMany({
    select: { id: true, recipient: true, locale: true, template: true, data: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}
