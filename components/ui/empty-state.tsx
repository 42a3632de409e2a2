import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Isobaths } from '@/components/ui/isobaths'

type EmptyStateProps = {
  /** Left out where the page's own headline says it. */
  title?: ReactNode
  /** What will be here and what brings it. */
  children: ReactNode
  action?: ReactNode
  level?: 2 | 3 | undefined
  className?: string | undefined
}

/** Nothing sounded yet: depth lines, a sentence, the way on. */
export function EmptyState({ title, children, action, level = 3, className }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={classNames('relative isolate overflow-hidden rounded border border-hair p-6 md:p-8', className)}>
      <Isobaths />
      {title !== undefined && <Heading className="mb-2 text-h3">{title}</Heading>}
      <div className="max-w-[44ch] text-ink-2">{children}</div>
      {action !== undefined && <div className="mt-5 flex flex-wrap gap-2">{action}</div>}
    </div>
  )
}
