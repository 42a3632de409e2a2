import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { CircleAlert, CircleCheck, Info } from '@/components/ui/icons'

type AlertProps = {
  tone?: 'error' | 'info' | 'success' | undefined
  /** What happened. */
  title: ReactNode
  /** What is safe. */
  safe?: ReactNode
  /** What to do; a sentence, a link, a button. */
  next?: ReactNode
  /** Errors that appear after an action are announced; those already on the page are not. */
  live?: boolean | undefined
  className?: string | undefined
  children?: ReactNode
}

const icons = { error: <CircleAlert />, info: <Info />, success: <CircleCheck /> }

/** What happened, what is safe, what to do, in this order. */
export function Alert({ tone = 'info', title, safe, next, live = tone === 'error', className, children }: AlertProps) {
  return (
    <div role={live ? 'alert' : undefined} className={classNames('alert', `alert-${tone}`, className)}>
      {icons[tone]}
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        {safe !== undefined && <p className="mt-0.5 text-ink-2">{safe}</p>}
        {children}
        {next !== undefined && <div className="mt-2">{next}</div>}
      </div>
    </div>
  )
}
