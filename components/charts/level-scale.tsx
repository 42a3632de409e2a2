import type { CSSProperties } from 'react'
import { classNames } from '@/components/ui/class-names'

type LevelScaleProps = {
  /** 0–100; null while open: the scale then stands without a mark. */
  value: number | null
  previous?: number | null | undefined
  /** The four levels' names, lowest first. */
  names: readonly [string, string, string, string]
  /** "63 von 100, Stufe 3 von 4: Betreiben". */
  label: string
  className?: string | undefined
}

const within = (value: number) => Math.max(0, Math.min(100, value))

/** Level 1–4 of a readiness of 0–100 (docs/scoring.md §a). */
export function levelOf(value: number): 1 | 2 | 3 | 4 {
  if (value < 25) return 1
  if (value < 50) return 2
  return value < 75 ? 3 : 4
}

/** Readiness on its four depths, today's mark solid, last time's hollow. */
export function LevelScale({ value, previous, names, label, className }: LevelScaleProps) {
  const mark = (at: number) => ({ '--at': within(at) }) as CSSProperties
  return (
    <div role="img" aria-label={label} className={classNames('level-scale', className)}>
      <div className="level-track">
        {names.map((name) => (
          <i key={name} />
        ))}
        {typeof previous === 'number' && <b className="level-mark level-mark-previous" style={mark(previous)} />}
        {value !== null && <b className="level-mark" style={mark(value)} />}
      </div>
      <div aria-hidden className="level-names">
        {names.map((name, index) => (
          <span
            key={name}
            className={value !== null && levelOf(value) === index + 1 ? 'font-semibold text-ink' : undefined}
          >
            {name}
          </span>
        ))}
      </div>
      <div aria-hidden className="level-soundings sounding">
        {[0, 25, 50, 75, 100].map((at) => (
          <span key={at} style={mark(at)}>
            {at}
          </span>
        ))}
      </div>
    </div>
  )
}
