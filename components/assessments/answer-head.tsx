'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { ProgressLead } from '@/components/ui/progress-lead'
import { SaveState, type SaveStatus } from '@/components/ui/save-state'
import { dealtWith, minutesLeft } from '@/lib/clients/count'
import type { Count } from '@/lib/scoring/progress'
import type { Form } from '@/lib/scoring/schema'

type AnswerHeadProps = {
  topic: string
  home: string
  count: Count
  form: Form
  /** Only last time's answer is there so far. */
  toConfirm: number
  status: SaveStatus
}

/** Where one is, whether it is safe, and how far it still goes. "Don't know" is dealt with, and said apart. */
export function AnswerHead({ topic, home, count, form, toConfirm, status }: AnswerHeadProps) {
  const [t, again] = [useTranslations('assessments'), useTranslations('rounds.again')]
  const minutes = minutesLeft(count, form)
  const done = dealtWith(count)
  const words = { done, of: count.asked, unknown: count.unknown }
  return (
    <header>
      <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 text-s">
        {/* Long words about the connection take a line of their own rather than the room of the topic. */}
        <div className="flex min-w-0 flex-1 basis-44 items-center">
          <Link href={home} className="inline-flex min-h-11 items-center text-ink-3" aria-label={t('home')}>
            {t('homeShort')}
          </Link>
          <span aria-hidden className="mx-2 text-ink-3">
            /
          </span>
          <h1 className="min-w-0 font-sans text-s leading-tight font-[550] tracking-normal text-balance">{topic}</h1>
        </div>
        <SaveState status={status} />
      </div>
      <ProgressLead
        done={done}
        of={count.asked}
        at={done < count.asked ? done : undefined}
        label={t('progress', words)}
      />
      <p className="mt-1.5 flex justify-between gap-4 text-s text-ink-2">
        <span>
          {t.rich('progressWords', { ...words, b: (chunks) => <b className="text-ink">{chunks}</b> })}
          {toConfirm > 0 && `, ${again('toConfirm', { count: toConfirm })}`}
        </span>
        <span className="shrink-0">{endWords()}</span>
      </p>
    </header>
  )

  function endWords(): string {
    if (minutes > 0) return t('minutes', { minutes })
    return count.unknown > 0 ? t('allDealtWith') : t('allAnswered')
  }
}
