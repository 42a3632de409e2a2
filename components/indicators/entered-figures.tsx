import Link from 'next/link'
import { Disclosure } from '@/components/ui/disclosure'
import type { FigureHistory, FigureRow, SeriesView } from '@/lib/indicators/views'
import { formatLocale } from '@/lib/text/formats'
import { CorrectFigure } from './correct-figure'
import type { FigurePlace } from './figure-storage'
import { figureWords, periodName, type Reader } from './figure-words'

type EnteredFiguresProps = {
  view: SeriesView
  /** Of the one figure that is open. */
  history: FigureHistory | null
  place: FigurePlace
  reader: Reader
  /** The page with one figure open, or with none. */
  hrefOf: (period: string | null) => string
}

/** Entries that are shown at once. */
const newest = 6

/** Every figure with its author; one of them open, with all that stood there before and the way to change it. */
export function EnteredFigures(props: EnteredFiguresProps) {
  const { view, history, reader } = props
  const { t } = reader
  if (view.figures.length === 0) return <p className="text-ink-2">{t('detail.noEntries')}</p>
  const older = view.figures.slice(newest)
  return (
    <div className="max-w-[52rem]">
      <FigureRows {...props} rows={view.figures.slice(0, newest)} />
      {older.length > 0 && (
        <Disclosure
          className="mt-2"
          summary={t('detail.older', { count: older.length })}
          open={older.some(({ period }) => period === history?.period)}
        >
          <FigureRows {...props} rows={older} />
        </Disclosure>
      )}
    </div>
  )
}

function FigureRows({ rows, ...props }: EnteredFiguresProps & { rows: readonly FigureRow[] }) {
  const { view, history, place, reader, hrefOf } = props
  const { t } = reader
  return (
    <ul className="rows -mt-3">
      {rows.map((row) => {
        const open = history?.period === row.period
        return (
          <li key={row.period} id={`figure-${row.period}`} className="py-3">
            <div className="grid items-baseline gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)_auto]">
              <span className="text-s font-[550]">{periodName(row.period, reader)}</span>
              <span className="min-w-0">
                <Shown row={row} view={view} reader={reader} />
                <span className="block text-xs text-ink-3">
                  {authorWords(row, view.timeZone, reader)}
                  {row.corrected && ` · ${t('detail.corrected')}`}
                </span>
              </span>
              <Link href={hrefOf(open ? null : row.period)} scroll={false} className="lnk text-s max-sm:min-h-11">
                {t(open ? 'detail.close' : 'detail.change')}
              </Link>
            </div>
            {open && <OneFigure row={row} history={history} view={view} place={place} reader={reader} />}
          </li>
        )
      })}
    </ul>
  )
}

function Shown({ row, view, reader }: { row: FigureRow; view: SeriesView; reader: Reader }) {
  if (row.figure === null) return <span className="text-ink-2">{reader.t('detail.takenBack')}</span>
  return <span className="num text-h4">{figureWords(row.figure, view.indicator, reader)}</span>
}

type OneFigureProps = Omit<EnteredFiguresProps, 'history' | 'hrefOf'> & { row: FigureRow; history: FigureHistory }

function OneFigure({ row, history, view, place, reader }: OneFigureProps) {
  const { t } = reader
  return (
    <div className="mt-3 grid gap-x-10 gap-y-4 border-l-2 border-hair-2 pl-4 md:grid-cols-2">
      <CorrectFigure
        indicator={view.indicator}
        period={{ period: row.period, figure: row.figure, revision: row.revision }}
        place={place}
        currency={reader.currency}
        locked={!view.mayRecord || view.retired}
      />
      <div>
        <h3 className="font-sans text-m font-semibold">
          {t('detail.historyOf', { period: periodName(row.period, reader) })}
        </h3>
        <ol className="mt-2 grid gap-2 text-s">
          {history.figures.map((entry, index) => (
            <li key={entry.revision}>
              <span className="font-[550]">
                {entry.figure === null ? t('detail.takenBack') : figureWords(entry.figure, view.indicator, reader)}
              </span>
              <span className="block text-xs text-ink-3">
                {t(index === history.figures.length - 1 ? 'detail.first' : 'detail.then')},{' '}
                {authorWords(entry, view.timeZone, reader)}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}

function authorWords(
  { author, at }: Pick<FigureRow, 'author' | 'at'>,
  timeZone: string,
  { t, locale }: Reader,
): string {
  const format = new Intl.DateTimeFormat(formatLocale(locale), { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return t('detail.by', { author, at: format.format(at) })
}
