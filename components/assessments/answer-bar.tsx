'use client'
import Link from 'next/link'
import type { MouseEvent, ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button'
import { ArrowLeft, ArrowRight } from '@/components/ui/icons'

/** Another question of this screen, or an address; without a connection `offline` takes the place of the address. */
export type Way = ({ label: string; go: () => void } | { label: string; href: string; offline: () => void }) & {
  /** Done on the way: what is open is confirmed. */
  confirm?: (() => void) | undefined
  /** Something else on the screen is the first thing to do. */
  quiet?: boolean
}

type AnswerBarProps = { back: Way | null; next: Way; connected: boolean }

/** At the foot of every screen: back, and what comes next by its name. */
export function AnswerBar({ back, next, connected }: AnswerBarProps) {
  const t = useTranslations('assessments')
  return (
    <nav
      aria-label={t('ways')}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-hair-2 bg-sheet pb-[env(safe-area-inset-bottom)]"
    >
      <div className="mx-auto flex max-w-[67.5rem] gap-3 px-4 py-2.5 md:px-6">
        {back !== null && (
          <WayButton way={back} connected={connected} className={buttonClass({ variant: 'secondary' })}>
            <ArrowLeft />
            <span className="max-md:sr-only">{t('back')}</span>
          </WayButton>
        )}
        <WayButton
          way={next}
          connected={connected}
          className={buttonClass(
            next.quiet === true ? { variant: 'secondary' } : {},
            'min-w-0 flex-1 md:max-w-[30rem]',
          )}
        >
          <span className="line-clamp-2 min-w-0 leading-tight text-balance">
            {t(next.confirm === undefined ? 'next' : 'confirmNext', { label: next.label })}
          </span>
          <ArrowRight className="shrink-0" />
        </WayButton>
      </div>
    </nav>
  )
}

type WayButtonProps = { way: Way; connected: boolean; className: string; children: ReactNode }

function WayButton({ way, connected, className, children }: WayButtonProps) {
  if ('go' in way)
    return (
      <button
        type="button"
        className={className}
        onClick={() => {
          way.confirm?.()
          way.go()
        }}
      >
        {children}
      </button>
    )
  const stay = (event: MouseEvent) => {
    way.confirm?.()
    if (connected && navigator.onLine) return
    event.preventDefault()
    way.offline()
  }
  return (
    <Link href={way.href} prefetch className={className} onClick={stay}>
      {children}
    </Link>
  )
}
