'use client'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { TextInput } from '@/components/ui/text-input'
import type { TopicQuestion } from '@/lib/assessments/views'
import type { AnswerValue } from '@/lib/catalogues/question-schema'
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
  const saved = figure === null ? '' : format.number(figure, { useGrouping: false })
  const text = standingText(typed, figure, question) ?? saved
  const change = (next: string) => {
    setTyped(next)
    const read = figureWithin(next, question)
    if (read !== null || next.trim() === '') onGive(read, true)
  }
  const wrong = text.trim() !== '' && figureWithin(text, question) === null
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
        errorLive
        error={wrong ? rangeWords() : undefined}
        onChange={(event) => {
          change(event.target.value)
        }}
      />
    </div>
  )

  /** What would fit, and what counts until then. */
  function rangeWords(): string {
    const range = t('range', { min: format.number(min), max: format.number(max) })
    return figure === null ? range : `${range} ${t('until', { figure: format.number(figure) })}`
  }
}

type Bounds = { min: number; max: number }

function figureWithin(text: string, { min, max }: Bounds): number | null {
  const figure = readFigure(text)
  return figure !== null && figure >= min && figure <= max ? figure : null
}

/** What was typed is shown as it was typed, until another answer takes its place. */
function standingText(typed: string | null, figure: number | null, bounds: Bounds): string | null {
  if (typed === null) return null
  const read = figureWithin(typed, bounds)
  return read === null || read === figure ? typed : null
}
