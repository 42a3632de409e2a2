import type { Cell } from '@/lib/text/csv'
import type { textIn } from '@/lib/text/server'
import type { FigureRow, IndicatorText, SeriesPointView, SeriesView } from './views'

/** The table behind a chart: one row for each period that is drawn, gaps included. */

type Words = ReturnType<typeof textIn<'indicatorTable'>>
type Row = { point: SeriesPointView; figure: FigureRow | undefined }
type Column = { head: string; cell: (row: Row) => Cell }

/** Periods and days as ISO writes them; who entered a figure where its own period is drawn. */
export function seriesTable(view: SeriesView, words: Words): Cell[][] {
  const columns = [
    ...periodColumns(words),
    ...valueColumns(view.indicator, words),
    ...goalColumns(view, words),
    { head: words('state'), cell: ({ point }: Row) => words(`states.${point.state}`) },
    ...(view.by === view.indicator.native ? authorColumns(words) : []),
  ]
  const figures = new Map(view.figures.map((figure) => [figure.period, figure]))
  const rows = view.points.map((point) => ({ point, figure: figures.get(point.period) }))
  return [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ cell }) => cell(row)))]
}

/** Plain ASCII: `lotse-I12-2024-12-2026-11.csv`. */
export function tableName({ indicator, from, to }: SeriesView): string {
  return `lotse-${indicator.key.replaceAll(/[^\w-]/g, '')}-${from}-${to}.csv`
}

function periodColumns(words: Words): Column[] {
  return [
    { head: words('period'), cell: ({ point }) => point.period },
    { head: words('first'), cell: ({ point }) => point.first },
    { head: words('last'), cell: ({ point }) => point.last },
  ]
}

function valueColumns({ name, unit, unitLabel, ratio }: IndicatorText, words: Words): Column[] {
  const value: Column = { head: headOf({ name, unit, unitLabel }, words), cell: ({ point }) => point.value }
  if (!ratio) return [value]
  return [
    value,
    { head: ratio.numerator, cell: ({ point }) => point.numerator },
    { head: ratio.denominator, cell: ({ point }) => point.denominator },
  ]
}

function headOf({ name, unit, unitLabel }: Pick<IndicatorText, 'name' | 'unit' | 'unitLabel'>, words: Words): string {
  if (unit === 'percent') return words('percent', { name })
  if (unit === 'h') return words('hours', { name })
  return unitLabel === null ? name : `${name} (${unitLabel})`
}

function goalColumns({ standing: { goal } }: SeriesView, words: Words): Column[] {
  if (goal === null) return []
  const attained: Column = { head: words('attainment'), cell: ({ point }) => point.attainment }
  if (goal.kind === 'corridor') {
    return [
      { head: words('lo'), cell: ({ point }) => point.corridor?.lo ?? null },
      { head: words('hi'), cell: ({ point }) => point.corridor?.hi ?? null },
      attained,
    ]
  }
  const expected: Column = { head: words('expected'), cell: ({ point }) => point.expectedValue }
  return [
    { head: words('target'), cell: ({ point }) => point.target },
    ...(goal.by === null ? [] : [expected]),
    attained,
  ]
}

function authorColumns(words: Words): Column[] {
  return [
    { head: words('author'), cell: ({ figure }) => figure?.author ?? null },
    { head: words('at'), cell: ({ figure }) => figure?.at.toISOString() ?? null },
    { head: words('corrected'), cell: ({ figure }) => (figure ? words(figure.corrected ? 'yes' : 'no') : null) },
  ]
}
