import type { Reading } from '@/components/results/reading'

type Props = { from: readonly string[]; reading: Reading }

/** Where a statement comes from, and who speaks there with what interest. On paper the notes stand once, at the end. */
export function SourceList({ from, reading: { view } }: Props) {
  return (
    <ul className="grid gap-2">
      {from.map((key) => (
        <li key={key}>
          {view.sources[key]?.title ?? key}
          {view.sources[key] !== undefined && (
            <span className="block text-xs text-ink-2 print:hidden">{view.sources[key].note}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

const levels = ['documented', 'study', 'claim', 'interested'] as const

/** How well a statement is backed: documented, study, claim, or claimed by somebody who profits. */
export function evidenceText(level: string, { t }: Pick<Reading, 't'>): string {
  const known = levels.find((candidate) => candidate === level)
  return known === undefined ? level : t(`evidence.${known}`)
}
