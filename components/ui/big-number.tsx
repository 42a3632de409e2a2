import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type BigNumberProps = {
  label: ReactNode
  /** Already formatted for the reader; null is "offen", never zero. */
  value: ReactNode
  /** What it is out of: "/ 100", "von 118". A ratio never goes without. */
  of?: ReactNode
  /** Interval, source or date. */
  note?: ReactNode
  size?: 'md' | 'lg' | 'xl' | undefined
  className?: string | undefined
}

const sizes = {
  md: 'text-[1.875rem]',
  lg: 'text-[2.75rem]',
  xl: 'text-[clamp(4rem,3rem+5vw,6.5rem)] tracking-[-0.04em]',
}

/** A number that can be read from afar, with what it is and what it is out of. Put several into BigNumbers. */
export function BigNumber({ label, value, of, note, size = 'md', className }: BigNumberProps) {
  return (
    <div className={classNames('min-w-0', className)}>
      <dt className="text-xs text-ink-3">{label}</dt>
      <dd className="mt-1.5">
        <span className={classNames('num', sizes[size])}>{value}</span>
        {of !== undefined && (
          <span className={classNames('num ml-1.5 text-ink-2', size === 'md' ? 'text-m' : 'text-[1.5rem]')}>{of}</span>
        )}
        {note !== undefined && <span className="mt-1.5 block text-xs text-ink-2">{note}</span>}
      </dd>
    </div>
  )
}

/** Big numbers side by side between rules. */
export function BigNumbers({
  strong = false,
  className,
  children,
}: {
  strong?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}) {
  return <dl className={classNames('figures', strong && 'figures-strong', className)}>{children}</dl>
}
