import Link from 'next/link'
import { readinessFigure } from '@/components/charts/figures'
import { classNames } from '@/components/ui/class-names'
import type { CatalogueNames } from '@/lib/catalogues/names'
import type { PortfolioRow } from '@/lib/clients/model'
import { paths } from '@/lib/platform/paths'
import { say } from '@/lib/text/catalogue'
import { getLocale, getText } from '@/lib/text/server'

type HeatMapProps = {
  workspace: string
  rows: readonly PortfolioRow[]
  dimensions: CatalogueNames['dimensions']
}

/** Clients by dimension: the figure in each cell, and behind it the depth of its level. */
export async function HeatMap({ workspace, rows, dimensions }: HeatMapProps) {
  const [t, p, locale] = await Promise.all([getText('clients'), getText('portfolio'), getLocale()])
  const open = p('map.open')
  if (rows.every((row) => row.verdict === null)) return <p className="text-ink-2">{p('map.none')}</p>
  return (
    <>
      <div
        role="group"
        aria-label={p('map.caption')}
        tabIndex={0}
        className="relative overflow-x-auto contain-inline-size"
      >
        <table className="map">
          <caption className="sr-only">{p('map.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('list.client')}</th>
              <th scope="col">{t('list.readiness')}</th>
              {dimensions.map(({ key, name }) => (
                <th key={key} scope="col">
                  {say(name, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link prefetch={false} href={paths.client(workspace, row.id)} className="lnk">
                    {row.name}
                  </Link>
                </th>
                <Cell value={row.readiness} open={open} locale={locale} strong />
                {dimensions.map(({ key }) =>
                  row.verdict !== null && row.dimensions[key] === undefined ? (
                    <LeftOut key={key} word={p('map.leftOut')} />
                  ) : (
                    <Cell key={key} value={row.dimensions[key] ?? null} open={open} locale={locale} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend />
    </>
  )
}

/** 1–4, as levels are parted; 0 is not known. */
function bandOf(value: number | null): number {
  return value === null ? 0 : Math.min(4, Math.floor(value / 25) + 1)
}

type CellProps = { value: number | null; open: string; locale: string; strong?: boolean }

function Cell({ value, open, locale, strong = false }: CellProps) {
  return (
    <td className={classNames(`map-${String(bandOf(value))}`, strong && 'font-semibold')}>
      {value === null ? <span className="text-xs not-italic">{open}</span> : readinessFigure(value, locale)}
    </td>
  )
}

/** A dimension that does not apply to the firm, e.g. the team of one person. */
function LeftOut({ word }: { word: string }) {
  return (
    <td>
      <span aria-hidden>–</span>
      <span className="sr-only">{word}</span>
    </td>
  )
}

async function Legend() {
  const [t, p] = await Promise.all([getText('clients'), getText('portfolio')])
  return (
    <ul aria-label={p('map.legend')} className="mt-4 flex flex-wrap gap-x-5 gap-y-2 text-xs text-ink-2">
      {(['1', '2', '3', '4'] as const).map((level) => (
        <li key={level} className="flex items-center gap-2">
          <i aria-hidden className={`map-key map-${level}`} />
          {`${p(`map.band${level}`)}: ${t(`level.${level}`)}`}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <i aria-hidden className="map-key map-0" />
        {p('map.openLegend')}
      </li>
      <li>{p('map.leftOutLegend')}</li>
    </ul>
  )
}
