import type { ReactNode } from 'react'

type WaageExplanationProps = {
  title: ReactNode
  /** Its state: "bestätigt", "zu früh". */
  mark?: ReactNode
  /** At the right: "geglaubt 6,3, belegt 6,4 Punkte". */
  side?: ReactNode
  /** Answer, weight, modifiers, evidence, source. */
  items: readonly { term: string; value: ReactNode }[]
  children?: ReactNode
}

/** What opens beneath a bar: one argument taken apart. */
export function WaageExplanation({ title, mark, side, items, children }: WaageExplanationProps) {
  return (
    <div>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3>{title}</h3>
        {mark}
        {side !== undefined && <p className="ml-auto text-s text-ink-2">{side}</p>}
      </div>
      <dl className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-x-6 gap-y-3 text-s">
        {items.map(({ term, value }) => (
          <div key={term} className="min-w-0">
            <dt className="text-xs text-ink-3">{term}</dt>
            <dd className="mt-0.5">{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </div>
  )
}
