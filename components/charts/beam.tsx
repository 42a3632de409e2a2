import { useId, type CSSProperties } from 'react'
import { FigureLink } from '@/components/charts/figure-link'
import { balanceFigure, figure, signedFigure } from '@/components/charts/figures'
import {
  arcPath,
  at,
  beamLayout,
  beamSizes,
  polar,
  stackSlabs,
  tiltDegrees,
  type BeamInput,
  type BeamLayout,
  type BeamSize,
  type Point,
} from '@/components/charts/waage-geometry'

export type BeamWords = {
  contra: string
  pro: string
  /** Beneath its number; why there is none where it cannot be weighed. */
  balance: string
  balanceName: string
  /** "je nach offenen Antworten zwischen +14 und +33", left out where there is no interval. */
  interval?: string | undefined
  threshold: string
  /** The word for a balance that cannot be weighed yet. */
  open: string
  /** The whole picture in one sentence, for those who do not see it. */
  summary: string
  /** What a linked number is and that it leads to how it comes about. */
  explain: (label: string, value: string) => string
}

/** "#id" of where each number is explained. */
export type BeamPlaces = Readonly<Record<'pro' | 'contra' | 'balance', string>>

export type BeamProps = BeamInput & {
  threshold: number
  /** Contributions of each side, for the stacked weights. */
  weights: { pro: readonly number[]; contra: readonly number[] }
  words: BeamWords
  locale: string
  /** The post goes on below as the axis of the bars. */
  standing?: boolean | undefined
  places?: BeamPlaces | undefined
}

/** The beam with its stacked weights, its interval and the arc that reads its tilt. Drawn twice, for desk and hand. */
export function Beam(props: BeamProps) {
  return (
    <div className="beam">
      <span role="img" aria-label={props.words.summary} className="sr-only" />
      <BeamDrawing {...props} size={beamSizes.wide} look="beam-wide" />
      <BeamDrawing {...props} size={beamSizes.narrow} look="beam-narrow" />
    </div>
  )
}

function BeamDrawing({ size, look, ...props }: BeamProps & { size: BeamSize; look: string }) {
  const layout = beamLayout(size, props)
  const { words, locale, balance, threshold, places } = props
  const place = (point: Point) => ({
    left: `${(100 * point.x) / size.width}%`,
    bottom: `${100 - (100 * (point.y - layout.top)) / layout.height}%`,
  })
  const rim = (points: number) => {
    const point = polar(layout.centre, size.beam + 26, tiltDegrees(points))
    return { left: `${(100 * point.x) / size.width}%`, top: `${(100 * (point.y - layout.top)) / layout.height}%` }
  }
  const sum = (value: number | null) => (value === null ? words.open : figure(value, locale))
  return (
    <div className={look} style={{ marginTop: layout.headroom }}>
      <BeamLines size={size} layout={layout} {...props} />
      <div className="beam-side text-con" style={place(layout.contraTop)}>
        <span aria-hidden>{words.contra}</span>
        <span className="num">
          <BeamNumber label={words.contra} value={sum(props.contra)} place={places?.contra} words={words} />
        </span>
      </div>
      <div className="beam-side text-pro" style={place(layout.proTop)}>
        <span aria-hidden>{words.pro}</span>
        <span className="num">
          <BeamNumber label={words.pro} value={sum(props.pro)} place={places?.pro} words={words} />
        </span>
      </div>
      <div className="beam-balance" style={place(layout.wordsFoot)}>
        <span className={balance === null ? 'beam-open' : 'num'}>
          <BeamNumber
            label={words.balanceName}
            value={balance === null ? words.open : balanceFigure(balance, threshold, locale)}
            place={places?.balance}
            words={words}
          />
        </span>
        <span aria-hidden>
          <span className={words.interval === undefined ? undefined : 'beam-name'}>{words.balance}</span>
          {words.interval}
        </span>
      </div>
      {[-60, -40, -20, 0, 20, 40, 60].map((points) => (
        <span aria-hidden key={points} className="beam-sounding sounding" style={rim(points)}>
          {signedFigure(points, locale)}
        </span>
      ))}
      {balance !== null && (
        <span aria-hidden className="beam-threshold" style={asVariables(rim(threshold))}>
          {words.threshold}
        </span>
      )}
    </div>
  )
}

