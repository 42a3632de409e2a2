import type { Tenant } from '@/lib/access/tenant'
import { readCatalogueByHash } from '@/lib/catalogues/operations'
import type { CatalogueDocument } from '@/lib/catalogues/schema'
import { refreshSummary } from '@/lib/clients/summary-operations'
import { AppError } from '@/lib/platform/errors'
import { findAdopted, findMeasuring, type AdoptedRow } from './adopted-data'
import { findFigures } from './figures-data'
import type { FigureRange, StoredFigure } from './stored-figure'
import { staleDay } from './freshness'
import type { Clock } from './standing'
import type { Defined } from './texts'

/** What every operation on indicators begins with. The calling operation has checked the permission. */

/** What a client measures, with the definition it is measured by. */
export type Tracked = AdoptedRow & Defined
export type Opened = { clock: Clock; tracked: Tracked[] }

/** Retired ones included, in their catalogue's order. */
export async function openTracked(tenant: Tenant): Promise<Opened> {
  const { timeZone, rows } = await findAdopted(tenant)
  const clock = { now: tenant.scope.now, timeZone }
  const documents = new Map<string, CatalogueDocument>()
  for (const hash of new Set(rows.map(({ catalogueHash }) => catalogueHash))) {
    documents.set(hash, await readCatalogueByHash(tenant.db, hash))
  }
  const tracked = rows.flatMap((row) => {
    const catalogue = documents.get(row.catalogueHash)
    const definition = catalogue?.indicators?.find(({ key }) => key === row.indicatorKey)
    return catalogue && definition ? { ...row, catalogue, definition } : []
  })
  return { clock, tracked: tracked.toSorted((a, b) => placeIn(a) - placeIn(b)) }
}

function placeIn({ catalogue, definition }: Tracked): number {
  return catalogue.indicators?.indexOf(definition) ?? 0
}

/** @throws AppError not_found where the client has never measured it */
export function trackedOne({ tracked }: Opened, indicator: string): Tracked {
  const found = tracked.find(({ indicatorKey }) => indicatorKey === indicator)
  if (!found) throw new AppError('not_found', 'indicator')
  return found
}

/** @throws AppError not_found where it is not measured (any more) */
export function activeOne(opened: Opened, indicator: string): Tracked {
  const found = trackedOne(opened, indicator)
  if (found.retiredAt !== null) throw new AppError('not_found', 'indicator')
  return found
}

export function activeOf({ tracked }: Opened): Tracked[] {
  return tracked.filter(({ retiredAt }) => retiredAt === null)
}

/** Figures by indicator; of ranges that overlap, each figure once. */
export async function figuresIn(
  tenant: Tenant,
  ranges: readonly FigureRange[],
): Promise<(key: string) => StoredFigure[]> {
  const found = new Map<string, Map<string, StoredFigure>>()
  for (const figure of await findFigures(tenant, ranges)) {
    const own = found.get(figure.indicator) ?? new Map<string, StoredFigure>()
    found.set(figure.indicator, own.set(figure.period, figure))
  }
  return (key) => [...(found.get(key)?.values() ?? [])]
}

/** Keeps the client's row in lists: how much is measured, and when the first of it is stale. */
export async function keepMeasuring(tenant: Tenant): Promise<void> {
  const { count, staleFrom } = await findMeasuring(tenant)
  await refreshSummary(tenant, { indicators: count, staleOn: staleFrom && staleDay(staleFrom) })
}
