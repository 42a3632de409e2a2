import Link from 'next/link'
import { SmallLine } from '@/components/charts/small-line'
import type { IndicatorCard as Card } from '@/lib/indicators/views'
import { cardPoints } from './chart-points'
import { cardSummary, valueAxis } from './chart-words'
import { periodName, pointWords, unitWords, type Reader } from './figure-words'
import { StaleTag, TrendTag } from './standing-tags'
import { goalText, movementText, progressText } from './standing-words'

type IndicatorCardProps = { indicator: Card; href: string; reader: Reader }

/** One indicator at a glance: the newest figure, where it is going, how far the goal is. */
export function IndicatorCard({ indicator, href, reader }: IndicatorCardProps) {
  const { t, locale } = reader
  const { name, newest, trend, goal, stale } = indicator
  const shown = newest === null ? null : pointWords(newest, indicator, reader)
  const progress = progressText(indicator, indicator, reader)
  return (
    <li className="relative min-w-0 border-t border-hair py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <h3 className="font-sans text-m font-semibold">
          <Link href={href} className="no-underline after:absolute after:inset-0 hover:underline">
            {name}
          </Link>
        </h3>
        <TrendTag trend={trend} reader={reader} />
      </div>
      <p className="text-xs text-ink-3">{unitWords(indicator, indicator.native, reader)}</p>
      <p className="mt-3">
        <span className="num text-[1.875rem]">{shown ?? t('overview.noFigure')}</span>
        <span className="mt-1 block text-xs text-ink-2">
          {newest === null ? t('overview.noFigureText') : periodName(newest.period, reader)}
        </span>
      </p>
      <p className="mt-1 text-xs text-ink-2">{movementText(indicator, indicator, reader)}</p>
      {indicator.series.some(({ value }) => value !== null) && (
        <div className="mt-3">
          <SmallLine
            label={cardSummary(indicator, reader)}
            points={cardPoints(indicator.series, indicator, indicator, reader)}
            locale={locale}
            axis={valueAxis(indicator)}
          />
        </div>
      )}
      <p className="mt-2 flex flex-wrap gap-x-3 text-xs text-ink-2">
        <span className={goal === null ? undefined : 'text-accent'}>{goalText(goal, indicator, reader)}</span>
        {progress !== null && <span>{progress}</span>}
      </p>
      {stale && (
        <p className="mt-2">
          <StaleTag lastPeriod={indicator.lastPeriod} reader={reader} />
        </p>
      )}
    </li>
  )
}
