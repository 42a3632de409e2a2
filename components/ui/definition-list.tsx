import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type DefinitionListProps = {
  items: readonly { term: string; value: ReactNode }[]
  /** Terms above their values, for narrow places. */
  stacked?: boolean | undefined
  className?: string | undefined
}

/** Terms and values over hairlines. */
export function DefinitionList({ items, stacked = false, className }: DefinitionListProps) {
  return (
    <dl className={classNames('facts', stacked && 'facts-stacked', className)}>
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd className="min-w-0">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
