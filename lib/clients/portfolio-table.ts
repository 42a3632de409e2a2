import { say } from '@/lib/text/catalogue'
import type { Cell } from '@/lib/text/csv'
import type { Locale } from '@/lib/text/messages'
import type { textIn } from '@/lib/text/server'
import { dealtWith } from './count'
import type { Exported, PortfolioRow } from './model'
import { verdictWords } from './portfolio-filter'
import { trades } from './trades'

/** The portfolio for spreadsheets: a row for each client, in the reader's words; days as ISO writes them. */

type Words = {
  clients: ReturnType<typeof textIn<'clients'>>
  portfolio: ReturnType<typeof textIn<'portfolio'>>
  locale: Locale
}
type Column = { head: string; cell: (row: PortfolioRow) => Cell }

/** With its head; a last row says so where there were more clients than the table takes. */
export function portfolioTable({ rows, total, names }: Exported, words: Words): Cell[][] {
  const columns = [
    ...aboutColumns(words),
    ...resultColumns(words, names),
    ...names.dimensions.map(({ key, name }) => ({
      head: say(name, words.locale),
      cell: (row: PortfolioRow) => row.dimensions[key] ?? null,
    })),
    ...careColumns(words),
  ]
  const cut = rows.length < total ? [[words.portfolio('table.cut', { shown: rows.length, total })]] : []
  return [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ cell }) => cell(row))), ...cut]
}

function aboutColumns({ clients: t, portfolio: p, locale }: Words): Column[] {
  const tradeOf = (key: string) => {
    const trade = trades.find((candidate) => candidate.key === key)
    return trade ? say(trade.name, locale) : key
  }
  const sizeOf = (word: string) => {
    const key = `headcount.${word}` as 'headcount.1'
    return t.has(key) ? t(key) : word
  }
  return [
    { head: p('table.client'), cell: ({ name }) => name },
    { head: p('table.trade'), cell: ({ trade }) => tradeOf(trade) },
    { head: p('table.headcount'), cell: ({ headcount }) => sizeOf(headcount) },
    { head: p('table.state'), cell: ({ state }) => t(`state.${state}`) },
    { head: p('table.answered'), cell: (row) => (row.asked === 0 ? null : dealtWith(row)) },
    { head: p('table.asked'), cell: ({ asked }) => (asked === 0 ? null : asked) },
  ]
}

function resultColumns({ clients: t, portfolio: p, locale }: Words, { knockouts: named }: Exported['names']): Column[] {
  const verdict = (code: string | null): Cell => {
    const known = verdictWords.find((word) => word === code)
    return known === undefined ? code : t(`verdict.${known}`)
  }
  const knockout = (key: string) => {
    const known = named.find((candidate) => candidate.key === key)
    return known ? say(known.name, locale) : key
  }
  const level = (value: number | null): Cell => (value === null ? null : t(`level.${String(value)}` as 'level.1'))
  return [
    { head: p('table.verdict'), cell: (row) => verdict(row.verdict) },
    { head: p('table.previousVerdict'), cell: (row) => verdict(row.previousVerdict) },
    { head: p('table.readiness'), cell: ({ readiness }) => readiness },
    { head: p('table.level'), cell: (row) => level(row.level) },
    { head: p('table.change'), cell: ({ change }) => change },
    { head: p('table.balance'), cell: ({ balance }) => balance },
    { head: p('table.knockouts'), cell: ({ knockouts }) => listed(knockouts.map(knockout)) },
    { head: p('table.submitted'), cell: ({ submittedAt }) => dayOf(submittedAt) },
    { head: p('table.review'), cell: ({ reviewOn }) => dayOf(reviewOn) },
  ]
}

function careColumns({ portfolio: p }: Words): Column[] {
  return [
    { head: p('table.measuring'), cell: ({ measuring }) => p(`filter.measuring.${measuring}`) },
    { head: p('table.activity'), cell: ({ activityOn }) => dayOf(activityOn) },
    { head: p('table.consultant'), cell: ({ consultant }) => consultant },
    { head: p('table.tags'), cell: ({ tags }) => listed(tags) },
  ]
}

function listed(words: readonly string[]): Cell {
  return words.length === 0 ? null : words.join(', ')
}

function dayOf(date: Date | null): Cell {
  return date === null ? null : date.toISOString().slice(0, 10)
}
