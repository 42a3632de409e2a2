import { classNames } from '@/components/ui/class-names'
import { VerdictChip, type SeaMark } from '@/components/ui/verdict-chip'

type StackedVerdictBarProps = {
  /** In the order they are shown; those without a case fall out. */
  parts: readonly { mark: SeaMark; label: string; count: number }[]
  /** "12 Kunden nach Urteil: 4 Ja, 2 Erst vorbereiten, …". */
  label: string
  className?: string | undefined
}

/** How a group's verdicts divide, with mark, number and word of each beneath. */
export function StackedVerdictBar({ parts, label, className }: StackedVerdictBarProps) {
  const shown = parts.filter((part) => part.count > 0)
  return (
    <div className={classNames('min-w-0', className)}>
      <div role="img" aria-label={label} className="verdict-bar">
        {shown.map((part) => (
          <i key={part.mark} className={`verdict-part-${part.mark}`} style={{ flexGrow: part.count }} />
        ))}
      </div>
      <ul aria-hidden className="mt-2 flex flex-wrap gap-x-3 gap-y-1">
        {shown.map((part) => (
          <li key={part.mark}>
            <VerdictChip bare size="sm" mark={part.mark} label={`${part.count} ${part.label}`} />
          </li>
        ))}
      </ul>
    </div>
  )
}
