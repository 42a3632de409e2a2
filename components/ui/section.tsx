import { useId, type ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type SectionProps = {
  heading: ReactNode
  /** One or two lines at the right of the heading. */
  side?: ReactNode
  /** Buttons or a link at the far right. */
  actions?: ReactNode
  level?: 2 | 3 | undefined
  /** Space above: `far` between parts of a page, `near` inside one, `none` at the top. */
  space?: 'far' | 'near' | 'none' | undefined
  id?: string | undefined
  className?: string | undefined
  children?: ReactNode
}

const spaceClass = { far: 'pt-12 md:pt-16', near: 'pt-8', none: '' }

/** A part of a page under an ink line, named by its heading. */
export function Section({ heading, side, actions, level = 2, space = 'far', id, className, children }: SectionProps) {
  const headingId = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section aria-labelledby={headingId} id={id} className={classNames(spaceClass[space], className)}>
      <div className="sect-head mb-4 md:mb-6">
        <Heading id={headingId}>{heading}</Heading>
        {side !== undefined && <p>{side}</p>}
        {actions !== undefined && <div className="flex flex-wrap items-center gap-2 self-center">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
