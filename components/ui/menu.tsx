'use client'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

export type MenuItem = {
  label: string
  icon?: ReactNode
  href?: string | undefined
  onSelect?: (() => void) | undefined
  danger?: boolean | undefined
  /** Not possible, and why; read with the item. */
  disabledReason?: string | undefined
}

type MenuProps = {
  /** A single button element; it opens the menu. */
  trigger: ReactNode
  label: string
  items: readonly MenuItem[]
  align?: 'start' | 'end' | undefined
}

/** A menu of actions with arrow keys, type-ahead and Escape. */
export function Menu({ trigger, label, items, align = 'end' }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Content className="menu" align={align} sideOffset={4} aria-label={label}>
        {items.map((item) => (
          <MenuRow key={item.label} {...item} />
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}

function MenuRow({ label, icon, href, onSelect, danger = false, disabledReason }: MenuItem) {
  const look = classNames('menu-item', danger && 'menu-item-danger')
  const content = (
    <>
      {icon}
      <span className="min-w-0">
        {label}
        {disabledReason !== undefined && <span className="block text-xs">{disabledReason}</span>}
      </span>
    </>
  )
  return (
    <DropdownMenu.Item
      className={look}
      disabled={disabledReason !== undefined}
      asChild={href !== undefined}
      {...(onSelect === undefined ? {} : { onSelect })}
    >
      {href === undefined ? content : <Link href={href}>{content}</Link>}
    </DropdownMenu.Item>
  )
}
