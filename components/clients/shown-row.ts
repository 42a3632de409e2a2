import { readinessFigure, signedFigure } from '@/components/charts/figures'
import { columnsOf, type Columns } from '@/components/clients/columns'
import type { ShownRow } from '@/components/clients/portfolio-rows'
import type { ShownOrder } from '@/components/clients/portfolio-table'
import { seaMarks, type SeaMark } from '@/components/ui/verdict-chip'
import { dealtWith } from '@/lib/clients/count'
import { sorts, type PortfolioRow } from '@/lib/clients/model'
import { addressOf, sortedBy, type ListView } from '@/lib/clients/view'
import { getFormat, getLocale, getText } from '@/lib/text/server'

/** Clients in the reader's language, as their table takes them. */
export async function shownRows(rows: readonly PortfolioRow[]): Promise<Columns<ShownRow>> {
  return columnsOf(rows.map(await rowShower()), fields)
}

const fields = [
  'id',
  'name',
  'trade',
  'headcount',
  'state',
  'progress',
  'verdict',
  'readiness',
  'level',
  'change',
  'movement',
  'course',
  'activity',
  'review',
  'overdue',
  'measuring',
  'consultant',
] as const satisfies readonly (keyof ShownRow)[]

async function rowShower(): Promise<(row: PortfolioRow) => ShownRow> {
  const [t, locale, format] = await Promise.all([getText('clients'), getLocale(), getFormat('UTC')])
  const day = (date: Date) => format.dateTime(date, { day: 'numeric', month: 'short', year: 'numeric' })
  return (row) => {
    const { id, name, trade, headcount, state, asked, unknown, overdue, measuring, consultant } = row
    return {
      id,
      name,
      trade,
      headcount,
      state,
      progress: isAnswering(row) ? t('progress', { done: dealtWith(row), asked, unknown }) : null,
      ...resultOf(row, locale),
      course: row.history.map((round) => (round.readiness === null ? null : Math.round(round.readiness))),
      activity: day(row.activityOn),
      review: row.reviewOn && day(row.reviewOn),
      overdue,
      measuring,
      consultant,
    }
  }
}

type Result = Pick<ShownRow, 'verdict' | 'readiness' | 'level' | 'movement' | 'change'>

function resultOf(row: PortfolioRow, locale: string): Result {
  const { verdict, readiness, level, change } = row
  const movement = change !== null && isMovement(row.movement) ? row.movement : null
  return {
    verdict: verdict === null ? null : markOf(verdict),
    readiness: readiness === null ? null : readinessFigure(readiness, locale),
    level: readiness === null ? null : level,
    movement,
    change: movement === null || change === null ? null : signedFigure(change, locale),
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

/** How the list at `address` is sorted, and the address of every other order. */
export function shownOrder(address: string, view: ListView): ShownOrder {
  const links = sorts.map((sort) => [sort, addressOf(address, view, sortedBy(view, sort))])
  return { sort: view.sort, direction: view.direction, links: Object.fromEntries(links) as ShownOrder['links'] }
}
