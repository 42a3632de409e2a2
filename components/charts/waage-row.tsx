'use client'
import Link from 'next/link'
import { useId, useRef, type CSSProperties, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { figure } from '@/components/charts/figures'
import { barOf, type Answered } from '@/components/charts/waage-bars'
import { classNames } from '@/components/ui/class-names'

type WaageRowProps = {
  argument: Answered
  /** Rank on its side, from 0; rows of equal rank stand side by side. */
  place: number
  longest: number
  locale: string
  wideOnly: boolean
  explanation: ReactNode
  open: boolean
  onToggle: (key: string | null) => void
}

/** One argument: its bar, its number, its name; opens its explanation across both sides. */
export function WaageRow({ argument, place, longest, locale, wideOnly, explanation, open, onToggle }: WaageRowProps) {
  const panel = useId()
  const button = useRef<HTMLButtonElement>(null)
  const opened = useRef<HTMLDivElement>(null)
  const content = <RowContent argument={argument} longest={longest} locale={locale} />
  const look = classNames('waage-row', `waage-row-${argument.side}`, open && 'waage-row-open')
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    onToggle(null)
    button.current?.focus()
  }
  return (
    <li
      className={classNames(wideOnly && 'wide-only')}
      style={{ '--place': place } as CSSProperties}
      onKeyDown={closeOnEscape}
    >
      {explanation !== undefined && (
        <button
          ref={button}
          type="button"
          className={look}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => {
            onToggle(open ? null : argument.key)
            if (!open) bringIntoView(opened)
          }}
        >
          {content}
        </button>
      )}
      {explanation === undefined && argument.href !== undefined && (
        <Link href={argument.href} className={look}>
          {content}
        </Link>
      )}
      {explanation === undefined && argument.href === undefined && <div className={look}>{content}</div>}
      {explanation !== undefined && (
        <div ref={opened} id={panel} hidden={!open} className={`waage-panel waage-panel-${argument.side}`}>
          {open && explanation}
        </div>
      )}
    </li>
  )
}

/** Once it is drawn; a bar low in a hand opens behind the tab bar otherwise. */
function bringIntoView(panel: RefObject<HTMLElement | null>) {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  window.requestAnimationFrame(() => {
    panel.current?.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' })
  })
}

function RowContent({ argument, longest, locale }: Pick<WaageRowProps, 'argument' | 'longest' | 'locale'>) {
  const t = useTranslations('charts.waage')
  const bar = barOf(argument, longest)
  const measured = bar.evidenced !== null
  return (
    <>
      {/* heard in this order: its name, then how much it counts */}
      <span className={classNames('waage-title', measured && 'waage-title-measured')}>
        <span>
          {argument.title}
          <span className="sr-only">, </span>
        </span>
        {argument.note !== undefined && <small>{argument.note}</small>}
      </span>
      <WaageBar argument={argument} longest={longest} />
      <span className={classNames('waage-points', argument.side === 'pro' ? 'text-pro' : 'text-con')}>
        {figure(argument.contribution, locale)}
        <span className="sr-only"> {t('points')}</span>
      </span>
    </>
  )
}

/** Outline: believed. Filled: evidenced. A tick where evidence goes further than belief did. */
export function WaageBar({ argument, longest }: { argument: Answered; longest: number }) {
  const bar = barOf(argument, longest)
  const share = (part: number) => (bar.full > 0 ? `${((100 * part) / bar.full).toFixed(2)}%` : '0')
  return (
    <span aria-hidden className="waage-bar" style={{ '--len': bar.full.toFixed(4) } as CSSProperties}>
      <i className="waage-believed" style={{ width: share(bar.believed) }} />
      {bar.evidenced !== null && <i className="waage-evidenced" style={{ width: share(bar.evidenced) }} />}
      {bar.exceeds && <i className="waage-tick" style={{ insetInlineStart: share(bar.believed) }} />}
    </span>
  )
}
