import { readinessFigure, signedFigure } from '@/components/charts/figures'
import type { RowWords, ShownRow } from '@/components/clients/portfolio-rows'
import { seaMarks, type SeaMark } from '@/components/ui/verdict-chip'
import { dealtWith } from '@/lib/clients/count'
import { clientStates, type PortfolioRow } from '@/lib/clients/model'
import { trades } from '@/lib/clients/trades'
import { say } from '@/lib/text/catalogue'
import { getFormat, getLocale, getText } from '@/lib/text/server'

/** A row in the reader's language, without what it does not have. */
export async function rowShower(): Promise<(row: PortfolioRow) => ShownRow> {
  const [t, locale, format] = await Promise.all([getText('clients'), getLocale(), getFormat('UTC')])
  const day = (date: Date) => format.dateTime(date, { day: 'numeric', month: 'short', year: 'numeric' })
  return (row) => {
    const trade = trades.find(({ key }) => key === row.trade)
    const size = `headcount.${row.headcount}` as 'headcount.1'
    const { asked, unknown } = row
    return {
      id: row.id,
      name: row.name,
      about: `${trade ? say(trade.name, locale) : row.trade}, ${t.has(size) ? t(size) : row.headcount}`,
      state: row.state,
      ...(isAnswering(row) && { progress: t('progress', { done: dealtWith(row), asked, unknown }) }),
      ...resultOf(row, locale, (level) => t(`level.${String(level)}` as 'level.1')),
      course: row.history.map((round) => (round.readiness === null ? null : Math.round(round.readiness))),
      activity: day(row.activityOn),
      ...(row.reviewOn !== null && { review: day(row.reviewOn) }),
      ...(row.overdue && { overdue: true }),
      measuring: row.measuring,
      ...(row.consultant !== null && { consultant: row.consultant }),
    }
  }
}

function resultOf(row: PortfolioRow, locale: string, levelName: (level: number) => string): Partial<ShownRow> {
  const { verdict, readiness, level, movement, change } = row
  return {
    ...(verdict !== null && { verdict: markOf(verdict) }),
    ...(readiness !== null && { readiness: readinessFigure(readiness, locale) }),
    ...(readiness !== null && level !== null && { level: levelName(level) }),
    ...(isMovement(movement) && change !== null && { movement, change: signedFigure(change, locale) }),
  }
}

function isAnswering({ asked, state }: PortfolioRow): boolean {
  return asked > 0 && (state === 'answering' || state === 'awaiting_confirmation')
}

function markOf(verdict: string): SeaMark {
  return seaMarks.find((code) => code === verdict) ?? 'OPEN'
}

function isMovement(word: string): word is 'up' | 'down' | 'same' {
  return word === 'up' || word === 'down' || word === 'same'
}

/** The words that many rows share. */
export async function rowWords(): Promise<RowWords> {
  const [t, p] = await Promise.all([getText('clients'), getText('portfolio')])
  return {
    states: Object.fromEntries(clientStates.map((state) => [state, t(`state.${state}`)])),
    verdicts: Object.fromEntries(seaMarks.map((mark) => [mark, t(`verdict.${mark}`)])) as RowWords['verdicts'],
    movements: { up: p('list.up'), down: p('list.down'), same: p('list.same') },
    measuring: { current: p('list.current'), stale: p('list.stale'), none: p('list.unmeasured') },
    courseOf: p('list.courseOf', { values: '' }).trim(),
    gap: p('list.gap'),
    noVerdict: t('list.noVerdict'),
    open: t('list.openValue'),
    overdue: t('list.overdue'),
    noReview: t('list.noReview'),
    reviewing: t('list.reviewing'),
    nobody: p('list.nobody'),
  }
}
