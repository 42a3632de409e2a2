import { z } from 'zod'
import { audit } from '@/lib/access/audit'
import { operation } from '@/lib/access/operation'
import type { Tenant } from '@/lib/access/tenant'
import { standardKey } from '@/lib/catalogues/names'
import { latestCatalogue, readCatalogueByHash } from '@/lib/catalogues/operations'
import type { CatalogueDocument } from '@/lib/catalogues/schema'
import { lockSummary, refreshSummary } from '@/lib/clients/summary-operations'
import { AppError } from '@/lib/platform/errors'
import { adoptAgain, insertAdopted, markRetired, putGoal } from './adopted-data'
import { goesStale } from './freshness'
import { goalRefusals } from './goal'
import { AdoptIndicators, IndicatorRef, SetGoal, type GoalInput } from './input-schema'
import { dayAt, formatDate } from './local-days'
import type { Clock } from './standing'
import { activeOne, keepMeasuring, openTracked, trackedOne, type Tracked } from './tracked-operations'
import type { GoalView, SavedGoal } from './views'

/** What can be adopted: what is entered. What is worked out needs the firm's hourly cost, which nobody is asked for yet. */
export function offeredBy({ indicators = [] }: CatalogueDocument) {
  return indicators.filter(({ aggregation }) => aggregation !== 'computed')
}

/** `adopted`: those that were not measured before this. */
type Adopted = { adopted: string[] }

/** @throws AppError invalid `keys` not_offered | unavailable no_catalogue */
export const adoptIndicators = operation({
  name: 'indicators.adoptIndicators',
  permission: 'indicator.adopt',
  reach: 'client',
  kind: 'mutation',
  input: AdoptIndicators,
  run: (tenant, { keys }): Promise<Adopted> => adopt(tenant, () => keys),
})

/** The six that take ten minutes a week. @throws AppError unavailable no_catalogue */
export const adoptStarterSet = operation({
  name: 'indicators.adoptStarterSet',
  permission: 'indicator.adopt',
  reach: 'client',
  kind: 'mutation',
  input: z.strictObject({}),
  run: (tenant): Promise<Adopted> =>
    adopt(tenant, (catalogue) =>
      offeredBy(catalogue)
        .filter(({ starter }) => starter)
        .map(({ key }) => key),
    ),
})

async function adopt(tenant: Tenant, choose: (catalogue: CatalogueDocument) => readonly string[]): Promise<Adopted> {
  await lockSummary(tenant)
  const latest = await latestCatalogue(tenant.db, standardKey)
  const catalogue = await readCatalogueByHash(tenant.db, latest.hash)
  const wanted = new Set(choose(catalogue))
  const offered = offeredBy(catalogue).filter(({ key }) => wanted.has(key))
  if (offered.length < wanted.size) throw new AppError('invalid', 'indicators', { keys: 'not_offered' })
  const { clock, tracked } = await openTracked(tenant)
  const known = new Map(tracked.map((row) => [row.indicatorKey, row]))
  const fresh = offered.filter(({ key }) => !known.has(key))
  const again = offered.flatMap(({ key }) => known.get(key) ?? []).filter(({ retiredAt }) => retiredAt !== null)
  if (fresh.length + again.length === 0) return { adopted: [] }
  const measuring = { lastPeriod: null, adoptedAt: clock.now }
  await insertAdopted(
    tenant,
    fresh.map(({ key, cadence }) => ({
      indicator: key,
      catalogueKey: latest.key,
      catalogueHash: latest.hash,
      staleFrom: goesStale({ cadence, ...measuring }, clock.timeZone),
    })),
  )
  for (const row of again) await resume(tenant, row, { clock, hash: latest.hash })
  const adopted = [...fresh.map(({ key }) => key), ...again.map(({ indicatorKey }) => indicatorKey)]
  await keepMeasuring(tenant)
  await audit(tenant, 'indicators.adopted', null, { keys: adopted })
  return { adopted }
}

/** With figures there, the definition they were entered by stays: a series keeps one meaning. */
async function resume(tenant: Tenant, row: Tracked, { clock, hash }: { clock: Clock; hash: string }): Promise<void> {
  const { lastPeriod, catalogueHash, definition, indicatorKey: indicator } = row
  const staleFrom = goesStale({ cadence: definition.cadence, lastPeriod, adoptedAt: clock.now }, clock.timeZone)
  await adoptAgain(tenant, { indicator, staleFrom, catalogueHash: lastPeriod === null ? hash : catalogueHash })
}

/** Not measured from now on; its figures stay. One that is retired already stays so. @throws AppError not_found */
export const retireIndicator = operation({
  name: 'indicators.retireIndicator',
  permission: 'indicator.adopt',
  reach: 'client',
  kind: 'mutation',
  input: IndicatorRef,
  async run(tenant, { indicator }): Promise<{ retired: boolean }> {
    await lockSummary(tenant)
    const { retiredAt } = trackedOne(await openTracked(tenant), indicator)
    if (retiredAt !== null) return { retired: false }
    await markRetired(tenant, indicator)
    await keepMeasuring(tenant)
    await audit(tenant, 'indicator.retired', null, { indicator })
    return { retired: true }
  },
})

/** @throws AppError not_found | invalid with a word at the goal's field */
export const setGoal = operation({
  name: 'indicators.setGoal',
  permission: 'indicator.set-goal',
  reach: 'client',
  kind: 'mutation',
  input: SetGoal,
  async run(tenant, { indicator, revision, goal: wanted }): Promise<SavedGoal> {
    await lockSummary(tenant)
    const opened = await openTracked(tenant)
    const row = activeOne(opened, indicator)
    const goal = wanted && begun(wanted, opened.clock)
    const refusals = goal ? goalRefusals(row.definition, goal) : {}
    if (Object.keys(refusals).length > 0) throw new AppError('invalid', 'goal', refusals)
    if (row.revision !== revision) {
      return { outcome: 'stale', current: { goal: row.goal, revision: row.revision } }
    }
    const saved = await putGoal(tenant, row, goal)
    await refreshSummary(tenant, {})
    await audit(tenant, 'indicator.goal-set', null, { indicator, goal })
    return { outcome: 'saved', revision: saved }
  },
})

/** A way without a beginning begins today, as the client's calendar has it. */
function begun(goal: GoalInput, { now, timeZone }: Clock): GoalView {
  if (goal.kind === 'corridor' || goal.by === null || goal.from !== null) return goal
  return { ...goal, from: formatDate(dayAt(now.getTime(), timeZone)) }
}
