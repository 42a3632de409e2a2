'use client'
import { useTranslations } from 'use-intl'
import { CheckboxCard } from '@/components/ui/choice-cards'
import type { TopicQuestion } from '@/lib/assessments/views'
import type { AnswerValue } from '@/lib/catalogues/question-schema'

type MultiInputProps = {
  question: Extract<TopicQuestion, { kind: 'multi' }>
  value: AnswerValue | null
  onGive: (value: AnswerValue | null) => void
}

/** Several of a list. None of them is an answer too, but only once somebody says so. */
export function MultiInput({ question, value, onGive }: MultiInputProps) {
  const t = useTranslations('assessments.answer')
  const chosen = Array.isArray(value) ? value : []
  const toggle = (key: string, on: boolean) => {
    const keys = question.options.map((option) => option.key).filter((k) => (k === key ? on : chosen.includes(k)))
    onGive(keys.length > 0 ? keys : null)
  }
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      {question.options.map(({ key, text, hint }) => (
        <CheckboxCard
          key={key}
          label={text}
          {...(hint === null ? {} : { note: hint })}
          checked={chosen.includes(key)}
          onChange={(event) => {
            toggle(key, event.target.checked)
          }}
        />
      ))}
      <CheckboxCard
        label={t('none')}
        className="opt-quiet"
        checked={Array.isArray(value) && value.length === 0}
        onChange={(event) => {
          onGive(event.target.checked ? [] : null)
        }}
      />
    </div>
  )
}
