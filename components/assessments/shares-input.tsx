'use client'
import { useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { TopicQuestion } from '@/lib/assessments/views'
import type { AnswerValue } from '@/lib/catalogues/question-schema'
import { signatureOf, useDraft } from './answer-draft'
import { hundredths, readPercent, sharesFrom, sumOfPercents } from './figure-input-rules'

type SharesInputProps = {
  question: Extract<TopicQuestion, { kind: 'shares' }>
  value: AnswerValue | null
  onGive: (value: AnswerValue | null, typed?: boolean) => void
}

type Typed = Readonly<Record<string, string>>

/** Parts of a whole in percent, with the running sum; saved as soon as it is a whole, and kept here until then. */
export function SharesInput({ question, value, onGive }: SharesInputProps) {
  const t = useTranslations('assessments.shares')
  const format = useFormatter()
  const percent = (figure: number) => format.number(figure, { useGrouping: false, maximumFractionDigits: 2 })
  const draft = useDraft(question.key, value)
  // A whole as it was typed ("50,0"), while it is the answer that stands.
  const [whole, setWhole] = useState<{ of: string; typed: Typed } | null>(null)
  const [at, setAt] = useState<string | null>(null)
  const standing = whole?.of === signatureOf(value) ? whole.typed : typedFrom(question, value, percent)
  const typed = draft.typed ?? standing
  const sum = sumOfPercents(typed)
  const left = hundredths(100 - sum)
  const complete = sharesFrom(typed) !== null
  const change = (next: Typed) => {
    const shares = sharesFrom(next)
    if (shares === null) {
      draft.keep(next)
      return
    }
    draft.forget()
    setWhole({ of: signatureOf(shares), typed: next })
    onGive(shares, true)
  }
  return (
    <div>
      <div className="rows border-y border-hair">
        {question.options.map(({ key, text }) => (
          <ShareRow
            key={key}
            text={text}
            typed={typed[key] ?? ''}
            rest={at === key && sum > 0 && left > 0 && (typed[key] ?? '').trim() === ''}
            onArrive={() => {
              setAt(key)
            }}
            onRest={() => {
              change({ ...typed, [key]: percent(left) })
            }}
            onType={(figure) => {
              change({ ...typed, [key]: figure })
            }}
          />
        ))}
      </div>
      <p aria-live="polite" className="mt-2 text-s text-ink-2">
        {sumWords()}
      </p>
    </div>
  )

  function sumWords(): string {
    if (complete) return t('whole', { sum: percent(sum) })
    // another answer stands, "don't know" for example: nothing is missing
    if (draft.typed === null && value !== null) return ''
    return t('sum', {
      sum: percent(sum),
      left: percent(Math.abs(left)),
      over: left < 0 ? 'yes' : 'no',
      before: draft.typed !== null && sharesOf(value) !== null ? 'yes' : 'no',
    })
  }
}

type ShareRowProps = {
  text: string
  typed: string
  /** The rest may be filled in here. */
  rest: boolean
  onArrive: () => void
  onRest: () => void
  onType: (figure: string) => void
}

function ShareRow({ text, typed, rest, onArrive, onRest, onType }: ShareRowProps) {
  const t = useTranslations('assessments.shares')
  const field = useRef<HTMLInputElement>(null)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 py-2" onFocus={onArrive}>
      {/* the field carries the same words as its label */}
      <span aria-hidden className="min-w-0 flex-1">
        {text}
      </span>
      <TextInput
        ref={field}
        label={text}
        labelHidden
        size="sm"
        unit="%"
        inputMode="decimal"
        autoComplete="off"
        className="w-20"
        fieldClassName="w-28 shrink-0"
        errorLive
        error={readPercent(typed) === null ? t('figure') : undefined}
        value={typed}
        onChange={(event) => {
          onType(event.target.value)
        }}
      />
      {rest && (
        <div className="mt-2 flex basis-full justify-end">
          <button
            type="button"
            className={buttonClass({ variant: 'secondary', size: 'sm' })}
            onClick={() => {
              field.current?.focus()
              onRest()
            }}
          >
            {t('rest')}
            <span className="sr-only">: {text}</span>
          </button>
        </div>
      )}
    </div>
  )
}

function sharesOf(value: AnswerValue | null): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
}

function typedFrom(
  { options }: SharesInputProps['question'],
  value: AnswerValue | null,
  percent: (figure: number) => string,
): Typed {
  const shares = sharesOf(value) ?? {}
  return Object.fromEntries(
    options.map(({ key }) => {
      const share = shares[key]
      return [key, typeof share === 'number' ? percent(share * 100) : '']
    }),
  )
}
