import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { env } from '@/lib/platform/env'

let worker: PrismaClient | undefined

/** The worker's own connection: the app's role may not read messages. Null where none is set up. */
export function workerConnection(): PrismaClient | null {
  const { DATABASE_WORKER_URL } = env()
  if (DATABASE_WORKER_URL === undefined) return null
  return (worker ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: DATABASE_WORKER_URL,
      max: 2,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 30_000,
      application_name: 'lotse worker',
    }),
  }))
}
