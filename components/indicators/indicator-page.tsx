import { LineChart } from '@/components/charts/line-chart'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { SegmentedLinks } from '@/components/ui/segmented'
import { TextLink } from '@/components/ui/text-link'
import type { FigureHistory, SeriesView } from '@/lib/indicators/views'
import { paths } from '@/lib/platform/paths'
import { linePoints } from './chart-points'
import { convertedText, seriesSummary, valueAxis } from './chart-words'
import { EnteredFigures } from './entered-figures'
import type { FigurePlace } from './figure-storage'
import { periodName, pointWords, unitWords, type Reader } from './figure-words'
import { IndicatorFacts } from './indicator-facts'
import { SeriesTable } from './series-table'
import { aimWord } from './standing-words'
import { years, type SeriesAddress, type Years } from './series-address'

type IndicatorPageProps = {
  view: SeriesView
  history: FigureHistory | null
  place: FigurePlace
  address: SeriesAddress
  reader: Reader
}

/** One indicator: its course, what that says in words, its numbers, and everything that was entered. */
export function IndicatorPage({ view, history, place, address, reader }: IndicatorPageProps) {
  const { indicator, standing } = view
  const { t } = reader
  const { newest } = standing
  const goal = paths.indicatorGoal(place.workspace, place.client, indicator.key)
  return (
    <>
      <PageHead
        title={
          newest === null
            ? t('detail.titleNone', { name: indicator.name })
            : t('detail.title', { name: indicator.name, shown: pointWords(newest, indicator, reader) })
        }
        kicker={newest === null ? undefined : periodName(newest.period, reader)}
        actions={<TextLink href={paths.numberEntry(place.workspace, place.client)}>{t('nav.enter')}</TextLink>}
      />
      {view.retired && <Note className="mb-6">{t('detail.retired')}</Note>}
      <Section
        heading={t('detail.course')}
        space="none"
        actions={<SeriesChoice view={view} address={address} reader={reader} />}
      >
        <Course view={view} place={place} address={address} reader={reader} />
        <SeriesTable view={view} reader={reader} />
        <div className="mt-8">
          <IndicatorFacts
            view={view}
            reader={reader}
            goalLink={view.retired ? null : <TextLink href={goal}>{goalLinkText(view, reader)}</TextLink>}
          />
        </div>
      </Section>
      <Section heading={t('detail.entries')} side={t('detail.entriesNote')}>
        <EnteredFigures
          view={view}
          history={history}
          place={place}
          reader={reader}
          hrefOf={(figure) => address.href({ figure })}
        />
      </Section>
      <Section heading={t('detail.how')}>
        <p className="max-w-measure">{indicator.help}</p>
        {indicator.measures.length > 0 && (
          <>
            <h3 className="mt-6 font-sans text-m font-semibold">{t('detail.measures')}</h3>
            <ul className="mt-2 max-w-measure list-disc pl-5">
              {indicator.measures.map(({ key, title }) => (
                <li key={key}>{title}</li>
              ))}
            </ul>
          </>
        )}
      </Section>
    </>
  )
}

function Course({ view, place, address, reader }: Omit<IndicatorPageProps, 'history'>) {
  const { indicator, points } = view
  const table = paths.seriesTable(place.workspace, place.client, encodeURIComponent(indicator.key))
  return (
    <LineChart
      title={indicator.name}
      unit={unitWords(indicator, view.by, reader)}
      summary={seriesSummary(view, reader)}
      points={linePoints(points, indicator, reader)}
      locale={reader.locale}
      axis={valueAxis(indicator)}
      aim={aimWord(points, indicator, reader)}
      converted={convertedText(view, reader)}
      table={`${table}?${address.tableQuery(view)}`}
    />
  )
}

function SeriesChoice({ view, address, reader: { t } }: Pick<IndicatorPageProps, 'view' | 'address' | 'reader'>) {
  return (
    <>
      {view.shownBy.length > 1 && (
        <SegmentedLinks
          label={t('by.label')}
          items={view.shownBy.map((by) => ({
            href: address.href({ by }),
            label: t(`by.${by}`),
            current: by === view.by,
          }))}
        />
      )}
      {view.by !== 'year' && (
        <SegmentedLinks
          label={t('range.label')}
          items={years.map((range) => ({
            href: address.href({ by: view.by, range }),
            label: t(`range.${range}`),
            current: range === (address.range ?? usualYears[view.by]),
          }))}
        />
      )}
    </>
  )
}

/** What is shown where the address says nothing, where that is one of the choices. */
const usualYears: Partial<Record<SeriesView['by'], Years>> = { month: '2' }

function goalLinkText({ indicator: { direction }, standing: { goal } }: SeriesView, { t }: Reader): string {
  if (direction === 'corridor') return t(goal === null ? 'goal.setCorridor' : 'goal.changeCorridor')
  return t(goal === null ? 'goal.set' : 'goal.change')
}
