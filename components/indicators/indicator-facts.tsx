import type { ReactNode } from 'react'
import type { SeriesView } from '@/lib/indicators/views'
import { factNames } from './chart-words'
import { periodName, pointWords, type Reader } from './figure-words'
import { StaleTag, TrendTag } from './standing-tags'
import { attributionText, goalText, movementText, paceText, progressText, trendText } from './standing-words'

/** What the curve says, in words: newest figure, trend and what it rests on, goal and pace, how sure a share is. */
export function IndicatorFacts({ view, reader, goalLink }: { view: SeriesView; reader: Reader; goalLink: ReactNode }) {
  const { indicator, standing, attribution } = view
  const { t } = reader
  const names = factNames(view, reader)
  const pace = paceText(standing, indicator, reader)
  // after the date the pace says as much
  const progress = standing.overdue && pace !== null ? null : progressText(standing, indicator, reader)
  return (
    <dl className="grid gap-x-10 gap-y-6 sm:grid-cols-2 xl:grid-cols-3">
      <Fact name={names.newest}>
        {standing.newest === null ? (
          <p>{t('overview.noFigure')}</p>
        ) : (
          <>
            <p className="num text-h2">{pointWords(standing.newest, indicator, reader)}</p>
            <p className="mt-1 text-s text-ink-2">{periodName(standing.newest.period, reader)}</p>
          </>
        )}
        <p className="mt-1 text-s text-ink-2">{movementText(standing, indicator, reader)}</p>
        {standing.stale && (
          <p className="mt-2">
            <StaleTag lastPeriod={standing.lastPeriod} reader={reader} />
          </p>
        )}
      </Fact>
      <Fact name={names.trend}>
        <TrendTag trend={view.trend} reader={reader} />
        <p className="mt-1 text-s text-ink-2">{trendText(view.trend, indicator, view.by, reader)}</p>
      </Fact>
      <Fact name={names.goal}>
        <p className={standing.goal === null ? undefined : 'font-[550] text-accent'}>
          {goalText(standing.goal, indicator, reader)}
        </p>
        {progress !== null && <p className="mt-1 text-s text-ink-2">{progress}</p>}
        {pace !== null && <p className="mt-1 text-s text-ink-2">{pace}</p>}
        <p className="mt-2">{goalLink}</p>
      </Fact>
      {attribution !== null && (
        <Fact name={t('attribution.over')} wide>
          <p className="max-w-measure">{attributionText(attribution, reader)}</p>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'min-w-0 sm:col-span-2 xl:col-span-3' : 'min-w-0'}>
      <dt className="mb-1 text-xs text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
