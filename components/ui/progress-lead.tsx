import type { CSSProperties } from 'react'
import { classNames } from '@/components/ui/class-names'

type ProgressLeadProps = {
  done: number
  of: number
  /** Zero-based place of the current question; left out when none is. */
  at?: number | undefined
  /** "12 von 46 Fragen beantwortet". */
  label: string
  className?: string | undefined
}

/** The lead line: a tick a question, sounded ones inked, the current one in magenta. */
export function ProgressLead({ done, of, at, label, className }: ProgressLeadProps) {
  const style = { '--of': Math.max(of, 1), '--done': done, '--at': at } as CSSProperties
  return (
    <div
      role="img"
      aria-label={label}
      className={classNames('lead-line', of > 80 && 'lead-line-long', className)}
      style={style}
    >
      <i />
      {at !== undefined && <b />}
    </div>
  )
}

/** How far a long job is, with its words: "137 von 214 gerechnet". */
export function ProgressBar({
  done,
  of,
  label,
  className,
}: {
  done: number
  of: number
  label: string
  className?: string | undefined
}) {
  const share = of > 0 ? Math.min(100, (100 * done) / of) : 0
  return (
    <div className={classNames('flex items-center gap-3.5', className)}>
      <div
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
        aria-valuetext={label}
        aria-label={label}
        className="bar flex-1"
      >
        <i style={{ width: `${share}%` }} />
      </div>
      <span className="text-s whitespace-nowrap text-ink-2">{label}</span>
    </div>
  )
}
