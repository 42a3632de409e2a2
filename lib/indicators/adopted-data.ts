import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import type { GoalView } from './views'

/** What a client measures. Whoever changes it holds the client's summary row, so that nobody else does meanwhile. */

export type AdoptedRow = {
  indicatorKey: string
  catalogueHash: string
  adoptedAt: Date
  retiredAt: Date | null
  goal: GoalView | null
  lastPeriod: string | null
  staleFrom: Date
  revision: number
}

type Place = { workspaceId: string; clientId: string }

/** The client that the request is narrowed to. @throws AppError not_found on the agency's own pages */
export function placeOf({ scope }: Tenant): Place {
  if (scope.clientId === null) throw new AppError('not_found', 'client')
  return { workspaceId: scope.workspaceId, clientId: scope.clientId }
}

type Joined = Goals & Partial<Omit<AdoptedRow, 'goal'>> & { timeZone: string }

/**
 * What the client measures, retired ones included, and the zone that its days are in (its IANA name).
 * @throws AppError not_found
 */
export async function findAdopted(tenant: Tenant): Promise<{ timeZone: string; rows: AdoptedRow[] }> {
  const { workspaceId, clientId } = placeOf(tenant)
  const joined = await tenant.db.$queryRaw<Joined[]>`
    select c."timeZone", i."indicatorKey", i."catalogueHash", i."adoptedAt", i."retiredAt", i."baseline", i."target",
      i."targetFrom", i."targetBy", i."corridorLo", i."corridorHi", i."corridorTolerance", i."lastPeriod", i."staleFrom",
      i."revision"
    from "Client" c
    left join "ClientIndicator" i on i."workspaceId" = c."workspaceId" and i."clientId" = c."id"
    where c."workspaceId" = ${workspaceId}::uuid and c."id" = ${clientId}::uuid`
  const [client] = joined
  if (!client) throw new AppError('not_found', 'client')
  return { timeZone: client.timeZone, rows: joined.flatMap((row) => (isAdopted(row) ? [rowOf(row)] : [])) }
}

/** A client that measures nothing is a row without an indicator. */
function isAdopted(row: Joined): row is Joined & Omit<AdoptedRow, 'goal'> {
  return typeof row.indicatorKey === 'string'
}

type Goals = {
  baseline: number | null
  target: number | null
  targetFrom: Date | null
  targetBy: Date | null
  corridorLo: number | null
  corridorHi: number | null
  corridorTolerance: number | null
}

function rowOf(stored: Omit<AdoptedRow, 'goal'> & Goals): AdoptedRow {
  const { indicatorKey, catalogueHash, adoptedAt, retiredAt, lastPeriod, staleFrom, revision } = stored
  const { baseline, target, corridorLo: lo, corridorHi: hi, corridorTolerance: tolerance } = stored
  const towards = { baseline, target, from: dateOf(stored.targetFrom), by: dateOf(stored.targetBy) }
  const goal = targetOf(towards) ?? corridorOf({ lo, hi, tolerance })
  return { indicatorKey, catalogueHash, adoptedAt, retiredAt, goal, lastPeriod, staleFrom, revision }
}

type Target = Extract<GoalView, { kind: 'target' }>
type Towards = Pick<Target, 'from' | 'by'> & { baseline: number | null; target: number | null }

function targetOf({ baseline, target, from, by }: Towards): GoalView | null {
  return baseline === null || target === null ? null : { kind: 'target', baseline, target, from, by }
}

function corridorOf({ lo, hi, tolerance }: Record<'lo' | 'hi' | 'tolerance', number | null>): GoalView | null {
  return lo === null || hi === null || tolerance === null ? null : { kind: 'corridor', lo, hi, tolerance }
}

function dateOf(day: Date | null): string | null {
  return day?.toISOString().slice(0, 10) ?? null
}

function dayOf(date: string | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`)
}

export type Adoption = { indicator: string; catalogueKey: string; catalogueHash: string; staleFrom: Date }

/** Of several at once; the row of one that was there already stays. */
export async function insertAdopted(tenant: Tenant, adoptions: readonly Adoption[]): Promise<void> {
  const place = placeOf(tenant)
  await tenant.db.clientIndicator.createMany({
    data: adoptions.map(({ indicator, ...adoption }) => ({
      ...place,
      ...adoption,
      indicatorKey: indicator,
      adoptedAt: tenant.scope.now,
    })),
  })
}

export type AdoptedAgain = Pick<Adoption, 'indicator' | 'catalogueHash' | 'staleFrom'>

/** One that was retired; its goal and its figures are there again. */
export async function adoptAgain(tenant: Tenant, { indicator, ...again }: AdoptedAgain): Promise<void> {
  await tenant.db.clientIndicator.updateMany({
    where: { ...placeOf(tenant), indicatorKey: indicator },
    data: { ...again, retiredAt: null, adoptedAt: tenant.scope.now, revision: { increment: 1 } },
  })
}

export async function markRetired(tenant: Tenant, indicator: string): Promise<void> {
  await tenant.db.clientIndicator.updateMany({
    where: { ...placeOf(tenant), indicatorKey: indicator, retiredAt: null },
    data: { retiredAt: tenant.scope.now, revision: { increment: 1 } },
  })
}

const noGoal: Goals = {
  baseline: null,
  target: null,
  targetFrom: null,
  targetBy: null,
  corridorLo: null,
  corridorHi: null,
  corridorTolerance: null,
}

function goalColumns(goal: GoalView | null): Partial<Goals> {
  if (goal === null) return {}
  if (goal.kind === 'corridor') return { corridorLo: goal.lo, corridorHi: goal.hi, corridorTolerance: goal.tolerance }
  const { baseline, target, from, by } = goal
  return { baseline, target, targetFrom: dayOf(from), targetBy: dayOf(by) }
}

/** @returns the revision that stands now */
export async function putGoal(
  tenant: Tenant,
  { indicatorKey, revision }: AdoptedRow,
  goal: GoalView | null,
): Promise<number> {
  await tenant.db.clientIndicator.updateMany({
    where: { ...placeOf(tenant), indicatorKey },
    data: { ...noGoal, ...goalColumns(goal), revision: revision + 1 },
  })
  return revision + 1
}

export async function putFreshness(
  tenant: Tenant,
  indicator: string,
  fresh: Pick<AdoptedRow, 'lastPeriod' | 'staleFrom'>,
): Promise<void> {
  await tenant.db.clientIndicator.updateMany({ where: { ...placeOf(tenant), indicatorKey: indicator }, data: fresh })
}

/** Over everything that is being measured; null where nothing is, or nothing was ever entered: then nothing is old. */
export async function findMeasuring(tenant: Tenant): Promise<{ count: number; staleFrom: Date | null }> {
  const found = await tenant.db.clientIndicator.aggregate({
    where: { ...placeOf(tenant), retiredAt: null },
    _count: { _all: true, lastPeriod: true },
    _min: { staleFrom: true },
  })
  return { count: found._count._all, staleFrom: found._count.lastPeriod === 0 ? null : found._min.staleFrom }
}
