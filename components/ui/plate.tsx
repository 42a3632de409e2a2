import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

/** The double-ruled frame of a printed chart, for one picture a page at most. */
export function Plate({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <div className={classNames('plate', className)}>
      <div>{children}</div>
    </div>
  )
}
