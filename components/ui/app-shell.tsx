import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { NavList, type NavItem } from '@/components/ui/nav-list'
import { TabBar } from '@/components/ui/tab-bar'

type AppShellProps = {
  brand: ReactNode
  /** Whose page this is: client or workspace, beneath the brand. */
  context?: ReactNode
  nav: readonly NavItem[]
  /** Further links under a small heading, e.g. saved views. */
  more?: { label: string; items: readonly NavItem[] } | undefined
  /** At the foot of the navigation: person, way back, theme, language. */
  foot?: ReactNode
  labels: { skip: string; nav: string; more: string }
  children: ReactNode
}

/** The signed-in frame: navigation at the left, on a phone a bar at the foot. Pages put a Topbar first. */
export function AppShell({ brand, context, nav, more, foot, labels, children }: AppShellProps) {
  return (
    <div className="app">
      <a href="#content" className="btn skip">
        {labels.skip}
      </a>
      <nav aria-label={labels.nav} className="app-nav">
        {brand}
        {context}
        <NavList items={nav} />
        {more !== undefined && (
          <div>
            <p className="mb-1 text-xs text-ink-3">{more.label}</p>
            <NavList items={more.items} />
          </div>
        )}
        {foot !== undefined && <div className="mt-auto flex flex-col gap-3">{foot}</div>}
      </nav>
      <main id="content" tabIndex={-1} className="app-main outline-none">
        {children}
      </main>
      <TabBar
        items={nav}
        labels={labels}
        sheet={
          <>
            {more !== undefined && <NavList items={more.items} />}
            {foot !== undefined && <div className="mt-3 flex flex-col gap-3 border-t border-hair pt-3">{foot}</div>}
          </>
        }
      />
    </div>
  )
}

/** The line above a page: breadcrumbs or search at the left, actions at the right. */
export function Topbar({
  children,
  actions,
  className,
}: {
  children?: ReactNode
  actions?: ReactNode
  className?: string | undefined
}) {
  return (
    <div className={classNames('topbar', className)}>
      <div className="min-w-0 flex-[1_1_16rem]">{children}</div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2 sm:ml-auto">{actions}</div>}
    </div>
  )
}
