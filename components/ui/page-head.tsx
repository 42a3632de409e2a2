import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type PageHeadProps = {
  /** Says what is the case ("Sechs Kunden brauchen Sie diese Woche."), not what the page is called. */
  title: ReactNode
  /** Above the title: a verdict chip, a date. */
  kicker?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  className?: string | undefined
}

/** The page's one h1 with what belongs to it. */
export function PageHead({ title, kicker, lead, actions, className }: PageHeadProps) {
  return (
    <header className={classNames('pt-5 pb-6 first:pt-10', className)}>
      {kicker !== undefined && (
        <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-s text-ink-2">{kicker}</div>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <h1 className="max-w-[38ch] min-w-0 wrap-anywhere hyphens-auto">{title}</h1>
        {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {lead !== undefined && <p className="mt-4 max-w-measure text-l text-ink-2">{lead}</p>}
    </header>
  )
}
