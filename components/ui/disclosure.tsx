import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { ChevronRight } from '@/components/ui/icons'

type DisclosureProps = Omit<ComponentProps<'details'>, 'children'> & {
  summary: ReactNode
  /** `line` parts it from its neighbours by hairlines. */
  look?: 'plain' | 'line' | undefined
  children: ReactNode
}

/** More, on demand: native details. Give several the same `name` to let only one be open. */
export function Disclosure({ summary, look = 'plain', className, children, ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={classNames('more', look === 'line' && 'border-b border-hair', className)}>
      <summary>
        <ChevronRight />
        {summary}
      </summary>
      <div className="pb-4 pl-[1.1875rem]">{children}</div>
    </details>
  )
}
