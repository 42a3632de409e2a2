import type { ReactNode } from 'react'

type WaageExplanationProps = {
  title: ReactNode
  /** Its state: "bestätigt", "zu früh". */
  mark?: ReactNode
  /** At the right: "geglaubt 6,3, belegt 6,4 Punkte". */
  side?: ReactNode
  /** What it means, answer, weight, modifiers, evidence, source. */
  children: ReactNode
}

/** What opens beneath a bar: one argument taken apart. */
export function WaageExplanation({ title, mark, side, children }: WaageExplanationProps) {
  return (
    <div>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3>{title}</h3>
        {mark}
        {side !== undefined && <p className="ml-auto text-s text-ink-2">{side}</p>}
      </div>
      <div className="mt-3">{children}</div>
    </div>
  )
}
