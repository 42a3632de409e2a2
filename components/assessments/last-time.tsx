'use client'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/icons'
import { Tag } from '@/components/ui/tag'
import type { TopicQuestion } from '@/lib/assessments/views'
import { AnswerText } from './answer-text'
import { wordsOf } from './shown-answers'

type LastTimeProps = {
  question: TopicQuestion
  /** Says it again; left out where there is an answer already, or the question is confirmed in another way. */
  onStillTrue?: (() => void) | undefined
}

/** What was answered last time, said once above the choices: an offer, not an answer. */
export function LastTime({ question, onStillTrue }: LastTimeProps) {
  const t = useTranslations('rounds.again')
  const day = useDay()
  const { last, unsaid } = question
  if (unsaid !== null) return <p className="mb-4 text-s text-ink-2">{t(`${unsaid}Text`)}</p>
  if (last === null) return null
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded border border-hair-3 px-4 py-2.5">
      <p className="min-w-0 text-s">
        <span className="block text-ink-2">{t('lastTimeOn', { date: day(last.answeredOn) })}</span>
        <span className="font-[550]">
          <AnswerText words={wordsOf(question, last.value)} />
        </span>
        {last.note !== null && <span className="block text-ink-2">{last.note}</span>}
      </p>
      {onStillTrue !== undefined && last.confirmable && (
        <Button variant="secondary" icon={<Check />} onClick={onStillTrue}>
          {t('stillTrue')}
        </Button>
      )}
    </div>
  )
}

/** That there is nothing from last time, in a word. */
export function UnsaidTag({ unsaid }: Pick<TopicQuestion, 'unsaid'>) {
  const t = useTranslations('rounds.again')
  return unsaid === null ? null : <Tag tone="accent">{t(unsaid)}</Tag>
}

/** "16. November 2026" for YYYY-MM-DD. */
function useDay(): (day: string) => string {
  const format = useFormatter()
  return (day) => format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
}
