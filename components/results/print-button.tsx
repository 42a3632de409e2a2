'use client'
import { Button } from '@/components/ui/button'
import { ChevronDown, Printer } from '@/components/ui/icons'
import { Menu } from '@/components/ui/menu'

type PrintButtonProps = {
  labels: { print: string; short: string; full: string }
  className?: string
}

/** Prints the page as it is read, or with every calculation opened. Its sections are open on paper either way. */
export function PrintButton({ labels, className }: PrintButtonProps) {
  return (
    <span className={className}>
      <Menu
        label={labels.print}
        trigger={
          <Button variant="secondary" size="sm" icon={<Printer />} iconEnd={<ChevronDown />}>
            {labels.print}
          </Button>
        }
        items={[
          { label: labels.short, onSelect: later(printPage) },
          { label: labels.full, onSelect: later(printOpened) },
        ]}
      />
    </span>
  )
}

/** The menu must be gone before the picture of the page is taken. */
function later(work: () => void) {
  return () => {
    window.setTimeout(work, 250)
  }
}

function printPage() {
  window.print()
}

/** Opens what is folded, and folds it again once it is printed. */
function printOpened() {
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
  const open = (value: boolean) => {
    for (const details of folded) details.open = value
  }
  open(true)
  const fold = () => {
    open(false)
  }
  window.addEventListener('afterprint', fold, { once: true })
  window.print()
}
