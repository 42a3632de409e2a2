import { useId, type CSSProperties } from 'react'
import { figure } from '@/components/charts/figures'
import { labelRise, labelSide, radarPoint, radarShape, xy } from '@/components/charts/radar-geometry'
import { classNames } from '@/components/ui/class-names'

export type RadarDimension = {
  key: string
  label: string
  /** 0–100; null while too little is answered. */
  value: number | null
  previous?: number | null | undefined
}

export type RadarWords = { title: string; summary: string; open: string }

type ReadinessRadarProps = {
  /** Three to ten. */
  dimensions: readonly RadarDimension[]
  words: RadarWords
  locale: string
  className?: string | undefined
}

type Translate = (key: 'title' | 'summary' | 'item' | 'open', values?: Record<string, string | number>) => string

/** The radar's words from namespace `charts.radar`. */
export function radarWords(t: Translate, dimensions: readonly RadarDimension[], locale: string): RadarWords {
  const item = ({ label, value }: RadarDimension) =>
    t('item', { dimension: label, value: value === null ? t('open') : figure(value, locale, 0) })
  return {
    title: t('title', { count: dimensions.length }),
    summary: t('summary', { items: dimensions.map(item).join(', ') }),
    open: t('open'),
  }
}

const field = { width: 460, height: 400 }
const centre = { x: field.width / 2, y: field.height / 2 }
const radius = 128
const rings = [25, 50, 75, 100]

/** Readiness as a sounded basin: rings are the levels, today's shape filled, last time's dashed behind it. */
export function ReadinessRadar({ dimensions, words, locale, className }: ReadinessRadarProps) {
  const id = useId()
  const count = dimensions.length
  const now = radarShape(
    centre,
    radius,
    dimensions.map((dimension) => dimension.value),
  )
  const before = radarShape(
    centre,
    radius,
    dimensions.map((dimension) => dimension.previous ?? null),
  )
  const spokes = (open: boolean) =>
    dimensions
      .flatMap((dimension, index) =>
        (dimension.value === null) === open
          ? [`M${xy(centre)}L${xy(radarPoint(centre, radius, 100, index, count))}`]
          : [],
      )
      .join('')
  return (
    <div className={classNames('radar', className)}>
      <svg
        viewBox={`0 0 ${field.width} ${field.height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-summary`}
        fill="none"
      >
        <title id={`${id}-title`}>{words.title}</title>
        <desc id={`${id}-summary`}>{words.summary}</desc>
        {rings.toReversed().map((level) => (
          <circle
            key={level}
            cx={centre.x}
            cy={centre.y}
            r={(radius * level) / 100}
            className={`radar-ring radar-ring-${level}`}
          />
        ))}
        <path d={spokes(false)} stroke="var(--hair-2)" strokeWidth="0.75" />
        <path d={spokes(true)} stroke="var(--hair-3)" strokeDasharray="3 4" />
        <path d={now.area} className="radar-area" />
        <path d={before.line} stroke="var(--data)" strokeDasharray="4 3" strokeWidth="1.25" />
        <path d={now.line} stroke="var(--data)" strokeWidth="2" strokeLinecap="round" />
        {now.points.map(({ index, point }) => (
          <circle
            key={index}
            cx={point.x}
            cy={point.y}
            r="3.5"
            fill="var(--data)"
            stroke="var(--paper)"
            strokeWidth="1.25"
          />
        ))}
        <g aria-hidden>
          {rings.slice(0, 3).map((level) => (
            <text key={level} x={centre.x + 4} y={centre.y - (radius * level) / 100 + 4} className="radar-level">
              {level}
            </text>
          ))}
        </g>
      </svg>
      {dimensions.map((dimension, index) => (
        <RadarLabel
          key={dimension.key}
          dimension={dimension}
          index={index}
          count={count}
          open={words.open}
          locale={locale}
        />
      ))}
    </div>
  )
}

const shift = { start: '0', middle: '-50%', end: '-100%' }

function RadarLabel({
  dimension,
  index,
  count,
  open,
  locale,
}: {
  dimension: RadarDimension
  index: number
  count: number
  open: string
  locale: string
}) {
  const place = radarPoint(centre, radius + 12, 100, index, count)
  const side = labelSide(index, count)
  const style: CSSProperties = {
    left: `${(100 * place.x) / field.width}%`,
    top: `${(100 * place.y) / field.height}%`,
    translate: `${shift[side]} ${-100 * labelRise(index, count)}%`,
    textAlign: side === 'middle' ? 'center' : side,
  }
  return (
    <span aria-hidden className="radar-label" style={style}>
      {dimension.label}
      <span className="sounding">{dimension.value === null ? open : figure(dimension.value, locale, 0)}</span>
    </span>
  )
}
