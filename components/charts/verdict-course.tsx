import { VerdictChip, type SeaMark } from '@/components/ui/verdict-chip'

type VerdictStep = {
  key: string
  mark: SeaMark
  /** In words, as the catalogue of its time says it. */
  label: string
  /** "2. vom 20. Mai 2027" */
  when: string
  /** Another version of the catalogue, another form; null where nothing is to be said. */
  note: string | null
}

/** The verdict from time to time: marks, colours and words in one band, read from the left or from above. */
export function VerdictCourse({ steps, label }: { steps: readonly VerdictStep[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col border-t-[1.5px] border-ink md:flex-row">
      {steps.map(({ key, mark, label: words, when, note }) => (
        <li
          key={key}
          className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-hair py-3 md:block md:border-r md:border-b-0 md:px-4 md:first:pl-0 md:last:border-r-0"
        >
          <VerdictChip mark={mark} label={words} />
          <span className="block text-s text-ink-2 md:mt-2">{when}</span>
          {note !== null && <span className="block text-xs text-ink-3">{note}</span>}
        </li>
      ))}
    </ol>
  )
}
