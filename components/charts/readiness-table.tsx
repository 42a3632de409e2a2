import type { ReactNode } from 'react'
import { changeFigure, figure } from '@/components/charts/figures'
import type { RadarDimension } from '@/components/charts/readiness-radar'
import { Table, Td, Th } from '@/components/ui/table'

export type ReadinessTableWords = {
  caption: string
  dimension: string
  previous: string
  now: string
  change: string
  open: string
  overall: string
}

type ReadinessTableProps = {
  dimensions: readonly (RadarDimension & { note?: ReactNode })[]
  overall?: { value: number | null; previous?: number | null | undefined } | undefined
  words: ReadinessTableWords
  locale: string
}

/** The radar in numbers: last time, today, change. A dimension that is open has no number and no change. */
export function ReadinessTable({ dimensions, overall, words, locale }: ReadinessTableProps) {
  const compared = dimensions.some((dimension) => typeof dimension.previous === 'number')
  const shared = { compared, open: words.open, locale }
  return (
    <Table caption={words.caption}>
      <thead>
        <tr>
          <Th>{words.dimension}</Th>
          {compared && <Th numeric>{words.previous}</Th>}
          <Th numeric>{words.now}</Th>
          {compared && <Th numeric>{words.change}</Th>}
        </tr>
      </thead>
      <tbody>
        {dimensions.map((dimension) => (
          <ReadinessRow
            key={dimension.key}
            {...shared}
            name={withNote(dimension)}
            value={dimension.value}
            previous={dimension.previous ?? null}
          />
        ))}
        {overall !== undefined && (
          <ReadinessRow
            {...shared}
            name={words.overall}
            value={overall.value}
            previous={overall.previous ?? null}
            className="font-semibold"
          />
        )}
      </tbody>
    </Table>
  )
}

type ReadinessRowProps = {
  name: ReactNode
  value: number | null
  previous: number | null
  compared: boolean
  open: string
  locale: string
  className?: string
}

function ReadinessRow({ name, value, previous, compared, open, locale, className }: ReadinessRowProps) {
  const change = value === null || previous === null ? '–' : changeFigure(previous, value, locale)
  return (
    <tr>
      <th scope="row">{name}</th>
      {compared && (
        <Td numeric className="text-ink-2">
          {previous === null ? '–' : figure(previous, locale)}
        </Td>
      )}
      <Td numeric className={className}>
        {value === null ? <span className="text-ink-3">{open}</span> : figure(value, locale)}
      </Td>
      {compared && <Td numeric>{change}</Td>}
    </tr>
  )
}

function withNote({ label, note }: { label: string; note?: ReactNode }) {
  if (note === undefined) return label
  return (
    <>
      {label} <span className="text-xs font-normal text-ink-3">{note}</span>
    </>
  )
}
