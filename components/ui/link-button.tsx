import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { buttonClass, type ButtonLook } from '@/components/ui/button'

type LinkButtonProps = Omit<ComponentProps<typeof Link>, 'href'> &
  ButtonLook & { href: string; icon?: ReactNode; iconEnd?: ReactNode }

/** A link that looks like a button; for actions take Button. */
export function LinkButton({ variant, size, square, icon, iconEnd, className, children, ...link }: LinkButtonProps) {
  return (
    <Link {...link} className={buttonClass({ variant, size, square }, className)}>
      {icon}
      {children}
      {iconEnd}
    </Link>
  )
}
