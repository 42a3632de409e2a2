import { Prisma } from '@/prisma/generated/client'
import type { Tenant } from '@/lib/access/tenant'
import { placeOf } from './adopted-data'
import type { Figure } from './input-schema'
import type { LocalDate } from './local-days'
import type { FigureRange, StoredFigure } from './stored-figure'
import type { StandingFigure } from './views'

/** Figures of native periods. Days bound them half-open: from the first day of a period up to, not with, `end`. */

type Parts = {
  value: number | null
  numerator: number | null
  denominator: number | null
  singles: number[] | null
}

function figureOf({ value, numerator, denominator, singles }: Parts): Figure | null {
  if (value !== null) return { value }
  if (numerator !== null && denominator !== null) return { numerator, denominator }
  return singles === null || singles.length === 0 ? null : { singles }
}

function partsOf(figure: Figure | null) {
  const none = { value: null, numerator: null, denominator: null, singles: [] as number[] }
  return { ...none, ...figure }
}

/** One short range of the index for each indicator, and nothing beside it, however much others have entered. */
export function figuresQuery(tenant: Tenant, ranges: readonly FigureRange[]): Prisma.Sql {
  const { workspaceId, clientId } = placeOf(tenant)
  return Prisma.sql`
    select wanted.key as "indicator", figure.*
    from unnest(${ranges.map(({ indicator }) => indicator)}::text[], ${ranges.map(({ first }) => first)}::date[],
      ${ranges.map(({ end }) => end)}::date[]) as wanted (key, "first", "end")
    cross join lateral (
      select "period", "value", "numerator", "denominator", "singles", "revision" from "Measurement"
      where "workspaceId" = ${workspaceId}::uuid and "clientId" = ${clientId}::uuid
        and "indicatorKey" = wanted.key and "startsOn" >= wanted."first" and "startsOn" < wanted."end"
      order by "startsOn"
    ) figure`
}

/** Oldest first within each indicator; those that were taken back have no figure. */
export async function findFigures(tenant: Tenant, ranges: readonly FigureRange[]): Promise<StoredFigure[]> {
  if (ranges.length === 0) return []
  const rows = await tenant.db.$queryRaw<(Parts & Omit<StoredFigure, 'figure'>)[]>(figuresQuery(tenant, ranges))
  return rows.map((row) => ({
    indicator: row.indicator,
    period: row.period,
    figure: figureOf(row),
    revision: row.revision,
  }))
}

type Signed = Parts & { period: string; revision: number; author: string | null; at: Date }

function standing({ period, revision, author, at, ...parts }: Signed): StandingFigure {
  return { period, figure: figureOf(parts), revision, author: author ?? '', at }
}

/** A figure with who entered it, and the first day of its period. */
export type SignedFigure = StandingFigure & { startsOn: LocalDate }

type Range = Omit<FigureRange, 'indicator'>

/** One short range of each table's index, then joined: a look for every figure's author would cost ten blocks each. */
export function signedQuery(tenant: Tenant, indicator: string, ranges: readonly Range[]): Prisma.Sql {
  const { workspaceId, clientId } = placeOf(tenant)
  const wanted = Prisma.sql`unnest(${ranges.map(({ first }) => first)}::date[], ${ranges.map(({ end }) => end)}::date[])
    as wanted ("first", "end")`
  const own = Prisma.sql`"workspaceId" = ${workspaceId}::uuid and "clientId" = ${clientId}::uuid
    and "indicatorKey" = ${indicator} and "startsOn" >= wanted."first" and "startsOn" < wanted."end"`
  return Prisma.sql`
    with stands as materialized (
      select figure.* from ${wanted} cross join lateral (
        select "startsOn", "period", "value", "numerator", "denominator", "singles", "revision"
        from "Measurement" where ${own}) figure
    ), signed as materialized (
      select figure.* from ${wanted} cross join lateral (
        select "startsOn", "revision", "authorId", "at" from "MeasurementRevision" where ${own}) figure
    ), authors as materialized (
      select "id", "name" from "User" where "id" in (select distinct "authorId" from signed)
    )
    select stands."startsOn"::text, "period", "value", "numerator", "denominator", "singles", "revision", "at",
      authors."name" as "author"
    from stands join signed using ("startsOn", "revision") left join authors on authors."id" = signed."authorId"
    order by stands."startsOn"`
}

