import Link from 'next/link'
import type { ReactNode } from 'react'

/** An address of ours, or one to write to. */
type PublicLink = { href: string; label: string }
type PublicShellProps = {
  brand: ReactNode
  /** At the right of the head: theme, language, sign-in. */
  actions?: ReactNode
  /** Imprint and privacy belong on every public page. */
  footLinks: readonly PublicLink[]
  footText?: ReactNode
  labels: { skip: string; foot: string }
  children: ReactNode
}

/** The frame of pages anyone may read. Full-width content; wrap parts in `.page-wide`. */
export function PublicShell({ brand, actions, footLinks, footText, labels, children }: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="btn skip">
        {labels.skip}
      </a>
      <header className="public-head page-wide">
        {brand}
        {actions !== undefined && <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <div className="page-wide">
        <footer className="public-foot">
          <span>{footText}</span>
          <nav aria-label={labels.foot} className="flex flex-wrap gap-x-6">
            <Links links={footLinks} />
          </nav>
        </footer>
      </div>
    </div>
  )
}

function Links({ links }: { links: readonly PublicLink[] }) {
  return links.map(({ href, label }) =>
    href.startsWith('/') ? (
      <Link key={href} href={href}>
        {label}
      </Link>
    ) : (
      <a key={href} href={href}>
        {label}
      </a>
    ),
  )
}
