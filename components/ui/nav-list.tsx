'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { Count } from '@/components/ui/tag'

export type NavItem = {
  href: string
  label: string
  /** A shorter word for the bar at the foot of a phone. */
  short?: string | undefined
  icon?: ReactNode
  /** Left out, the address decides: the page itself and the pages below it. */
  current?: boolean | undefined
  /** Only the page itself counts as current, not those below it. */
  exact?: boolean | undefined
  count?: number | undefined
  countLabel?: string | undefined
  urgent?: boolean | undefined
}

/** Whether an entry stands for the page at `path`. */
export function isCurrent(item: Pick<NavItem, 'href' | 'current' | 'exact'>, path: string): boolean {
  if (item.current !== undefined) return item.current
  const [address = item.href] = item.href.split('?')
  return path === address || (item.exact !== true && path.startsWith(`${address}/`))
}

export function NavList({ items }: { items: readonly NavItem[] }) {
  const path = usePathname()
  return (
    <ul className="flex flex-col gap-0.5">
      {items.map((item) => (
        <li key={item.href}>
          <Link href={item.href} className="nav-link" aria-current={isCurrent(item, path) ? 'page' : undefined}>
            {item.icon}
            <span className="min-w-0">{item.label}</span>
            {item.count !== undefined && item.count > 0 && (
              <Count value={item.count} urgent={item.urgent} label={item.countLabel} />
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
