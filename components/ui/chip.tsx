import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

/** A small boxed word. */
export function Chip({ icon, className, children, ...rest }: ComponentProps<'span'> & { icon?: ReactNode }) {
  return (
    <span {...rest} className={classNames('chip', className)}>
      {icon}
      {children}
    </span>
  )
}

type ChipLinkProps = {
  href: string
  current?: boolean | undefined
  icon?: ReactNode
  className?: string | undefined
  children: ReactNode
}

/** A filter or saved view as a link; `current` marks the chosen one. */
export function ChipLink({ href, current = false, icon, className, children }: ChipLinkProps) {
  return (
    <Link
      href={href}
      scroll={false}
      // rarely followed: fetched ahead, each would be a request of its own
      prefetch={false}
      aria-current={current ? 'true' : undefined}
      className={classNames('chip', className)}
    >
      {icon}
      {children}
    </Link>
  )
}
