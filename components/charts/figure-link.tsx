'use client'
import type { ReactNode } from 'react'

type FigureLinkProps = {
  /** "#id" of the place that explains it, on the same page. */
  href: string
  /** Says what the number is and where the link leads; left out, the text speaks for itself. */
  name?: string | undefined
  className?: string | undefined
  children: ReactNode
}

/** A number or name that leads to its explanation; what is folded around that opens first, so that the jump lands. */
export function FigureLink({ href, name, className, children }: FigureLinkProps) {
  return (
    <a
      href={href}
      aria-label={name}
      className={className ?? 'figure-link'}
      onClick={() => {
        reveal(href)
      }}
    >
      {children}
    </a>
  )
}

function reveal(href: string) {
  let folded = document.getElementById(href.slice(1))?.closest('details') ?? null
  while (folded !== null) {
    folded.open = true
    folded = folded.parentElement?.closest('details') ?? null
  }
}
