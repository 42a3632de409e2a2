'use client'
import { useId, useState } from 'react'
import { FieldNotes } from '@/components/ui/field'
import { useReady } from '@/components/ui/use-ready'
import type { EntryPeriod, IndicatorText } from '@/lib/indicators/views'
import { FigureConflict } from './figure-conflict'
import { FigureNote } from './figure-note'
import { sameFigure } from './figure-queue-rules'
import { fieldState } from './figure-state'
import type { FigureInputProps } from './figure-inputs'
import { periodName, type Reader } from './figure-words'
import { kindOfFigure, textsOf, typedFigure } from './typed-figure'
import type { Figures } from './use-figures'
import { useReader } from './use-reader'
import { RatioInputs } from './ratio-inputs'
import { SinglesInput } from './singles-input'
import { ValueInput } from './value-input'
import { wrongText } from './wrong-words'

export type FieldPeriod = Pick<EntryPeriod, 'period' | 'figure' | 'revision'> &
  Partial<Pick<EntryPeriod, 'place' | 'proposedDenominator'>>

type FigureFieldProps = {
  indicator: IndicatorText
  period: FieldPeriod
  figures: Figures
  currency: string
  /** Why it cannot be entered by this reader. */
  locked: boolean
}

/** One figure of one period: typed, kept at once, and everything that may come of it said beside it. */
export function FigureField(props: FigureFieldProps) {
  const { indicator, period, figures, currency, locked } = props
  const id = useId()
  const reader = useReader(currency)
  const disabled = !useReady() || locked
  const field = useTypedFigure(props, reader.locale)
  const { state, wrong } = field
  const error = errorText(wrong?.wrong ?? state.waiting?.refused, indicator, reader)
  const name = periodName(period.period, reader)
  const parts: FigureInputProps = {
    id,
    indicator,
    texts: field.texts,
    reader,
    wrongAt: wrong && wrong.at,
    invalid: error !== undefined,
    disabled,
    label: reader.t('entry.field', { name: indicator.name, period: name }),
    onChange: field.change,
    onSet: field.set,
    onLeave: field.leave,
  }
  const conflict = state.waiting?.conflict
  return (
    <div className="py-3">
      <FieldHead name={name} place={period.place} reader={reader} />
      <Inputs {...parts} proposed={period.proposedDenominator} />
      <FieldNotes id={id} error={error} />
      {state.waiting && conflict ? (
        <FigureConflict
          waiting={state.waiting}
          conflict={conflict}
          indicator={indicator}
          reader={reader}
          onSettle={(place, whose) => {
            field.forget()
            figures.settle(place, whose)
          }}
        />
      ) : (
        <FigureNote
          state={state}
          indicator={indicator}
          reader={reader}
          locked={disabled}
          onSet={field.set}
          quiet={wrong !== null}
        />
      )}
    </div>
  )
}

type HeadProps = { name: string; place: FieldPeriod['place']; reader: Reader }

function FieldHead({ name, place, reader: { t } }: HeadProps) {
  return (
    <p className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3 text-s">
      <span className="font-[550]">{name}</span>
      {place !== undefined && place !== 'last' && <span className="text-xs text-ink-3">{t(`place.${place}`)}</span>}
    </p>
  )
}

function Inputs({ proposed, ...parts }: FigureInputProps & { proposed: number | null | undefined }) {
  switch (kindOfFigure(parts.indicator)) {
    case 'value':
      return <ValueInput {...parts} />
    case 'ratio':
      return <RatioInputs {...parts} proposed={proposed ?? null} />
    case 'singles':
      return <SinglesInput {...parts} />
  }
}

/** What is typed stands over what is kept, until the field is left. */
function useTypedFigure({ indicator, period, figures }: FigureFieldProps, locale: string) {
  const state = fieldState(figures, { ...period, indicator: indicator.key })
  const [typed, setTyped] = useState<readonly string[] | null>(null)
  const texts = typed ?? textsOf(state.figure, kindOfFigure(indicator), locale)
  const read = typedFigure(texts, indicator)
  const change = (next: readonly string[]) => {
    setTyped(next)
    const now = typedFigure(next, indicator)
    // what stands already is no correction
    if ('wrong' in now || sameFigure(now.figure, state.figure)) return
    figures.give({ indicator: indicator.key, period: period.period }, now.figure, state.revision)
  }
  const forget = () => {
    setTyped(null)
  }
  return {
    state,
    texts,
    wrong: 'wrong' in read && typed !== null ? read : null,
    change,
    forget,
    set: (next: readonly string[]) => {
      change(next)
      if ('figure' in typedFigure(next, indicator)) forget()
    },
    leave: () => {
      // what was understood is shown as it is kept
      if ('figure' in read) forget()
      figures.flush()
    },
  }
}

function errorText(word: string | null | undefined, indicator: IndicatorText, reader: Reader): string | undefined {
  return word === null || word === undefined ? undefined : wrongText(word, indicator, reader)
}
