'use client'
import { Area, Line, ReferenceLine, usePlotArea, useXAxisScale, useYAxisScale, type DotItemDotProps } from 'recharts'
import { useTranslations } from 'use-intl'
import { apart, courseDomain, type CoursePoint } from './course-points'
import { figure, signedFigure } from './figures'
import { LegendKey } from './legend-key'
import { TimeFrame } from './time-frame'
import type { ValueScale } from './time-scale'

type CourseLineProps = {
  title: string
  unit: string
  points: readonly CoursePoint[]
  scale: ValueScale
  /** With a sign: a balance rather than a score. */
  signed: boolean
  locale: string
}

type Row = CoursePoint & { span: readonly [number, number] | null }

/** One value from assessment to assessment, with the span it can still move in and the places of new catalogues. */
export function CourseLine({ title, unit, points, scale, signed, locale }: CourseLineProps) {
  const t = useTranslations('rounds.course')
  const write = (value: number) => (signed ? signedFigure(value, locale) : figure(value, locale, 0))
  const domain = courseDomain(points.map(({ at }) => at))
  const told = ({ value }: CoursePoint) => (value === null ? t('open') : write(value))
  const summary = t('summary', {
    title,
    points: points.map((point) => t('point', { date: point.name, value: told(point) })).join('; '),
  })
  const rows = points.map((point): Row => ({ ...point, span: point.interval }))
  return (
    <TimeFrame
      title={title}
      summary={summary}
      unit={unit}
      rows={rows}
      domain={domain}
      ticks={apart(points, domain, 0.11).map(({ at, tick }) => ({ at, label: tick }))}
      scale={scale}
      figure={write}
      tell={(row) => <Told row={row} value={told(row)} write={write} />}
      legend={<Legend points={points} />}
    >
      {signed && <ReferenceLine y={0} stroke="var(--ink)" strokeWidth={1} />}
      <Area
        dataKey="span"
        type="linear"
        fill="var(--depth-2)"
        fillOpacity={1}
        stroke="none"
        activeDot={false}
        {...still}
      />
      <Spans points={points} />
      {/* no line from a full to a short form: they rest on other questions */}
      {[false, true].map((short) => (
        <Line
          key={String(short)}
          dataKey={(row: Row) => (row.short === short ? row.value : null)}
          type="linear"
          stroke="var(--data)"
          strokeWidth={1.75}
          dot={(dot: DotItemDotProps) => <Point key={dot.index} dot={dot} />}
          activeDot={{ r: 5.5, className: 'time-dot-active' }}
          {...still}
        />
      ))}
      <CatalogueMarks points={points} />
    </TimeFrame>
  )
}

const still = { isAnimationActive: false, connectNulls: false, legendType: 'none' } as const

/** Hollow: a short form, which rests on fewer answers. */
function Point({ dot }: { dot: DotItemDotProps }) {
  const { cx, cy } = dot
  const row = dot.payload as Row
  // a round of the other form has no place on this line
  if (row.value === null || typeof cx !== 'number' || typeof cy !== 'number') return <g />
  return <circle cx={cx} cy={cy} r={4} className={row.short ? 'time-dot-hollow' : 'time-dot'} />
}

/** Each span as a bar of its own, so that one without a neighbour is seen as well. */
function Spans({ points }: { points: readonly CoursePoint[] }) {
  const place = useXAxisScale()
  const height = useYAxisScale()
  if (place === undefined || height === undefined) return null
  return points.map(({ at, interval }) => {
    if (interval === null || interval[0] >= interval[1]) return null
    const [x, low, high] = [Number(place(at)), Number(height(interval[0])), Number(height(interval[1]))]
    if ([x, low, high].some(Number.isNaN)) return null
    return (
      <path
        key={at}
        d={`M${x} ${low}V${high}M${x - 5} ${low}H${x + 5}M${x - 5} ${high}H${x + 5}`}
        stroke="var(--depth-4)"
        strokeWidth={1.5}
        fill="none"
      />
    )
  })
}

/** A dashed line where another version of the catalogue begins, with its number. */
function CatalogueMarks({ points }: { points: readonly CoursePoint[] }) {
  const t = useTranslations('rounds.course')
  const plot = usePlotArea()
  const place = useXAxisScale()
  if (plot === undefined || place === undefined) return null
  return points.map(({ at, catalogue }) => {
    if (catalogue === null) return null
    const x = Number(place(at))
    // before the axis has its length
    if (Number.isNaN(x)) return null
    return (
      <g key={at}>
        <path d={`M${x} ${plot.y}V${plot.y + plot.height}`} stroke="var(--hair-3)" strokeDasharray="3 4" fill="none" />
        <text x={x} y={plot.y - 5} textAnchor="middle">
          {t('catalogue', { version: catalogue })}
        </text>
      </g>
    )
  })
}

type ToldProps = { row: Row; value: string; write: (value: number) => string }

function Told({ row: { name, interval, catalogue, short }, value, write }: ToldProps) {
  const t = useTranslations('rounds.course')
  return (
    <>
      <p className="text-xs text-ink-2">{name}</p>
      <p className="num mt-0.5 text-h4">{value}</p>
      {interval !== null && (
        <p className="mt-0.5 text-xs text-ink-2">{t('interval', { lo: write(interval[0]), hi: write(interval[1]) })}</p>
      )}
      {catalogue !== null && <p className="mt-0.5 text-xs text-ink-2">{t('catalogueNote', { version: catalogue })}</p>}
      {short && <p className="mt-0.5 text-xs text-ink-2">{t('short')}</p>}
    </>
  )
}

/** Only what there is. */
function Legend({ points }: { points: readonly CoursePoint[] }) {
  const t = useTranslations('rounds.course')
  return (
    <>
      <LegendKey words={t('legendLine')}>
        <path d="M0 6H28" className="time-line" />
        <circle cx="14" cy="6" r="3.5" className="time-dot" />
      </LegendKey>
      {points.some(({ interval }) => interval !== null && interval[0] < interval[1]) && (
        <LegendKey words={t('legendInterval')}>
          <rect width="28" height="12" fill="var(--depth-2)" />
        </LegendKey>
      )}
      {points.some(({ short }) => short) && (
        <LegendKey words={t('short')}>
          <circle cx="14" cy="6" r="3.5" className="time-dot-hollow" />
        </LegendKey>
      )}
      {points.some(({ catalogue }) => catalogue !== null) && (
        <LegendKey words={t('legendCatalogue')}>
          <path d="M14 0V12" stroke="var(--ink-3)" strokeWidth="1.5" strokeDasharray="3 1.5" />
        </LegendKey>
      )}
    </>
  )
}