/** What stands in any of the ranges of one indicator, with who entered it; oldest first. No two ranges may overlap. */
export async function findSigned(tenant: Tenant, indicator: string, ranges: readonly Range[]): Promise<SignedFigure[]> {
  const query = signedQuery(tenant, indicator, ranges)
  const rows = await tenant.db.$queryRaw<(Signed & { startsOn: LocalDate })[]>(query)
  return rows.map(({ startsOn, ...signed }) => ({ ...standing(signed), startsOn }))
}

/** Names one native period by its key and its first day. */
export type PeriodRef = { indicator: string; period: string; startsOn: LocalDate }

/** Every figure that was ever entered for a period, newest first; the newest one stands. */
export async function findHistory(
  tenant: Tenant,
  { indicator, period, startsOn }: PeriodRef,
  most = 500,
): Promise<StandingFigure[]> {
  const { workspaceId, clientId } = placeOf(tenant)
  const rows = await tenant.db.$queryRaw<Signed[]>`
    select ${period} as "period", r."value", r."numerator", r."denominator", r."singles", r."revision",
      u."name" as "author", r."at"
    from "MeasurementRevision" r
    left join "User" u on u."id" = r."authorId"
    where r."workspaceId" = ${workspaceId}::uuid and r."clientId" = ${clientId}::uuid
      and r."indicatorKey" = ${indicator} and r."startsOn" = ${startsOn}::date
    order by r."revision" desc limit ${most}`
  return rows.map(standing)
}

export type EarlierCopy = { indicatorKey: string; period: string; figure: Figure | null; revision: number; at: Date }

/** A figure by the id that its device gave it; null where it has not arrived yet. */
export async function findCopy(tenant: Tenant, id: string): Promise<EarlierCopy | null> {
  const row = await tenant.db.measurementRevision.findFirst({
    where: { ...placeOf(tenant), id },
    omit: { workspaceId: true, clientId: true, id: true, authorId: true, startsOn: true },
    include: { measurement: { select: { period: true } } },
  })
  if (!row) return null
  const { indicatorKey, revision, at, measurement, ...parts } = row
  return { indicatorKey, period: measurement.period, revision, at, figure: figureOf(parts) }
}

export type NewFigure = PeriodRef & { id: string; figure: Figure | null; revision: number }

/**
 * The figure that stands from now on, beside those before it.
 * @param entered its own revision, one above what stood
 * @returns false where the id belongs to a figure of somebody else
 */
export async function insertFigure(tenant: Tenant, entered: NewFigure): Promise<boolean> {
  const { scope, db } = tenant
  const { indicator, period, id, revision } = entered
  const key = { ...placeOf(tenant), indicatorKey: indicator, startsOn: new Date(`${entered.startsOn}T00:00:00Z`) }
  const parts = { ...partsOf(entered.figure), revision }
  if (revision === 1) await db.measurement.createMany({ data: [{ ...key, period, ...parts }] })
  else await db.measurement.updateMany({ where: key, data: parts })
  const { count } = await db.measurementRevision.createMany({
    data: [{ ...key, ...parts, id, authorId: scope.userId, at: scope.now }],
    skipDuplicates: true,
  })
  return count === 1
}

/** The newest period that has a figure; null while there is none. */
export async function findLastPeriod(tenant: Tenant, indicator: string): Promise<string | null> {
  const newest = await tenant.db.measurement.findFirst({
    where: {
      ...placeOf(tenant),
      indicatorKey: indicator,
      OR: [{ value: { not: null } }, { numerator: { not: null } }, { singles: { isEmpty: false } }],
    },
    orderBy: { startsOn: 'desc' },
    select: { period: true },
  })
  return newest?.period ?? null
}
