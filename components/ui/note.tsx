import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

/** A remark beside the text, at a rule. */
export function Note({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return <div className={classNames('note', className)}>{children}</div>
}
