import { useId } from 'react'
import { figure } from './figures'
import { Hatching } from './hatching'
import { drawnValues, lineRows, type LinePoint } from './line-points'
import { digitsOf, spreadLabels, valueScale, yearMarks, type ValueAxis } from './time-scale'

type SmallLineProps = {
  /** The picture in one sentence. */
  label: string
  points: readonly LinePoint[]
  locale: string
  axis: ValueAxis
}

const size = { width: 340, height: 132, year: 14 }
const plot = { left: 30, right: 332, top: 8, bottom: 108 }

/** A figure's recent course for a card: drawn by the server, so that no script is needed to see it. */
export function SmallLine({ label, points, locale, axis }: SmallLineProps) {
  const hatching = useId()
  const rows = lineRows(points)
  const scale = valueScale(drawnValues(points), axis, 2)
  const digits = digitsOf(scale.ticks)
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0]
  const [low, high] = scale.domain
  const step = (plot.right - plot.left) / (last - first + 1)
  const x = (at: number) => plot.left + (at - first + 0.5) * step
  const y = (value: number) => plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top)
  const { corridor, target } = aimsOf(points)
  const labels = spreadLabels(points, 5)
  const years = yearMarks(labels)
  const height = size.height + (years.size > 0 ? size.year : 0)
  return (
    <svg viewBox={`0 0 ${size.width} ${height}`} role="img" aria-label={label} className="small-line">
      <Hatching id={hatching} />
      {points
        .filter(({ loose }) => loose)
        .map(({ at }) => (
          <rect
            key={at}
            x={x(at) - step / 2}
            y={plot.top}
            width={step}
            height={plot.bottom - plot.top}
            fill={`url(#${hatching})`}
          />
        ))}
      {corridor !== null && (
        <rect
          x={plot.left}
          y={y(corridor.hi)}
          width={plot.right - plot.left}
          height={Math.max(1, y(corridor.lo) - y(corridor.hi))}
          className="time-corridor"
        />
      )}
      <g className="time-grid">
        {scale.ticks.map((tick) => (
          <line key={tick} x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} />
        ))}
      </g>
      {target !== null && <path d={`M${plot.left} ${y(target)}H${plot.right}`} className="time-target" />}
      <path d={pathOf(rows, 'firm', x, y)} className="time-line" />
      <path d={pathOf(rows, 'open', x, y)} className="time-line time-loose" />
      {rows.map(({ at, value, loose }) =>
        value === null ? null : (
          <circle key={at} cx={x(at)} cy={y(value)} r="3" className={loose ? 'time-dot-hollow' : 'time-dot'} />
        ),
      )}
      <g aria-hidden>
        {scale.ticks.map((tick) => (
          <text key={tick} x={plot.left - 6} y={y(tick) + 4} textAnchor="end" className="sounding">
            {figure(tick, locale, digits)}
          </text>
        ))}
        {labels.map(({ at, tick }) => (
          <text key={at} x={x(at)} y={size.height - 6} textAnchor="middle">
            {tick}
            {years.has(at) && (
              <tspan x={x(at)} dy={size.year}>
                {years.get(at)}
              </tspan>
            )}
          </text>
        ))}
      </g>
    </svg>
  )
}

function aimsOf(points: readonly LinePoint[]) {
  return {
    corridor: points.find((point) => point.corridor !== null)?.corridor ?? null,
    target: points.find((point) => point.target !== null)?.target ?? null,
  }
}

type Row = ReturnType<typeof lineRows>[number]

/** Each run of figures is a line of its own: a gap stays open. */
function pathOf(
  rows: readonly Row[],
  part: 'firm' | 'open',
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  let path = ''
  let drawing = false
  for (const row of rows) {
    const value = row[part]
    if (value !== null) path += `${drawing ? 'L' : 'M'}${x(row.at).toFixed(1)} ${y(value).toFixed(1)}`
    drawing = value !== null
  }
  return path
}
