import type { ReactNode } from 'react'

/** A sign of a chart with what it means. `children`: drawn as in the chart, in 28 × 12. */
export function LegendKey({ words, children }: { words: string; children: ReactNode }) {
  return (
    <span className="time-key">
      <svg viewBox="0 0 28 12" aria-hidden>
        {children}
      </svg>
      {words}
    </span>
  )
}
