'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextInput } from '@/components/ui/text-input'
import type { AnswerValue } from '@/lib/catalogues/question-schema'
import { monthProblem } from './since-month-rules'

type SinceMonthProps = {
  choice: string
  value: AnswerValue | null
  onGive: (value: AnswerValue | null, typed?: boolean) => void
}

/** The month in which it began; may stay empty. */
export function SinceMonth({ choice, value, onGive }: SinceMonthProps) {
  const t = useTranslations('assessments.since')
  const since = typeof value === 'object' && value !== null && !Array.isArray(value) ? value['since'] : undefined
  const [text, setText] = useState(typeof since === 'string' ? since : '')
  const [problem, setProblem] = useState<'format' | 'future' | null>(null)
  return (
    <TextInput
      type="month"
      label={t('label')}
      optional={t('optional')}
      placeholder={t('placeholder')}
      errorLive
      error={problem === null ? undefined : t(problem)}
      fieldClassName="mt-4 max-w-56"
      value={text}
      onChange={(event) => {
        const typed = event.target.value.trim()
        const found = typed === '' ? null : monthProblem(typed, new Date())
        setText(typed)
        setProblem(found)
        if (found === null) onGive(typed === '' ? { choice } : { choice, since: typed }, true)
      }}
    />
  )
}
