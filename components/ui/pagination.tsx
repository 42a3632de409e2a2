import type { ReactNode } from 'react'
import { ArrowLeft, ArrowRight } from '@/components/ui/icons'
import { LinkButton } from '@/components/ui/link-button'

type PaginationProps = {
  label: string
  previous: { href: string | null; label: string }
  next: { href: string | null; label: string }
  /** What this page shows: "51–53 von 1.204 Kunden". */
  children: ReactNode
}

/** Forward and back through a list by keyset links; an end simply has no link. */
export function Pagination({ label, previous, next, children }: PaginationProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3 pt-4">
      <span className="text-s text-ink-2">{children}</span>
      <span className="flex gap-2">
        {previous.href !== null && (
          <LinkButton href={previous.href} rel="prev" variant="secondary" size="sm" icon={<ArrowLeft />}>
            {previous.label}
          </LinkButton>
        )}
        {next.href !== null && (
          <LinkButton href={next.href} rel="next" variant="secondary" size="sm" iconEnd={<ArrowRight />}>
            {next.label}
          </LinkButton>
        )}
      </span>
    </nav>
  )
}
