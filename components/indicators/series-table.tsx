import { figure } from '@/components/charts/figures'
import { Disclosure } from '@/components/ui/disclosure'
import { Table, Td, Th } from '@/components/ui/table'
import type { SeriesPointView, SeriesView } from '@/lib/indicators/views'
import { convertedText } from './chart-words'
import { amountWords, periodName, pointWords, type Reader } from './figure-words'
import { stateNote } from './standing-words'

/** The chart in numbers, newest first: what is missing is named, never a zero. */
export function SeriesTable({ view, reader }: { view: SeriesView; reader: Reader }) {
  const { indicator, points, by } = view
  const { t, locale } = reader
  const converted = convertedText(view, reader)
  const target = [t('detail.column.target'), ...(converted === null ? [] : [converted])].join(', ')
  const aimed = points.some(({ target, corridor }) => target !== null || corridor !== null)
  return (
    <Disclosure className="mt-6" summary={t('detail.table')}>
      <Table
        cards
        caption={t('detail.tableCaption', { name: indicator.name, along: t(`along.${by}`) })}
        className="max-w-[52rem]"
      >
        <thead>
          <tr>
            <Th>{t('detail.column.period')}</Th>
            <Th numeric>{t('detail.column.figure')}</Th>
            <Th>{t('detail.column.state')}</Th>
            {aimed && <Th numeric>{target}</Th>}
            {aimed && <Th numeric>{t('detail.column.attainment')}</Th>}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.period}>
              <th scope="row">{periodName(point.period, reader)}</th>
              <Td numeric label={t('detail.column.figure')}>
                {pointWords(point, indicator, reader)}
              </Td>
              <Td label={t('detail.column.state')} className="text-ink-2">
                {stateNote(point, indicator.native, reader) ??
                  (point.state === 'complete' ? t('detail.complete') : '–')}
              </Td>
              {aimed && (
                <Td numeric label={target}>
                  {aimWords(point, view, reader)}
                </Td>
              )}
              {aimed && (
                <Td numeric label={t('detail.column.attainment')}>
                  {point.attainment === null
                    ? '–'
                    : t('amount.percent', { value: figure(point.attainment, locale, 0) })}
                </Td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  )
}

function aimWords({ target, corridor }: SeriesPointView, { indicator }: SeriesView, reader: Reader): string {
  if (target !== null) return amountWords(target, indicator, reader, 1)
  if (corridor === null) return '–'
  return `${amountWords(corridor.lo, indicator, reader, 1)} – ${amountWords(corridor.hi, indicator, reader, 1)}`
}
