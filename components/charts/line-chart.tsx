'use client'
import { useId } from 'react'
import { Area, Line, ReferenceArea, usePlotArea, useXAxisScale, useYAxisScale, type DotItemDotProps } from 'recharts'
import { useTranslations } from 'use-intl'
import { figure } from './figures'
import { Hatching } from './hatching'
import { aimOf, drawnValues, letterWidth, lineRows, namedGaps, type LinePoint, type LineRow } from './line-points'
import { LineLegend } from './line-legend'
import { TimeFrame } from './time-frame'
import { digitsOf, placed, valueScale, type ValueAxis } from './time-scale'

type LineChartProps = {
  title: string
  summary: string
  unit: string
  points: readonly LinePoint[]
  locale: string
  axis: ValueAxis
  /** "Ziel 3", where there is an aim. */
  aim: string | null
  /** "auf Monate umgerechnet", where the aim was set for a shorter period than is drawn. */
  converted: string | null
  table?: string | undefined
}

/** One figure over time with target or corridor, the way there, gaps as gaps, and what is not complete hatched. */
export function LineChart(props: LineChartProps) {
  const { title, summary, unit, points, locale, axis, aim, converted, table } = props
  const hatching = useId()
  const rows = lineRows(points)
  const scale = valueScale(drawnValues(points), axis)
  const digits = digitsOf(scale.ticks)
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0]
  return (
    <TimeFrame
      title={title}
      summary={summary}
      unit={unit}
      rows={rows}
      domain={[first - 0.5, last + 0.5]}
      ticks={points.map(({ at, tick, year }) => ({ at, label: tick, year }))}
      scale={scale}
      figure={(value) => figure(value, locale, digits)}
      tell={(row) => <LineTold row={row} />}
      labelRoom={aim === null ? 16 : 12 + Math.min(96, 7 * aim.length)}
      legend={<LineLegend points={points} converted={converted} hatching={`${hatching}-key`} />}
      table={table}
    >
      <Hatching id={hatching} />
      {points
        .filter(({ loose }) => loose)
        .map(({ at }) => (
          <ReferenceArea key={at} x1={at - 0.5} x2={at + 0.5} fill={`url(#${hatching})`} fillOpacity={1} />
        ))}
      <Area
        dataKey="band"
        type="linear"
        fill="var(--accent-tint)"
        fillOpacity={0.8}
        stroke="none"
        activeDot={false}
        {...still}
      />
      <Line
        dataKey="target"
        type="linear"
        stroke="var(--accent)"
        strokeWidth={1.5}
        strokeDasharray="6 4"
        dot={false}
        activeDot={false}
        {...still}
      />
      <Line
        dataKey="expected"
        type="linear"
        stroke="var(--accent)"
        strokeWidth={1.5}
        strokeDasharray="1 4"
        strokeLinecap="round"
        dot={false}
        activeDot={false}
        {...still}
      />
      <Line
        dataKey="firm"
        type="linear"
        stroke="var(--data)"
        strokeWidth={1.75}
        dot={false}
        activeDot={false}
        {...still}
      />
      <Line
        dataKey="open"
        type="linear"
        stroke="var(--data)"
        strokeWidth={1.75}
        strokeDasharray="1.5 4"
        strokeLinecap="round"
        dot={false}
        activeDot={false}
        {...still}
      />
      <Line
        dataKey="value"
        stroke="none"
        dot={(dot: DotItemDotProps) => <Point key={dot.index} dot={dot} crowded={points.length > 60} />}
        activeDot={{ r: 5.5, className: 'time-dot-active' }}
        {...still}
      />
      <GapWords points={points} />
      {aim !== null && <AimWord points={points} word={aim} />}
    </TimeFrame>
  )
}

/** Nothing moves, whatever the device prefers; gaps stay open. */
const still = { isAnimationActive: false, connectNulls: false, legendType: 'none' } as const

function Point({ dot, crowded }: { dot: DotItemDotProps; crowded: boolean }) {
  const { cx, cy } = dot
  const row = dot.payload as LineRow
  if (row.value === null || cx === undefined || cy === undefined) return <g />
  if (row.loose) return <circle cx={cx} cy={cy} r={4} className="time-dot-hollow" />
  return <circle cx={cx} cy={cy} r={crowded ? 2 : 3.75} className="time-dot" />
}

function LineTold({ row: { name, shown, note, value } }: { row: LineRow }) {
  return (
    <>
      <p className="text-xs text-ink-2">{name}</p>
      <p className={value === null ? 'text-ink-2' : 'num mt-0.5 text-h4'}>{shown}</p>
      {note !== null && <p className="mt-0.5 text-xs text-ink-2">{note}</p>}
    </>
  )
}

/** Gaps are named where there is room for the words. */
function GapWords({ points }: { points: readonly LinePoint[] }) {
  const t = useTranslations('charts.time')
  const plot = usePlotArea()
  const place = useXAxisScale()
  if (plot === undefined || place === undefined) return null
  const words = t('gap')
  return namedGaps(points, place, letterWidth * words.length).map(({ at, x }) => (
    <text key={at} x={x} y={plot.y + plot.height - 8} textAnchor="middle" className="time-gap-word">
      {words}
    </text>
  ))
}

function AimWord({ points, word }: { points: readonly LinePoint[]; word: string }) {
  const plot = usePlotArea()
  const height = useYAxisScale()
  const aim = aimOf(points)
  if (aim === null || plot === undefined || height === undefined) return null
  const y = placed(height(aim.value))
  if (y === null) return null
  return (
    <text x={plot.x + plot.width + 6} y={y + 4} className="time-target-word">
      {word}
    </text>
  )
}
