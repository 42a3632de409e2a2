'use client'
import { useTranslations } from 'use-intl'
import { Eye, UserPen } from '@/components/ui/icons'
import type { TopicView } from '@/lib/assessments/views'
import { useArrival } from './use-arrival'

type TopicIntroProps = {
  view: TopicView
  behalf: boolean
  /** The reader is the firm's owner. */
  own: boolean
  arriving: boolean
  done: boolean
}

/** What the topic is about and who will see the answers. */
export function TopicIntro({ view, behalf, own, arriving, done }: TopicIntroProps) {
  const t = useTranslations('assessments')
  const heading = useArrival<HTMLHeadingElement>(arriving)
  const place = view.topics.findIndex(({ key }) => key === view.topic.key) + 1
  return (
    <div className="mb-6">
      <p className="text-s text-ink-3">{t('topicOf', { place, of: view.topics.length })}</p>
      <h2 ref={heading} tabIndex={-1} className="mt-1 scroll-mt-4 outline-none">
        {view.topic.name}
      </h2>
      <p className="mt-3 max-w-measure text-l text-ink-2">{view.topic.intro}</p>
      {!done && (
        <div className="mt-6 grid gap-3 border-t border-hair pt-4 text-s text-ink-2">
          <p>{t('questionsHere', { count: view.questions.length })}</p>
          <p className="flex items-start gap-2">
            <Eye className="mt-0.5 shrink-0" />
            {view.questions.some(({ visibleTo }) => visibleTo === 'owner')
              ? t(own ? 'seenMixedOwn' : 'seenMixed')
              : t('seenByAll')}
          </p>
          {behalf && (
            <p className="flex items-start gap-2">
              <UserPen className="mt-0.5 shrink-0" />
              {t('onBehalf')}
            </p>
          )}
        </div>
      )}
    </div>
  )
}
