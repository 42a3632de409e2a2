import Link from 'next/link'
import type { ReactNode } from 'react'

type PublicLink = { href: string; label: string; current?: boolean | undefined }
type PublicShellProps = {
  brand: ReactNode
  nav?: readonly PublicLink[] | undefined
  /** At the right of the head: theme, language, sign-in. */
  actions?: ReactNode
  /** Imprint and privacy belong on every public page. */
  footLinks: readonly PublicLink[]
  footText?: ReactNode
  labels: { skip: string; nav: string; foot: string }
  children: ReactNode
}

/** The frame of pages anyone may read. Full-width content; wrap parts in `.page-wide`. */
export function PublicShell({ brand, nav = [], actions, footLinks, footText, labels, children }: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="btn skip">
        {labels.skip}
      </a>
      <header className="public-head page-wide">
        {brand}
        <nav aria-label={labels.nav} className="hidden gap-7 lg:ml-auto lg:flex">
          <Links links={nav} />
        </nav>
        {actions !== undefined && <div className="ml-auto flex flex-wrap items-center gap-2 lg:ml-0">{actions}</div>}
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
  return links.map((link) => (
    <Link key={link.href} href={link.href} aria-current={link.current === true ? 'page' : undefined}>
      {link.label}
    </Link>
  ))
}
