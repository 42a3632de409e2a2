'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { X } from '@/components/ui/icons'
import type { FigureInputProps } from './figure-inputs'
import { middleWords } from './figure-words'
import { typedFigure } from './typed-figure'
import { wrongText } from './wrong-words'

/** Single values one after another; the middle one is worked out, so that one odd case does not distort the picture. */
export function SinglesInput(props: FigureInputProps) {
  const { indicator, texts, reader, disabled } = props
  const { t } = reader
  const singles = singlesIn(props)
  const middle = middleWords(singles, indicator, reader)
  return (
    <div className="grid gap-3">
      {texts.length > 0 && <SingleList {...props} />}
      {!disabled && <SingleAdd {...props} />}
      {middle !== null && (
        <p className="text-s text-ink-2">{t('entry.median', { count: singles.length, value: middle })}</p>
      )}
    </div>
  )
}

function singlesIn({ texts, indicator }: FigureInputProps): readonly number[] {
  const kept = typedFigure(texts, indicator)
  return 'figure' in kept && kept.figure !== null && 'singles' in kept.figure ? kept.figure.singles : []
}

function SingleList({ texts, reader: { t }, disabled, onSet }: FigureInputProps) {
  return (
    <ul aria-label={t('entry.singles')} className="flex flex-wrap gap-2">
      {texts.map((text, index) => (
        <li key={`${index}-${text}`} className="chip">
          {text}
          {!disabled && (
            <button
              type="button"
              className="-my-1 -mr-2 grid size-11 place-items-center"
              aria-label={t('entry.remove', { value: text })}
              onClick={() => {
                onSet(texts.filter((_, other) => other !== index))
              }}
            >
              <X className="size-3.5" />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function SingleAdd({ id, indicator, texts, reader, label, onSet }: FigureInputProps) {
  const { t } = reader
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const read = typedFigure([typed], indicator)
  const wrong = tried && 'wrong' in read ? read.wrong : null
  const add = () => {
    setTried(true)
    if (typed.trim() === '' || 'wrong' in read) return
    onSet([...texts, typed.trim()])
    setTyped('')
    setTried(false)
  }
  return (
    <>
      <div className="flex items-stretch gap-2">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          aria-label={`${t('entry.single')}: ${label}`}
          aria-invalid={wrong !== null || undefined}
          aria-describedby={wrong === null ? undefined : `${id}-single`}
          value={typed}
          placeholder="–"
          className="inp num h-14 text-center text-h3"
          onChange={(event) => {
            setTyped(event.target.value)
          }}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
        <Button variant="secondary" className="h-14" onClick={add}>
          {t('entry.add')}
        </Button>
      </div>
      {wrong !== null && (
        <p id={`${id}-single`} role="alert" className="text-xs text-ko">
          {wrongText(wrong, indicator, reader)}
        </p>
      )}
    </>
  )
}
