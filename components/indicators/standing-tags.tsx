import type { ReactNode } from 'react'
import { ArrowDownRight, ArrowUpRight, CircleDashed, Clock, Minus } from '@/components/ui/icons'
import { Tag } from '@/components/ui/tag'
import type { TrendView } from '@/lib/indicators/views'
import { periodName, type Reader } from './figure-words'
import { trendSign, trendTone, type TrendSign } from './standing-words'

const signs: Readonly<Record<TrendSign, ReactNode>> = {
  better: <ArrowUpRight />,
  flat: <Minus />,
  worse: <ArrowDownRight />,
  none: <CircleDashed />,
}

/** The trend as a word with its sign; better is up, whatever the direction of the number. */
export function TrendTag({ trend, reader: { t } }: { trend: TrendView; reader: Reader }) {
  const sign = trendSign(trend)
  return (
    <Tag tone={trendTone[sign]} icon={signs[sign]}>
      {t(`trend.${sign}`)}
    </Tag>
  )
}

/** Nothing has come in for too long, and since when. */
export function StaleTag({ lastPeriod, reader }: { lastPeriod: string | null; reader: Reader }) {
  const { t } = reader
  const since = lastPeriod === null ? t('stale.never') : t('stale.since', { period: periodName(lastPeriod, reader) })
  return (
    <Tag tone="con" icon={<Clock />}>
      {t('stale.badge')}, {since}
    </Tag>
  )
}
