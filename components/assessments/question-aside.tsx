'use client'
import { useTranslations } from 'use-intl'
import { Eye, Wifi } from '@/components/ui/icons'
import type { TopicQuestion } from '@/lib/assessments/views'

/**
 * Why we ask, an example, and who sees the answer: beside the question, on a phone beneath it.
 * @param own the reader is the firm's owner
 */
export function QuestionAside({ question, own }: { question: TopicQuestion; own: boolean }) {
  const t = useTranslations('assessments')
  return (
    <aside aria-label={t('aside')} className="grid content-start gap-5 md:gap-8">
      <div className="border-t border-ink pt-3">
        <h2 className="mb-1 font-sans text-m font-semibold">{t('why')}</h2>
        <p className="text-s text-ink-2">{question.why}</p>
      </div>
      <div className="border-t border-ink pt-3">
        <h2 className="mb-1 font-sans text-m font-semibold">{t('example')}</h2>
        <p className="text-s text-ink-2">{question.example}</p>
      </div>
      <div className="grid gap-2 text-xs text-ink-3">
        <p className="flex items-start gap-2">
          <Eye className="mt-px shrink-0" />
          {question.visibleTo === 'owner' ? t(own ? 'seenByOwnerOwn' : 'seenByOwner') : t('seenByAll')}
        </p>
        <p className="flex items-start gap-2">
          <Wifi className="mt-px shrink-0" />
          {t('neverLost')}
        </p>
      </div>
    </aside>
  )
}