type BeamNumberProps = { label: string; value: string; place: string | undefined; words: BeamWords }

/** The summary says it already, so a number that leads nowhere is hidden from ears. */
function BeamNumber({ label, value, place, words }: BeamNumberProps) {
  if (place === undefined) return <span aria-hidden>{value}</span>
  return (
    <FigureLink href={place} name={words.explain(label, value)}>
      {value}
    </FigureLink>
  )
}

const asVariables = ({ left, top }: { left: string; top: string }) =>
  ({ '--rim-left': left, '--rim-top': top }) as CSSProperties

function BeamLines({
  size,
  layout,
  balance,
  threshold,
  weights,
  standing = false,
}: Pick<BeamProps, 'balance' | 'threshold' | 'weights' | 'standing'> & { size: BeamSize; layout: BeamLayout }) {
  const hatch = useId()
  const { centre, tilt, leftEnd, rightEnd } = layout
  const mark = (radius: number) => at(polar(centre, radius, tiltDegrees(threshold)))
  const known = balance !== null
  return (
    <svg
      aria-hidden
      viewBox={`0 ${layout.top} ${size.width} ${layout.height}`}
      style={{ '--hatch': `url(#${hatch})` } as CSSProperties}
      fill="none"
    >
      <pattern id={hatch} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V3" stroke="var(--con)" strokeWidth="2.4" />
      </pattern>
      {layout.wedges.map((wedge) => (
        <path key={wedge} d={wedge} className="beam-wedge" />
      ))}
      <path d={`${arcPath(size, 'contra')}${arcPath(size, 'pro')}`} stroke="var(--hair-3)" />
      <path d={`M${centre.x - size.beam} 0H${centre.x + size.beam}`} stroke="var(--hair-2)" strokeDasharray="1 4" />
      {standing && (
        <path
          d={`M${centre.x} 0V${layout.top + layout.height}`}
          stroke="var(--ink)"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
      )}
      {known && <path d={`M${mark(size.beam - 2)}L${mark(size.beam + 24)}`} stroke="var(--accent)" strokeWidth="2" />}
      <g transform={`rotate(${tilt} ${centre.x} 0)`}>
        <Stack size={size} side="contra" contributions={weights.contra} />
        <Stack size={size} side="pro" contributions={weights.pro} />
      </g>
      <path
        d={`M${at(leftEnd)}L${at(rightEnd)}`}
        stroke="var(--ink)"
        strokeWidth={known ? 3.5 : 2}
        strokeDasharray={known ? undefined : '7 6'}
        strokeLinecap="round"
      />
      {known && <circle cx={rightEnd.x} cy={rightEnd.y} r="3.5" fill="var(--ink)" />}
      <circle cx={centre.x} cy="0" r="6" fill="var(--paper)" stroke="var(--ink)" strokeWidth="2" />
    </svg>
  )
}

function Stack({
  size,
  side,
  contributions,
}: {
  size: BeamSize
  side: 'pro' | 'contra'
  contributions: readonly number[]
}) {
  const left = size.width / 2 + (side === 'pro' ? size.stackAt : -size.stackAt) - size.stackWidth / 2
  const path = stackSlabs(contributions, size.unitsPerPoint)
    .map(
      (slab) =>
        `M${left} ${(-2 - slab.from - slab.height).toFixed(1)}h${size.stackWidth}v${slab.height.toFixed(2)}h${-size.stackWidth}z`,
    )
    .join('')
  return <path d={path} className={side === 'pro' ? 'slab-pro' : 'slab-contra'} />
}
