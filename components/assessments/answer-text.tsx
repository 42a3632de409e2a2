'use client'
import { useFormatter, useTranslations } from 'use-intl'
import type { AnswerWords } from '@/lib/assessments/views'

/** An answer in one line of words. */
export function AnswerText({ words }: { words: AnswerWords }) {
  const t = useTranslations('assessments.answer')
  const format = useFormatter()
  switch (words.kind) {
    case 'word':
      return t(words.word)
    case 'text':
      return words.since === null ? words.text : t('since', { text: words.text, month: monthOf(words.since) })
    case 'number':
      return `${format.number(words.value)} ${words.unit}`
    case 'list':
      return format.list(words.items)
    case 'shares':
      return words.shares
        .map(({ text, share }) => `${text} ${format.number(share, { style: 'percent', maximumFractionDigits: 1 })}`)
        .join(', ')
  }

  function monthOf(since: string): string {
    return format.dateTime(new Date(`${since}-15T12:00:00Z`), { month: 'long', year: 'numeric' })
  }
}
