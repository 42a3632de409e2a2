import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { ArrowRight } from '@/components/ui/icons'

type TextLinkProps = Omit<ComponentProps<typeof Link>, 'href'> & {
  href: string
  icon?: ReactNode
  arrow?: boolean | undefined
}

/** A link standing on its own, in the accent. Links within a sentence are plain <Link>. */
export function TextLink({ icon, arrow = false, className, children, ...link }: TextLinkProps) {
  return (
    <Link {...link} className={classNames('lnk', className)}>
      {icon}
      {children}
      {arrow && <ArrowRight />}
    </Link>
  )
}
