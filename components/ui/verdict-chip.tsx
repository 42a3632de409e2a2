import { classNames } from '@/components/ui/class-names'

/** Seven sea marks; the shape alone tells them apart, in greyscale and without colour too. */
export const seaMarks = ['YES', 'PREPARE', 'MAYBE', 'MAYBE_SMALL', 'NO', 'NOT_NOW', 'OPEN'] as const
export type SeaMark = (typeof seaMarks)[number]

type VerdictChipProps = {
  mark: SeaMark
  /** The verdict's words in the reader's language. */
  label: string
  size?: 'sm' | 'md' | 'lg' | undefined
  /** Without the box, for running lists. */
  bare?: boolean | undefined
  className?: string | undefined
}

export function VerdictChip({ mark, label, size = 'md', bare = false, className }: VerdictChipProps) {
  return (
    <span
      className={classNames('chip sea', `sea-${mark}`, size !== 'md' && `sea-${size}`, bare && 'sea-bare', className)}
    >
      {label}
    </span>
  )
}
