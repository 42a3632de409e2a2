'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextInput } from '@/components/ui/text-input'
import type { AnswerValue } from '@/lib/catalogues/schema'

const month = /^\d{4}-(0[1-9]|1[0-2])$/

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
  const unreadable = text !== '' && !month.test(text)
  return (
    <TextInput
      type="month"
      label={t('label')}
      optional={t('optional')}
      placeholder={t('placeholder')}
      error={unreadable ? t('format') : undefined}
      fieldClassName="mt-4 max-w-56"
      value={text}
      onChange={(event) => {
        const typed = event.target.value.trim()
        setText(typed)
        if (typed === '') onGive({ choice }, true)
        else if (month.test(typed)) onGive({ choice, since: typed }, true)
      }}
    />
  )
}
