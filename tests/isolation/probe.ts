import { expect } from 'vitest'
import { parseInput } from '../../lib/access/outcome'
import { asAccount, asTenant, type Tenant } from '../../lib/access/tenant'
import { AppError, type ErrorCode } from '../../lib/platform/errors'
import { testDatabase, withClient } from '../support/database'
import { now } from '../support/world'
import type { Personal, Tenantly } from './operations'

export type Place = { workspace: string; client?: string }

/** Goes the way a request goes, without the browser: input, session, scope, permission, operation. */
export function attemptIn(session: string | null, place: Place, operation: Tenantly, input: unknown): Promise<unknown> {
  const data = parseInput(operation.input, input)
  return asTenant(session, place, now, (tenant) => operation.run(tenant, data))
}

class RolledBack extends Error {
  constructor(
    readonly answer: unknown,
    readonly wrote: boolean,
  ) {
    super('rolled back')
  }
}

/** The same, undone afterwards: answers with what came back, and whether anything was written. */
export async function tryOut(session: string, place: Place, operation: Tenantly, input: unknown): Promise<RolledBack> {
  const data = parseInput(operation.input, input)
  return undone(
    asTenant(session, place, now, async (tenant) => {
      const answer = await operation.run(tenant, data)
      throw new RolledBack(answer, await hasWritten(tenant))
    }),
  )
}

export async function tryOutPersonally(session: string, operation: Personal, input: unknown): Promise<RolledBack> {
  const data = parseInput(operation.input, input)
  return undone(
    asAccount(session, now, async (account) => {
      const answer = await operation.run(account, data)
      throw new RolledBack(answer, await hasWritten(account))
    }),
  )
}

async function undone(work: Promise<never>): Promise<RolledBack> {
  try {
    return await work
  } catch (error) {
    if (error instanceof RolledBack) return error
    throw error
  }
}

/** PostgreSQL numbers a transaction when it first writes or locks a row. */
async function hasWritten({ db }: Pick<Tenant, 'db'>): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ wrote: boolean }]>`select pg_current_xact_id_if_assigned() is not null as wrote`
  return row.wrote
}

/** Every row of every table; counters of tries are not content. */
export async function fingerprint(): Promise<Record<string, string>> {
  return withClient(testDatabase().urls.admin, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname not in ('RateLimiterFlexible', '_prisma_migrations')`,
    )
    const parts = rows.map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as content from "${name}" t`,
    )
    const tables = await client.query<{ name: string; content: string }>(parts.join(' union all '))
    return Object.fromEntries(tables.rows.map(({ name, content }) => [name, content]))
  })
}

/** The attempt fails with that code, and leaves every table as it was; `notes` is the one table that grows by it. */
export async function refused(attempt: () => Promise<unknown>, code: ErrorCode, notes?: string): Promise<void> {
  const before = await fingerprint()
  const answer = await attempt().then(
    (value) => ({ answered: value }),
    (error: unknown) => (error instanceof AppError ? error.code : error),
  )
  expect(answer).toBe(code)
  expect(changed(before, await fingerprint())).toEqual(notes === undefined ? [] : [notes])
}

/** The tables whose rows are not what they were. */
export function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((table) => after[table] !== before[table])
}
