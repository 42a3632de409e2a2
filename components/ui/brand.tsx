import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

/** The pilot flag, split in half: contra and pro, and the seal of the gut feeling. Decorative. */
export function BrandMark({ className }: { className?: string | undefined }) {
  return <span aria-hidden className={classNames('flag', className)} />
}

type BrandProps = {
  /** Without it the brand is no link. */
  href?: string | undefined
  /** An agency's own name and logo stand in for ours on its pages. */
  name?: string | undefined
  logo?: ReactNode
  className?: string | undefined
}

export function Brand({ href, name = 'Lotse', logo, className }: BrandProps) {
  const content = (
    <>
      {logo ?? <BrandMark />}
      <span>{name}</span>
    </>
  )
  if (href === undefined) return <span className={classNames('brand', className)}>{content}</span>
  return (
    <Link href={href} className={classNames('brand', className)}>
      {content}
    </Link>
  )
}
