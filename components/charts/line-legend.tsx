import { useTranslations } from 'use-intl'
import { Hatching } from './hatching'
import { LegendKey } from './legend-key'
import type { LinePoint } from './line-points'
import { gapsBetween } from './time-scale'

type LineLegendProps = {
  points: readonly LinePoint[]
  /** How the aim was converted to the periods that are drawn. */
  converted: string | null
  hatching: string
}

/** What is drawn, in words; only what there is. */
export function LineLegend({ points, converted, hatching }: LineLegendProps) {
  const t = useTranslations('charts.time.legend')
  const has = (test: (point: LinePoint) => boolean) => points.some(test)
  return (
    <>
      <LegendKey words={t('figure')}>
        <path d="M0 6H28" className="time-line" />
        <circle cx="14" cy="6" r="3.5" className="time-dot" />
      </LegendKey>
      {has(({ loose }) => loose) && (
        <LegendKey words={t('hatched')}>
          <Hatching id={hatching} />
          <rect width="28" height="12" fill={`url(#${hatching})`} />
          <circle cx="14" cy="6" r="3.5" className="time-dot-hollow" />
        </LegendKey>
      )}
      {gapsBetween(points).length > 0 && (
        <LegendKey words={t('gap')}>
          <path d="M0 6H7M21 6H28" className="time-line" />
          <circle cx="7" cy="6" r="2.5" className="time-dot" />
          <circle cx="21" cy="6" r="2.5" className="time-dot" />
        </LegendKey>
      )}
      {has(({ target }) => target !== null) && (
        <LegendKey words={converted === null ? t('target') : t('targetConverted', { converted })}>
          <path d="M0 6H28" className="time-target" />
        </LegendKey>
      )}
      {has(({ expected }) => expected !== null) && (
        <LegendKey words={t('pace')}>
          <path d="M0 6H28" className="time-pace" />
        </LegendKey>
      )}
      {has(({ corridor }) => corridor !== null) && (
        <LegendKey words={converted === null ? t('corridor') : t('corridorConverted', { converted })}>
          <rect width="28" height="12" className="time-corridor" />
        </LegendKey>
      )}
    </>
  )
}
