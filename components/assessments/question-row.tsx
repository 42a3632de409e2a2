'use client'
import { useTranslations } from 'use-intl'
import { Check, Circle } from '@/components/ui/icons'
import type { AnswerWords } from '@/lib/assessments/views'
import { AnswerText } from './answer-text'

type QuestionRowProps = {
  label: string
  words: AnswerWords
  answered: boolean
  /** Left out where the reader may only look. */
  onOpen?: (() => void) | undefined
}

/** A question that is not open now: its answer in a line, and the way back to it. */
export function QuestionRow({ label, words, answered, onOpen }: QuestionRowProps) {
  const t = useTranslations('assessments')
  return (
    <div className="flex items-start gap-3 border-b border-hair py-3 text-s">
      <span className="mt-1">{answered ? <Check /> : <Circle className="text-ink-3" />}</span>
      <span className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-4">
        <span className="min-w-0">{label}</span>
        <span className={answered ? 'line-clamp-2 min-w-0 font-[550]' : 'text-ink-3'}>
          <AnswerText words={words} />
        </span>
      </span>
      {onOpen !== undefined && (
        <button type="button" className="lnk -my-2.5 min-h-11 shrink-0" onClick={onOpen}>
          {answered ? t('change') : t('answerNow')}
          <span className="sr-only">: {label}</span>
        </button>
      )}
    </div>
  )
}
