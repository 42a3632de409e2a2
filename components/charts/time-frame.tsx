'use client'
import { useId, useRef, type ReactNode } from 'react'
import {
  CartesianGrid,
  ComposedChart,
  ResponsiveContainer,
  Tooltip,
  useChartWidth,
  usePlotArea,
  XAxis,
  YAxis,
  type TooltipContentProps,
  type XAxisTickContentProps,
} from 'recharts'
import { ChartActions } from './chart-actions'
import { placed, spreadLabels, yearMarks, type ValueScale } from './time-scale'

/** One place in time; a chart's rows carry what its lines need besides. */
export type TimeRow = { at: number }

/** `year`: said beneath the labels where years change. */
export type TimeTick = { at: number; label: string; year?: string | null | undefined }

type TimeFrameProps<Row extends TimeRow> = {
  /** What the picture shows, in one line; the PNG's heading and its file's name. */
  title: string
  /** The same for whoever does not see it: newest figure, trend, target. */
  summary: string
  /** What the value axis counts: "Stunden je Woche". */
  unit: string
  rows: readonly Row[]
  /** The first and the last place on the time axis. */
  domain: readonly [number, number]
  ticks: readonly TimeTick[]
  scale: ValueScale
  /** A number of the value axis, as the reader's language writes it. */
  figure: (value: number) => string
  /** What stands in the tooltip of a row. */
  tell: (row: Row) => ReactNode
  /** Room at the right for labels of lines, in pixels. */
  labelRoom?: number | undefined
  /** What the lines and surfaces mean, beneath the picture. */
  legend?: ReactNode
  /** The same figures as a file for spreadsheets. */
  table?: string | undefined
  /** Areas and lines: recharts' parts with `isAnimationActive={false}`, and components that use its hooks. */
  children: ReactNode
}

/**
 * The frame of every chart over time: axes, grid, tooltip by pointer, touch and arrow keys, downloads. What is not complete is hatched
 * with `Hatching`. It keeps its height before the curve is drawn, and nothing moves in it.
 */
export function TimeFrame<Row extends TimeRow>(props: TimeFrameProps<Row>) {
  const { title, summary, unit, rows, domain, scale, figure, tell, labelRoom = 16, legend, table, children } = props
  const figureElement = useRef<HTMLElement>(null)
  const summaryId = useId()
  return (
    <figure ref={figureElement} aria-describedby={summaryId} className="time-frame">
      <figcaption className="time-unit">
        <span>{unit}</span>
        <ChartActions picture={figureElement} title={title} unit={unit} table={table} />
      </figcaption>
      <p id={summaryId} className="sr-only">
        {summary}
      </p>
      <div className="time-plot">
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={[...rows]}
            margin={{ top: 12, right: labelRoom, bottom: 0, left: 0 }}
            title={title}
            desc={summary}
          >
            <CartesianGrid vertical={false} syncWithTicks />
            <TimeAxis domain={domain} ticks={props.ticks} />
            <YAxis
              type="number"
              domain={[...scale.domain]}
              ticks={[...scale.ticks]}
              tickFormatter={figure}
              width="auto"
              axisLine={false}
              tickLine={false}
              interval={0}
            />
            {children}
            <Tooltip
              isAnimationActive={false}
              cursor={{ className: 'time-cursor' }}
              content={(tooltip: TooltipContentProps) => <Told tooltip={tooltip} rows={rows} tell={tell} />}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      {legend !== undefined && <div className="time-legend">{legend}</div>}
    </figure>
  )
}

/** Pixels that a label needs beside its neighbours. */
const labelWidth = 58

/** Pixels beneath the plot for labels, and for the years beneath them. */
const axisHeight = { labels: 30, years: 46 }

function TimeAxis({ domain, ticks }: { domain: readonly [number, number]; ticks: readonly TimeTick[] }) {
  const chart = useChartWidth() ?? 640
  const width = usePlotArea()?.width ?? chart
  const shown = spreadLabels(ticks, Math.max(2, Math.floor(width / labelWidth)))
  const labels = new Map(shown.map(({ at, label }) => [at, label]))
  const years = yearMarks(shown)
  return (
    <XAxis
      dataKey="at"
      type="number"
      domain={[...domain]}
      ticks={shown.map(({ at }) => at)}
      tick={(tick: XAxisTickContentProps) => {
        const at = Number(tick.payload.value)
        return <TickWords x={Number(tick.x)} y={Number(tick.y)} label={labels.get(at)} year={years.get(at)} />
      }}
      height={years.size > 0 ? axisHeight.years : axisHeight.labels}
      interval={0}
      tickLine={false}
      tickMargin={8}
    />
  )
}

type TickWordsProps = { x: number; y: number; label: string | undefined; year: string | undefined }

function TickWords({ x, y, label, year }: TickWordsProps) {
  if (placed(x) === null || placed(y) === null) return <g />
  return (
    <text x={x} y={y} textAnchor="middle">
      <tspan x={x} dy="0.71em">
        {label}
      </tspan>
      {year !== undefined && (
        <tspan x={x} dy="1.25em">
          {year}
        </tspan>
      )}
    </text>
  )
}

type ToldProps<Row extends TimeRow> = {
  tooltip: TooltipContentProps
  rows: readonly Row[]
  tell: (row: Row) => ReactNode
}

/** By its place: a row without a figure is told as well. */
function Told<Row extends TimeRow>({ tooltip: { active, label }, rows, tell }: ToldProps<Row>) {
  const row = rows.find(({ at }) => at === label)
  if (!active || row === undefined) return null
  return (
    <div role="status" className="time-told">
      {tell(row)}
    </div>
  )
}
