'use client'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { TextInput } from '@/components/ui/text-input'
import type { TopicQuestion } from '@/lib/assessments/views'
import type { AnswerValue } from '@/lib/catalogues/schema'
import { readFigure } from './figure-input-rules'

type FigureInputProps = {
  question: Extract<TopicQuestion, { kind: 'number' }>
  value: AnswerValue | null
  onGive: (value: AnswerValue | null, typed?: boolean) => void
}

/** A figure: common ones to tap, any other to type. Empty is no answer, never zero. */
export function FigureInput({ question, value, onGive }: FigureInputProps) {
  const t = useTranslations('assessments.figure')
  const format = useFormatter()
  const { unit, min, max, picks } = question
  const figure = typeof value === 'number' ? value : null
  const [typed, setTyped] = useState<string | null>(null)
  function fits(read: number | null): read is number {
    return read !== null && read >= min && read <= max
  }
  // What was typed is shown as it was typed, until another answer takes its place.
  const own = typed !== null && (readFigure(typed) === figure || !fits(readFigure(typed))) ? typed : null
  const text = own ?? (figure === null ? '' : format.number(figure, { useGrouping: false }))
  const change = (next: string) => {
    setTyped(next)
    const read = readFigure(next)
    if (fits(read)) onGive(read, true)
    else if (next.trim() === '') onGive(null, true)
  }
  const wrong = text.trim() !== '' && !fits(readFigure(text))
  return (
    <div className="grid gap-4">
      {picks.length > 0 && (
        <div role="group" aria-label={t('picks')} className="seg seg-tap w-fit flex-wrap">
          {picks.map((pick) => (
            <button
              key={pick}
              type="button"
              aria-pressed={figure === pick}
              onClick={() => {
                setTyped(null)
                onGive(pick)
              }}
            >
              {format.number(pick)}
            </button>
          ))}
        </div>
      )}
      <TextInput
        label={picks.length > 0 ? t('other') : t('figure')}
        inputMode="decimal"
        autoComplete="off"
        unit={unit}
        value={text}
        error={wrong ? t('range', { min: format.number(min), max: format.number(max) }) : undefined}
        onChange={(event) => {
          change(event.target.value)
        }}
      />
    </div>
  )
}
