'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextInput } from '@/components/ui/text-input'
import type { TopicQuestion } from '@/lib/assessments/views'
import type { AnswerValue } from '@/lib/catalogues/schema'
import { readPercent, sharesFrom, sumOfPercents } from './figure-input-rules'

type SharesInputProps = {
  question: Extract<TopicQuestion, { kind: 'shares' }>
  value: AnswerValue | null
  onGive: (value: AnswerValue | null, typed?: boolean) => void
}

/** Parts of a whole in percent, with the running sum; saved as soon as it is a whole. */
export function SharesInput({ question, value, onGive }: SharesInputProps) {
  const t = useTranslations('assessments.shares')
  const [typed, setTyped] = useState(() => typedFrom(question, value))
  const sum = sumOfPercents(typed)
  const left = 100 - sum
  const change = (next: Record<string, string>) => {
    setTyped(next)
    const shares = sharesFrom(next)
    if (shares !== null) onGive(shares, true)
  }
  return (
    <div>
      <div className="rows border-y border-hair">
        {question.options.map(({ key, text }) => (
          <div key={key} className="flex items-center justify-between gap-4 py-2">
            <span className="min-w-0">{text}</span>
            <span className="flex shrink-0 items-center gap-3">
              {left > 0 && (
                <button
                  type="button"
                  className="lnk min-h-11 text-s"
                  onClick={() => {
                    change({ ...typed, [key]: String((readPercent(typed[key] ?? '') ?? 0) + left) })
                  }}
                >
                  {t('rest', { left })}
                  <span className="sr-only">: {text}</span>
                </button>
              )}
              <TextInput
                label={text}
                labelHidden
                size="sm"
                unit="%"
                inputMode="numeric"
                autoComplete="off"
                className="w-20"
                value={typed[key] ?? ''}
                onChange={(event) => {
                  change({ ...typed, [key]: event.target.value })
                }}
              />
            </span>
          </div>
        ))}
      </div>
      <p aria-live="polite" className="mt-2 text-s text-ink-2">
        {sum === 100 ? t('whole') : t('sum', { sum, left: Math.abs(left), over: left < 0 ? 'yes' : 'no' })}
      </p>
    </div>
  )
}

function typedFrom({ options }: SharesInputProps['question'], value: AnswerValue | null): Record<string, string> {
  const shares: Record<string, unknown> =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  return Object.fromEntries(
    options.map(({ key }) => {
      const share = shares[key]
      return [key, typeof share === 'number' ? String(Math.round(share * 100)) : '']
    }),
  )
}
