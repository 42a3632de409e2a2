import type { Reading } from '@/components/results/reading'
import { Tag } from '@/components/ui/tag'

type OpenListProps = {
  reading: Reading
  /** With why each answer counts. */
  detailed?: boolean
}

/** What nobody answered or knew; the ones without which no verdict stands come first and are marked. */
export function OpenList({ reading: { view, t }, detailed = false }: OpenListProps) {
  if (view.openQuestions.length === 0) return <p>{t('open.none')}</p>
  const required = new Set(view.missingRequired.map(({ key }) => key))
  const settling = new Set(view.result.knockouts.flatMap(({ state, ask }) => (state === 'unresolved' ? ask : [])))
  return (
    <ul className="rows max-w-[52rem]">
      {view.openQuestions.map(({ key, text, why, topicName }) => (
        <li key={key} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
          <span className="min-w-0 flex-1 basis-full sm:basis-64">
            <span className={detailed ? 'font-semibold' : undefined}>{text}</span>
            {detailed && <span className="mt-1 block max-w-measure text-s text-ink-2">{why}</span>}
          </span>
          <span className="text-s text-ink-2">{topicName}</span>
          {required.has(key) && <Tag tone="accent">{t('open.required')}</Tag>}
          {!required.has(key) && settling.has(key) && <Tag tone="quiet">{t('open.settles')}</Tag>}
        </li>
      ))}
    </ul>
  )
}
