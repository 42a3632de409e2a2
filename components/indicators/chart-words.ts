import type { ValueAxis } from '@/components/charts/time-scale'
import { unitRange } from '@/lib/indicators/goal'
import type { IndicatorCard, IndicatorText, SeriesView } from '@/lib/indicators/views'
import { periodName, pointWords, type Counted, type Reader } from './figure-words'
import { goalText, trendSign } from './standing-words'

/** What is said about a chart: its names by cadence, the picture in sentences, the ends of its axis. */

/** Sentences of parts that begin small and may end with the point of an abbreviation. */
export function sentences(parts: readonly string[]): string {
  return parts
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}${part.endsWith('.') ? '' : '.'}`)
    .join(' ')
}

/** A card's picture: newest figure, trend, goal. */
export function cardSummary(card: IndicatorCard, reader: Reader): string {
  const { t } = reader
  const newest = card.newest === null ? t('chart.noNewest') : pointWords(card.newest, card, reader)
  return sentences([
    t('chart.small', { name: card.name, newest }),
    t(`trend.${trendSign(card.trend)}`),
    goalText(card.goal, card, reader),
  ])
}

/** The page's picture: range, newest figure, trend, goal, each with its cadence where they differ. */
export function seriesSummary(view: SeriesView, reader: Reader): string {
  const { indicator, standing, trend, from, to } = view
  const { t } = reader
  const names = factNames(view, reader)
  const newest = standing.newest === null ? t('chart.noNewest') : pointWords(standing.newest, indicator, reader)
  const trendWord = t(`trend.${trendSign(trend)}`)
  const goal = goalText(standing.goal, indicator, reader)
  return sentences([
    t('chart.summary', { name: indicator.name, from: periodName(from, reader), to: periodName(to, reader) }),
    `${names.newest}: ${newest}`,
    trend.known ? `${names.trend}: ${trendWord}` : trendWord,
    standing.goal === null || view.by === indicator.native ? goal : `${goal}, ${ownCadence(indicator, reader)}`,
  ])
}

type Shown = { by: SeriesView['by']; indicator: Pick<IndicatorText, 'aggregation' | 'native' | 'direction'> }

/** Figure and goal hold for a native period, the trend for what is drawn: said where that is not the same. */
export function factNames({ by, indicator }: Shown, { t }: Pick<Reader, 't'>) {
  const { native, direction } = indicator
  const own = ownCadence(indicator, { t })
  const named = (name: string, cadence: string) => (by === native ? name : `${name}, ${cadence}`)
  return {
    newest: named(t('detail.newest'), own),
    trend: named(t('detail.trend'), t(`along.${by}`)),
    goal: named(t(direction === 'corridor' ? 'detail.corridor' : 'detail.goal'), own),
  }
}

function ownCadence({ aggregation, native }: Shown['indicator'], { t }: Pick<Reader, 't'>): string {
  return t(aggregation === 'last' ? `atEnd.${native}` : `each.${native}`)
}

/** "auf Monate umgerechnet"; null where the aim is drawn as it was set. */
export function convertedText({ by, indicator }: Shown, { t }: Pick<Reader, 't'>): string | null {
  return by === indicator.native || indicator.aggregation !== 'sum' ? null : t(`converted.${by}`)
}

/** Amounts begin at zero, things are counted whole, a score has its own ends. */
export function valueAxis({ unit }: Pick<Counted, 'unit'>): ValueAxis {
  return { whole: unit === 'count', fromZero: unit !== 'score', within: unitRange(unit) }
}
