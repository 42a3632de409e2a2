import type { Locale } from './messages'

/** Tables for spreadsheets: RFC 4180, in the shape that the reader's own spreadsheet opens without asking. */

export type Cell = string | number | null

export const csvType = 'text/csv; charset=utf-8'

/** German spreadsheets read a comma as the decimal sign, so columns are parted by semicolons there. */
const shapes: Record<Locale, { between: string; point: string }> = {
  de: { between: ';', point: ',' },
  en: { between: ',', point: '.' },
}

/** With a byte order mark, by which spreadsheets know UTF-8. Nothing in a cell stands for a missing number. */
export function csvOf(rows: readonly (readonly Cell[])[], locale: Locale): string {
  const { between } = shapes[locale]
  return `\uFEFF${rows.map((row) => `${row.map((cell) => cellText(cell, locale)).join(between)}\r\n`).join('')}`
}

function cellText(cell: Cell, locale: Locale): string {
  if (cell === null) return ''
  const text = typeof cell === 'number' ? numberText(cell, locale) : withoutFormula(cell)
  return /["\r\n,;\t]/.test(text) && typeof cell === 'string' ? `"${text.replaceAll('"', '""')}"` : text
}

/** Six digits after the point; no thousands, no exponent. */
function numberText(amount: number, locale: Locale): string {
  const plain = amount.toFixed(6).replace(/\.?0+$/, '')
  return (plain === '-0' ? '0' : plain).replace('.', shapes[locale].point)
}

/** A spreadsheet runs what begins like a formula; behind an apostrophe it is text. */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
