import { operation } from '@/lib/access/operation'
import { can } from '@/lib/access/policy'
import type { Tenant } from '@/lib/access/tenant'
import { lockSummary } from '@/lib/clients/summary-operations'
import { AppError } from '@/lib/platform/errors'
import { putFreshness } from './adopted-data'
import { entryPeriods, entryWindow, type Source } from './entry-periods'
import { findCopy, findHistory, findLastPeriod, insertFigure, type PeriodRef } from './figures-data'
import { goesStale, isStaleOn } from './freshness'
import { FigureRef, ReadInLocale, RecordMeasurement } from './input-schema'
import { datesOf } from './periods'
import { figureRefusals, nativePeriod } from './recording'
import { figureRange, nativesOf } from './shown-range'
import type { Clock } from './standing'
import type { StoredFigure } from './stored-figure'
import { indicatorText } from './texts'
import {
  activeOf,
  activeOne,
  figuresIn,
  keepMeasuring,
  openTracked,
  trackedOne,
  type Tracked,
} from './tracked-operations'
import type { EntryView, FigureHistory, RecordedFigure } from './views'

/**
 * One figure of one native period. A retry, whenever it arrives, is answered as the first time and changes nothing.
 * @throws AppError not_found | invalid (word at `period` or a part of `figure`) | conflict id_taken
 */
export const recordMeasurement = operation({
  name: 'indicators.recordMeasurement',
  permission: 'measurement.record',
  reach: 'client',
  kind: 'mutation',
  input: RecordMeasurement,
  async run(tenant, input): Promise<RecordedFigure> {
    await lockSummary(tenant)
    const copy = await earlierReply(tenant, input)
    if (copy) return copy
    const opened = await openTracked(tenant)
    const row = activeOne(opened, input.indicator)
    const ref = fittingPeriod(row, input, opened.clock)
    const refusals = figureRefusals(row.definition, input.figure)
    if (Object.keys(refusals).length > 0) throw new AppError('invalid', 'figure', refusals)
    const [current = null] = await findHistory(tenant, ref, 1)
    if ((current?.revision ?? 0) !== input.revision) return { outcome: 'stale', current }
    const { id, figure } = input
    const revision = input.revision + 1
    if (!(await insertFigure(tenant, { ...ref, id, figure, revision }))) throw new AppError('conflict', 'id_taken')
    await keepFresh(tenant, row, opened.clock)
    return { outcome: 'saved', period: ref.period, figure, revision, at: tenant.scope.now }
  },
})

async function earlierReply(
  tenant: Tenant,
  { id, indicator, period }: RecordMeasurement,
): Promise<RecordedFigure | null> {
  const copy = await findCopy(tenant, id)
  if (!copy) return null
  const { figure, revision, at } = copy
  if (copy.indicatorKey !== indicator || copy.period !== period) throw new AppError('conflict', 'id_taken')
  return { outcome: 'saved', period, figure, revision, at }
}

function fittingPeriod({ definition }: Tracked, { indicator, period: key }: FigureRef, clock: Clock): PeriodRef {
  const period = nativePeriod(definition, key, clock)
  if (typeof period === 'string') throw new AppError('invalid', 'figure', { period })
  return { indicator, period: key, startsOn: datesOf(period).first }
}

async function keepFresh(
  tenant: Tenant,
  { indicatorKey, definition, adoptedAt }: Tracked,
  clock: Clock,
): Promise<void> {
  const lastPeriod = await findLastPeriod(tenant, indicatorKey)
  const staleFrom = goesStale({ cadence: definition.cadence, lastPeriod, adoptedAt }, clock.timeZone)
  await putFreshness(tenant, indicatorKey, { lastPeriod, staleFrom })
  await keepMeasuring(tenant)
}

/** Everything that can be entered now, with what stands: the form needs nothing else. */
export const readEntry = operation({
  name: 'indicators.readEntry',
  permission: 'indicator.read',
  reach: 'client',
  kind: 'query',
  input: ReadInLocale,
  async run(tenant, { locale }): Promise<EntryView> {
    const opened = await openTracked(tenant)
    const { clock } = opened
    const rows = activeOf(opened).filter(({ definition }) => definition.aggregation !== 'computed')
    const known = new Map(rows.map((row) => [row.indicatorKey, row]))
    const figures = await figuresIn(tenant, [...rows.map((row) => ownRange(row, clock)), ...sourceRanges(rows, clock)])
    const indicators = rows.map((row) => ({
      ...indicatorText(row, locale),
      stale: isStaleOn(row.staleFrom, clock.now),
      periods: entryPeriods({ ...row, figures: figures(row.indicatorKey) }, sourceOf(row, known, figures), clock),
    }))
    return {
      timeZone: clock.timeZone,
      indicators,
      due: indicators.reduce((sum, { periods }) => sum + periods.filter(({ due }) => due).length, 0),
      mayRecord: can(tenant.scope.role, 'measurement.record'),
    }
  },
})

function ownRange({ definition }: Tracked, clock: Clock) {
  return figureRange(definition.key, entryWindow(definition, clock))
}

function sourceRanges(rows: readonly Tracked[], clock: Clock) {
  return rows.flatMap(({ definition }) => {
    const key = definition.ratio?.denominatorFrom?.indicator
    const source = rows.find(({ indicatorKey }) => indicatorKey === key)
    return source ? figureRange(source.indicatorKey, nativesOf(source.definition, entryWindow(definition, clock))) : []
  })
}

function sourceOf(
  { definition }: Tracked,
  known: ReadonlyMap<string, Tracked>,
  figures: (key: string) => StoredFigure[],
): Source | null {
  const from = definition.ratio?.denominatorFrom
  const source = from && known.get(from.indicator)
  return source ? { definition: source.definition, part: from.part, figures: figures(source.indicatorKey) } : null
}

/** @throws AppError not_found | invalid `period` */
export const readFigureHistory = operation({
  name: 'indicators.readFigureHistory',
  permission: 'indicator.read',
  reach: 'client',
  kind: 'query',
  input: FigureRef,
  async run(tenant, input): Promise<FigureHistory> {
    const opened = await openTracked(tenant)
    const ref = fittingPeriod(trackedOne(opened, input.indicator), input, opened.clock)
    const figures = await findHistory(tenant, ref)
    return {
      indicator: ref.indicator,
      period: ref.period,
      revision: figures[0]?.revision ?? 0,
      figures: figures.map(({ figure, revision, author, at }) => ({ figure, revision, author, at })),
    }
  },
})
