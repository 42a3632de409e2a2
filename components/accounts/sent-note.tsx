'use client'
import { useEffect, useRef, type ReactNode } from 'react'

type SentNoteProps = { title: string; text: string; children: ReactNode }

/** Stands where a form stood, once a message is on its way: what to do, and the way back. Takes over the focus. */
export function SentNote({ title, text, children }: SentNoteProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  return (
    <section role="status" className="grid gap-3">
      <h2 ref={heading} tabIndex={-1} className="text-h3 outline-none">
        {title}
      </h2>
      <p className="wrap-anywhere text-ink-2">{text}</p>
      <div className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-2">{children}</div>
    </section>
  )
}
