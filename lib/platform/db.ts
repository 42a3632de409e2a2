import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { env } from './env'

declare global {
  var __lotseDb: PrismaClient | undefined
}

function connect(): PrismaClient {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = env()
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: DATABASE_URL,
      max: DATABASE_POOL_SIZE,
      connectionTimeoutMillis: 1000,
      idleTimeoutMillis: 30_000,
      application_name: 'lotse',
    }),
    // the other formats quote the arguments of a failed call: ids, addresses, notes
    errorFormat: 'minimal',
  })
}

/** The app's connection pool: a role that owns nothing and is bound by row-level security. */
export function db(): PrismaClient {
  return (globalThis.__lotseDb ??= connect())
}
