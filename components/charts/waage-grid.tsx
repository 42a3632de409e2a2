'use client'
import { useTranslations } from 'use-intl'
import { figure } from '@/components/charts/figures'
import { axisTicks } from '@/components/charts/waage-geometry'

/** The points axis to both sides, with hairlines down through the bars. The bars carry their own numbers. */
export function WaageGrid({ longest, locale }: { longest: number; locale: string }) {
  const t = useTranslations('charts.waage')
  const ticks = axisTicks(longest)
  const digits = ticks.every(Number.isInteger) ? 0 : 1
  return (
    <div aria-hidden className="waage-grid">
      {(['contra', 'pro'] as const).map((side) => (
        <div key={side} className={`waage-half waage-half-${side}`}>
          {ticks.length > 0 && <span className="waage-unit">{t('points')}</span>}
          {ticks.map((tick) => (
            <i key={tick} style={{ ['--at' as string]: tick / longest }}>
              <span className="sounding">{figure(tick, locale, digits)}</span>
            </i>
          ))}
        </div>
      ))}
    </div>
  )
}
