import { figure } from '@/components/charts/figures'
import { LevelScale } from '@/components/charts/level-scale'
import { ReadinessRadar, radarWords, type RadarDimension } from '@/components/charts/readiness-radar'
import { ReadinessTable } from '@/components/charts/readiness-table'
import { DimensionList } from '@/components/results/dimension-list'
import { dayOf, type Reading } from '@/components/results/reading'
import { Note } from '@/components/ui/note'
import type { textIn } from '@/lib/text/server'

type Charts = ReturnType<typeof textIn<'charts'>>

/** How far the firm is: level, radar, the same in numbers, and every dimension taken apart. */
export function ReadinessPart({ reading, charts }: { reading: Reading; charts: Charts }) {
  const { view, t, locale } = reading
  const { result } = view
  const previous = comparable(view)
  const dimensions = radarDimensions(reading)
  const radar = (key: 'title' | 'summary' | 'item' | 'open', values?: Record<string, string | number>) =>
    charts(`radar.${key}`, values ?? {})
  return (
    <>
      <div className="keep">
        <LevelScale
          value={result.R}
          previous={previous?.result.R}
          names={levelNames(reading)}
          label={levelLabel(reading)}
          className="max-w-[40rem]"
        />
        <p className="mt-4 max-w-measure">{levelDescription(reading)}</p>
      </div>
      <div className="keep mt-6 grid items-center gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,28rem)_1fr] print:grid-cols-[19rem_1fr]">
        {dimensions.length >= 3 && (
          <ReadinessRadar dimensions={dimensions} words={radarWords(radar, dimensions, locale)} locale={locale} />
        )}
        <div>
          <ReadinessTable
            dimensions={dimensions.map((dimension) => ({
              ...dimension,
              note: result.dimensions[dimension.key]?.critical ? t('dimension.critical') : undefined,
            }))}
            overall={{ value: result.R, previous: previous?.result.R }}
            words={{
              caption: radar('title', { count: dimensions.length }),
              dimension: charts('radar.dimension'),
              previous: charts('radar.previous'),
              now: charts('radar.now'),
              change: charts('radar.change'),
              open: charts('radar.open'),
              overall: t('dimension.overall'),
            }}
            locale={locale}
          />
          {previous !== null && (
            <Note className="mt-4">
              {t('dimension.previous', { round: previous.number + 1, date: dayOf(previous.submittedAt, locale) })}
            </Note>
          )}
          {dimensions.some(({ value }) => value === null) && <Note className="mt-4">{t('dimension.note')}</Note>}
        </div>
      </div>
      <DimensionList reading={reading} />
    </>
  )
}

/** The result before, unless it rests on other questions: a short form beside a full one would look like progress. */
function comparable({ result, previous }: Reading['view']): Reading['view']['previous'] {
  return previous?.result.form === result.form ? previous : null
}

function radarDimensions({ view }: Reading): RadarDimension[] {
  const { result } = view
  const previous = comparable(view)
  return Object.entries(view.dimensions).flatMap(([key, { name }]) => {
    const dimension = result.dimensions[key]
    if (dimension === undefined || !dimension.applicable) return []
    return { key, label: name, value: dimension.score, previous: previous?.result.dimensions[key]?.score ?? null }
  })
}

function levelNames({ view }: Reading): [string, string, string, string] {
  const name = (place: number) => view.levels[place]?.name ?? ''
  return [name(0), name(1), name(2), name(3)]
}

function levelLabel({ view, t, locale }: Reading): string {
  const { R, level } = view.result
  if (R === null || level === null) return t('figures.readinessOpen')
  return t('dimension.level', { value: figure(R, locale), level, name: view.levels[level - 1]?.name ?? '' })
}

function levelDescription({ view, t }: Reading): string {
  const { R, level } = view.result
  if (level === null || R === null) return t('dimension.openLevel')
  const description = view.levels[level - 1]?.description ?? ''
  const bottleneck = view.levels.filter(({ from }) => R >= from).length > level
  return bottleneck ? `${description} ${t('dimension.bottleneck')}` : description
}
