import { operation } from '@/lib/access/operation'
import { can } from '@/lib/access/policy'
import type { Tenant } from '@/lib/access/tenant'
import { standardKey } from '@/lib/catalogues/names'
import { latestCatalogue, readCatalogueByHash } from '@/lib/catalogues/operations'
import { shownCadences } from './aggregate'
import { findSigned, type SignedFigure } from './figures-data'
import { ReadAllSeries, ReadInLocale, ReadSeries } from './input-schema'
import { offeredBy } from './operations'
import { packedRange, packedSeries } from './packed-series'
import { periodKey } from './periods'
import { measurementsOf } from './recording'
import { nativeCadence } from './schema'
import { drawnPoints, drawnTrend, rangeAttribution } from './shown-series'
import { apart, figureRange, nativesOf, shownRange } from './shown-range'
import type { FigureRange } from './stored-figure'
import { nativePoints, pointView, standingOf, standingPeriods } from './standing'
import { indicatorText } from './texts'
import { activeOf, figuresIn, openTracked, trackedOne, type Opened } from './tracked-operations'
import type { AllSeriesView, IndicatorsView, OfferedIndicator, SeriesView } from './views'

/** Everything that is measured at a glance, and what else could be. @throws AppError unavailable no_catalogue */
export const readIndicators = operation({
  name: 'indicators.readIndicators',
  permission: 'indicator.read',
  reach: 'client',
  kind: 'query',
  input: ReadInLocale,
  async run(tenant, { locale }): Promise<IndicatorsView> {
    const opened = await openTracked(tenant)
    const { clock } = opened
    const rows = activeOf(opened)
    const ranges = rows.map(({ definition }) => figureRange(definition.key, standingPeriods(definition, clock)))
    const figures = await figuresIn(tenant, ranges)
    const indicators = rows.map((row) => {
      const { definition, revision, adoptedAt } = row
      const entered = measurementsOf(figures(definition.key))
      const points = nativePoints(definition, entered, standingPeriods(definition, clock), clock)
      const standing = standingOf(row, points, clock)
      return { ...indicatorText(row, locale), ...standing, revision, adoptedAt, series: points.map(pointView) }
    })
    const offered = await offeredTo(tenant, opened, locale)
    const { role } = tenant.scope
    return {
      timeZone: clock.timeZone,
      indicators,
      offered,
      starterOpen: offered.filter(({ starter }) => starter).map(({ key }) => key),
      activityOnly: indicators.length > 0 && indicators.every(({ kind }) => kind === 'activity'),
      mayAdopt: can(role, 'indicator.adopt'),
      maySetGoal: can(role, 'indicator.set-goal'),
      mayRecord: can(role, 'measurement.record'),
    }
  },
})

async function offeredTo(
  tenant: Tenant,
  { tracked }: Opened,
  locale: ReadInLocale['locale'],
): Promise<OfferedIndicator[]> {
  const { hash } = await latestCatalogue(tenant.db, standardKey)
  const catalogue = await readCatalogueByHash(tenant.db, hash)
  const known = new Map(tracked.map((row) => [row.indicatorKey, row]))
  return offeredBy(catalogue).flatMap((definition) => {
    const row = known.get(definition.key)
    if (row?.retiredAt === null) return []
    return { ...indicatorText({ definition, catalogue }, locale), retired: row !== undefined }
  })
}

/** One indicator's chart with its table. @throws AppError not_found | invalid `by` or `from` */
export const readSeries = operation({
  name: 'indicators.readSeries',
  permission: 'indicator.read',
  reach: 'client',
  kind: 'query',
  limit: 'series:session',
  input: ReadSeries,
  async run(tenant, { indicator, locale, ...asked }): Promise<SeriesView> {
    const opened = await openTracked(tenant)
    const { clock } = opened
    const row = trackedOne(opened, indicator)
    const { definition, goal, revision, retiredAt } = row
    const { by, shown } = shownRange(definition, asked, clock)
    const range = figureRange(indicator, nativesOf(definition, shown))
    const recent = standingPeriods(definition, clock)
    const signed = await findSigned(tenant, indicator, apart([range, figureRange(indicator, recent)]))
    const entered = measurementsOf(signed)
    const points = nativePoints(definition, entered, shown, clock)
    const aim = { definition, goal, timeZone: clock.timeZone }
    return {
      indicator: indicatorText(row, locale),
      revision,
      retired: retiredAt !== null,
      standing: standingOf(row, nativePoints(definition, entered, recent, clock), clock),
      timeZone: clock.timeZone,
      by,
      shownBy: shownCadences(nativeCadence(definition.cadence)),
      ...endsOf(shown),
      points: drawnPoints(points, aim),
      trend: drawnTrend(points, aim),
      attribution: rangeAttribution(points, definition),
      figures: tableOf(signed, range),
      mayRecord: retiredAt === null && can(tenant.scope.role, 'measurement.record'),
      maySetGoal: retiredAt === null && can(tenant.scope.role, 'indicator.set-goal'),
    }
  },
})

/** What stands in the range that is shown, newest first. */
function tableOf(signed: readonly SignedFigure[], { first, end }: FigureRange): SeriesView['figures'] {
  return signed
    .filter(({ startsOn }) => startsOn >= first && startsOn < end)
    .map(({ period, figure, revision, author, at }) => ({
      period,
      figure,
      revision,
      author,
      at,
      corrected: revision > 1,
    }))
    .reverse()
}

function endsOf(shown: SeriesPeriods): Pick<SeriesView, 'from' | 'to'> {
  const [first, last] = [shown[0], shown.at(-1)]
  return { from: first ? periodKey(first) : '', to: last ? periodKey(last) : '' }
}

type SeriesPeriods = ReturnType<typeof shownRange>['shown']

/** Five years of everything that is measured, packed. */
export const readAllSeries = operation({
  name: 'indicators.readAllSeries',
  permission: 'indicator.read',
  reach: 'client',
  kind: 'query',
  limit: 'series:session',
  input: ReadAllSeries,
  async run(tenant, { by }): Promise<AllSeriesView> {
    const opened = await openTracked(tenant)
    const { clock } = opened
    const wanted = activeOf(opened).map(({ definition }) => ({ definition, ...packedRange(definition, by, clock) }))
    const ranges = wanted.map(({ definition, shown }) => figureRange(definition.key, nativesOf(definition, shown)))
    const figures = await figuresIn(tenant, ranges)
    return {
      timeZone: clock.timeZone,
      series: wanted.map(({ definition, shown, by: shownBy }) => ({
        indicator: definition.key,
        by: shownBy,
        ...endsOf(shown),
        ...packedSeries(nativePoints(definition, measurementsOf(figures(definition.key)), shown, clock)),
      })),
    }
  },
})
