import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

export type Tone = 'plain' | 'quiet' | 'pro' | 'con' | 'ko' | 'accent'
const toneClass: Record<Tone, string> = {
  plain: 'text-ink',
  quiet: 'text-ink-2',
  pro: 'text-pro',
  con: 'text-con',
  ko: 'text-ko',
  accent: 'text-accent',
}

/** A word with its mark, unboxed: "bestätigt", "überfällig". Pro and con tones also carry better and worse. */
export function Tag({
  tone = 'quiet',
  icon,
  className,
  children,
}: {
  tone?: Tone | undefined
  icon?: ReactNode
  className?: string | undefined
  children: ReactNode
}) {
  return (
    <span className={classNames('tag', toneClass[tone], className)}>
      {icon}
      {children}
    </span>
  )
}

/** How many wait. `urgent` is red and rare. `label` says what is counted. */
export function Count({
  value,
  urgent = false,
  label,
}: {
  value: number
  urgent?: boolean | undefined
  label?: string | undefined
}) {
  return (
    <span className={classNames('count', urgent && 'count-urgent')}>
      {value}
      {label !== undefined && <span className="sr-only"> {label}</span>}
    </span>
  )
}
