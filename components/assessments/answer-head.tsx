'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { ProgressLead } from '@/components/ui/progress-lead'
import { SaveState, type SaveStatus } from '@/components/ui/save-state'
import type { Count } from '@/lib/scoring/progress'
import { minutesLeft } from './shown-answers'

type AnswerHeadProps = { topic: string; home: string; count: Count; status: SaveStatus }

/** Where one is, whether it is safe, and how far it still goes. Only what was answered is counted. */
export function AnswerHead({ topic, home, count, status }: AnswerHeadProps) {
  const t = useTranslations('assessments')
  const minutes = minutesLeft(count)
  return (
    <header>
      <div className="flex min-h-14 items-center justify-between gap-4 text-s">
        <div className="flex min-w-0 items-center">
          <Link href={home} className="inline-flex min-h-11 items-center text-ink-3" aria-label={t('home')}>
            {t('homeShort')}
          </Link>
          <span aria-hidden className="mx-2 text-ink-3">
            /
          </span>
          <h1 className="min-w-0 truncate font-sans text-s font-[550] tracking-normal">{topic}</h1>
        </div>
        <SaveState status={status} className="shrink-0" />
      </div>
      <ProgressLead
        done={count.answered}
        of={count.asked}
        at={count.answered < count.asked ? count.answered : undefined}
        label={t('progress', { done: count.answered, of: count.asked })}
      />
      <p className="mt-1.5 flex justify-between gap-4 text-s text-ink-2">
        <span>
          {t.rich('progressWords', {
            done: count.answered,
            of: count.asked,
            b: (chunks) => <b className="text-ink">{chunks}</b>,
          })}
        </span>
        <span>{minutes > 0 ? t('minutes', { minutes }) : t('allAnswered')}</span>
      </p>
    </header>
  )
}
