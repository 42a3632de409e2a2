import type { Reading } from '@/components/results/reading'
import { Tag } from '@/components/ui/tag'

/** What nobody answered or knew; the ones without which no verdict stands are marked. */
export function OpenList({ reading: { view, t } }: { reading: Reading }) {
  if (view.openQuestions.length === 0) return <p>{t('open.none')}</p>
  const required = new Set(view.missingRequired.map(({ key }) => key))
  return (
    <ul className="rows max-w-[52rem]">
      {view.openQuestions.map(({ key, text, topicName }) => (
        <li key={key} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
          <span className="min-w-0 flex-1 basis-64">{text}</span>
          <span className="text-s text-ink-2">{topicName}</span>
          {required.has(key) && <Tag tone="accent">{t('open.required')}</Tag>}
        </li>
      ))}
    </ul>
  )
}
