import { randomUUID } from 'node:crypto'
import { asTenant, type Tenant } from '@/lib/access/tenant'
import { createClient } from '@/lib/clients/operations'
import { MasterDataInput } from '@/lib/clients/schema'
import { readFigureHistory, recordMeasurement } from '@/lib/indicators/entry-operations'
import type { Figure } from '@/lib/indicators/input-schema'
import { adoptIndicators, adoptStarterSet, setGoal } from '@/lib/indicators/operations'
import { readIndicators, readSeries } from '@/lib/indicators/series-operations'
import type { IndicatorCard } from '@/lib/indicators/views'
import { AppError } from '@/lib/platform/errors'
import { publishStandardCatalogue } from '@/prisma/seed/catalogue'
import { add, addAgency, café, now, owner, sql, workspace } from './agency'
import { testDatabase } from './database'

/** A client in Vienna with its people, and the doors of its numbers. */

export async function openAgency(): Promise<void> {
  await publishStandardCatalogue(testDatabase().urls.owner, now)
  await addAgency()
}

async function addPerson(name: string, role: string, clientId: string): Promise<string> {
  const [id, session] = [randomUUID(), randomUUID()]
  await sql('insert into "User" (id, email, name, locale, "createdAt") values ($1, $2, $3, $4, $5)', [
    id,
    `${id}@example.org`,
    name,
    'de',
    now,
  ])
  await sql('insert into "Session" (id, "userId", "createdAt", "expiresAt") values ($1, $2, $3, $4)', [
    session,
    id,
    now,
    new Date('2031-01-01T00:00:00Z'),
  ])
  await sql(
    'insert into "Membership" (id, "userId", "workspaceId", "clientId", role, "createdAt") values ($1, $2, $3, $4, $5, $6)',
    [randomUUID(), id, workspace.id, clientId, role, now],
  )
  return session
}

export type Person = 'agency' | 'owner' | 'member' | 'viewer'
export type Firm = Awaited<ReturnType<typeof firm>>
type Entry = { indicator: string; period: string; figure: Figure | null; revision?: number; id?: string }

/** @param since when the client was taken on, and adopts what the test says */
export async function firm(since = now) {
  const clientId =
    since === now
      ? await add('Café Morgenrot', { timeZone: 'Europe/Vienna' })
      : await asTenant(owner.session, { workspace: workspace.slug }, since, (tenant) =>
          createClient.run(tenant, MasterDataInput.parse({ ...café, timeZone: 'Europe/Vienna' })),
        ).then((made) => made.clientId)
  const sessions: Record<Person, string> = {
    agency: owner.session,
    owner: await addPerson('Leyla Aydin', 'client_owner', clientId),
    member: await addPerson('Tom Berg', 'client_member', clientId),
    viewer: await addPerson('Ida Wolf', 'client_viewer', clientId),
  }
  const as = <T>(who: Person, work: (tenant: Tenant) => Promise<T>, at = since): Promise<T> =>
    asTenant(sessions[who], { workspace: workspace.slug, client: clientId }, at, work)
  return {
    clientId,
    as,
    adopt: (keys: string[], at = since) => as('owner', (tenant) => adoptIndicators.run(tenant, { keys }), at),
    adoptStarters: (at = since) => as('owner', (tenant) => adoptStarterSet.run(tenant, {}), at),
    record: ({ id = randomUUID(), revision = 0, ...entry }: Entry, who: Person = 'member', at = since) =>
      as(who, (tenant) => recordMeasurement.run(tenant, { ...entry, id, revision }), at),
    aim: (indicator: string, goal: unknown, revision = 1, at = since) =>
      as('owner', (tenant) => setGoal.run(tenant, setGoal.input.parse({ indicator, goal, revision })), at),
    cards: (at = since): Promise<IndicatorCard[]> =>
      as('viewer', (tenant) => readIndicators.run(tenant, { locale: 'de' }), at).then((view) => view.indicators),
    series: (asked: object, at = since) =>
      as('viewer', (tenant) => readSeries.run(tenant, readSeries.input.parse(asked)), at),
    history: (indicator: string, period: string, at = since) =>
      as('viewer', (tenant) => readFigureHistory.run(tenant, { indicator, period }), at),
    summary: async () => {
      const columns = `indicators, "staleOn"::text as "staleOn", "staleSort"::text as "staleSort"`
      const [row] = await sql(`select ${columns} from "ClientSummary" where "clientId" = $1`, [clientId])
      return row
    },
  }
}

/** The refusal's code, cause and words. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => {
      if (reason instanceof AppError) return reason
      throw reason
    },
  )
  if (error === null) return 'done'
  const words = Object.entries(error.fields).map(([field, word]) => `${field}=${word}`)
  return [error.code, error.reason, ...words].join(' ')
}
