import type { ReactNode } from 'react'
import { NeedsScript } from '@/components/accounts/needs-script'
import { Isobaths } from '@/components/ui/isobaths'

type DoorProps = {
  title: ReactNode
  lead?: ReactNode
  /** Below the lead: who invites, to what. */
  facts?: ReactNode
  children?: ReactNode
}

/** A page with one task: what it is about in large words, and the form beside it (below it on a phone). */
export function Door({ title, lead, facts, children }: DoorProps) {
  return (
    <div className="page-wide grid gap-x-16 gap-y-8 pt-8 pb-16 md:pt-16 lg:grid-cols-[minmax(0,1fr)_26rem] lg:items-start">
      <div className="min-w-0">
        <header>
          <h1 className="max-w-[18ch] text-balance">{title}</h1>
          {lead !== undefined && <p className="mt-5 max-w-measure text-l text-ink-2">{lead}</p>}
          {facts}
        </header>
        {/* in a place of its own beneath the words, so that no line ever runs through them */}
        <div className="relative isolate mt-6 hidden h-80 lg:block">
          <Isobaths place="all" />
        </div>
      </div>
      {children !== undefined && (
        <div className="grid min-w-0 content-start gap-6">
          <NeedsScript />
          {children}
        </div>
      )}
    </div>
  )
}
