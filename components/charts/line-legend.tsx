import { useTranslations } from 'use-intl'
import { Hatching } from './hatching'
import type { LinePoint } from './line-points'

/** What is drawn, in words; only what there is. */
export function LineLegend({ points, hatching }: { points: readonly LinePoint[]; hatching: string }) {
  const t = useTranslations('charts.time.legend')
  const has = (test: (point: LinePoint) => boolean) => points.some(test)
  return (
    <>
      <span className="time-key">
        <svg viewBox="0 0 28 12" aria-hidden>
          <path d="M0 6H28" className="time-line" />
          <circle cx="14" cy="6" r="3.5" className="time-dot" />
        </svg>
        {t('figure')}
      </span>
      {has(({ loose }) => loose) && (
        <span className="time-key">
          <svg viewBox="0 0 28 12" aria-hidden>
            <Hatching id={hatching} />
            <rect width="28" height="12" fill={`url(#${hatching})`} />
            <circle cx="14" cy="6" r="3.5" className="time-dot-hollow" />
          </svg>
          {t('hatched')}
        </span>
      )}
      {has(({ target }) => target !== null) && (
        <span className="time-key">
          <svg viewBox="0 0 28 12" aria-hidden>
            <path d="M0 6H28" className="time-target" />
          </svg>
          {t('target')}
        </span>
      )}
      {has(({ expected }) => expected !== null) && (
        <span className="time-key">
          <svg viewBox="0 0 28 12" aria-hidden>
            <path d="M0 6H28" className="time-pace" />
          </svg>
          {t('pace')}
        </span>
      )}
      {has(({ corridor }) => corridor !== null) && (
        <span className="time-key">
          <svg viewBox="0 0 28 12" aria-hidden>
            <rect width="28" height="12" className="time-corridor" />
          </svg>
          {t('corridor')}
        </span>
      )}
    </>
  )
}
