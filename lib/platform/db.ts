import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '@/prisma/generated/client'
import { env } from './env'

declare global {
  var __lotseDb: PrismaClient | undefined
}

function connect(): PrismaClient {
  const { DATABASE_URL, DATABASE_POOL_SIZE, DATABASE_WAIT_MS } = env()
  const pool = new pg.Pool({
    connectionString: DATABASE_URL,
    max: DATABASE_POOL_SIZE,
    connectionTimeoutMillis: DATABASE_WAIT_MS,
    // a connection costs more than a request: the next rush finds them there
    idleTimeoutMillis: 10 * 60_000,
    application_name: 'lotse',
  })
  // a connection that breaks fails its query; the event beside it would be an exception that nobody catches
  pool.on('connect', (client) => client.on('error', () => undefined)).on('error', () => undefined)
  return new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    // the other formats quote the arguments of a failed call: ids, addresses, notes
    errorFormat: 'minimal',
  })
}

/** The app's connection pool: a role that owns nothing and is bound by row-level security. */
export function db(): PrismaClient {
  return (globalThis.__lotseDb ??= connect())
}
