'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useId, useRef, useState, type ReactNode } from 'react'
import { Ellipsis } from '@/components/ui/icons'
import { isCurrent, NavList, type NavItem } from '@/components/ui/nav-list'
import { Count } from '@/components/ui/tag'

type TabBarProps = { items: readonly NavItem[]; labels: { nav: string; more: string }; sheet: ReactNode }

/** Four entries and "more" in the thumb's reach; "more" opens the rest above the bar and closes with the next page. */
export function TabBar({ items, labels, sheet }: TabBarProps) {
  const path = usePathname()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [openOn, setOpenOn] = useState<string | null>(null)
  const open = openOn === path
  const shown = items.slice(0, 4)
  const rest = items.slice(4)
  const close = () => {
    setOpenOn(null)
  }
  return (
    <nav
      aria-label={labels.nav}
      className="tabbar no-print"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        close()
        button.current?.focus()
      }}
    >
      {open && (
        <div
          id={id}
          className="tab-sheet"
          onClick={(event) => {
            if ((event.target as Element).closest('a') !== null) close()
          }}
        >
          <NavList items={rest} />
          {sheet}
        </div>
      )}
      <ul>
        {shown.map((item) => (
          <li key={item.href}>
            <Link href={item.href} className="tab" aria-current={isCurrent(item, path) ? 'page' : undefined}>
              {item.icon}
              {item.short ?? item.label}
              {item.count !== undefined && item.count > 0 && (
                <Count value={item.count} urgent={item.urgent} label={item.countLabel} />
              )}
            </Link>
          </li>
        ))}
        <li>
          <button
            ref={button}
            type="button"
            className="tab"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => {
              setOpenOn(open ? null : path)
            }}
          >
            <Ellipsis />
            {labels.more}
          </button>
        </li>
      </ul>
    </nav>
  )
}
