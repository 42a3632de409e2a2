'use client'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { ChevronDown } from '@/components/ui/icons'

type FoldProps = { heading: ReactNode; side?: ReactNode; id?: string | undefined; children: ReactNode }

/** A section that stands open at a desk and starts folded in a hand, where the first screen has said what matters. */
export function Fold({ heading, side, id, children }: FoldProps) {
  const headingId = useId()
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const element = details.current
    if (element === null || !window.matchMedia('(width < 47.5rem)').matches) return
    const target = window.location.hash.slice(1)
    const wanted = target !== '' && (element.id === target || element.querySelector(`#${CSS.escape(target)}`) !== null)
    element.open = wanted
  }, [])
  return (
    <section aria-labelledby={headingId} className="pt-6 md:pt-14">
      <details ref={details} id={id} open data-fold className="group">
        <summary className="sect-head cursor-pointer list-none [&::-webkit-details-marker]:hidden">
          <h2 id={headingId}>{heading}</h2>
          {side !== undefined && <p className="max-md:hidden">{side}</p>}
          <ChevronDown className="no-print ml-auto size-5 shrink-0 self-center transition-transform group-open:rotate-180 motion-reduce:transition-none" />
        </summary>
        <div className="pt-4 md:pt-6">{children}</div>
      </details>
    </section>
  )
}
