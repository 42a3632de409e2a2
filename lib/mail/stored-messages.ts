import { workerConnection } from './worker-connection'

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
  const db = workerConnection()
  if (!db) return null
  return db.outboxMessage.findMany({
    select: { id: true, recipient: true, locale: true, template: true, data: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}
