import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Check, CloudOff, LoaderCircle } from '@/components/ui/icons'
import { Tag } from '@/components/ui/tag'
import type { Figure } from '@/lib/indicators/input-schema'
import type { IndicatorText } from '@/lib/indicators/views'
import type { FieldState } from './figure-state'
import { figureWords, type Reader } from './figure-words'
import { kindOfFigure } from './typed-figure'
import { doubtText } from './wrong-words'

type FigureNoteProps = {
  state: FieldState
  indicator: IndicatorText
  reader: Reader
  locked: boolean
  /** What was typed is no figure yet: only the error speaks. */
  quiet: boolean
  onSet: (texts: readonly string[]) => void
}

/** Milliseconds within which a second press belongs to the first. */
const doublePress = 600

/** Beneath a field: what stands, in words that tell zero from nothing, whether it is safe, and the one press for both. */
export function FigureNote({ state, indicator, reader, locked, quiet, onSet }: FigureNoteProps) {
  const { t } = reader
  const { figure } = state
  const value = kindOfFigure(indicator) === 'value'
  // the press that takes a figure back stands where the one that sets zero stood: a double press means the first
  const setAt = useRef(0)
  return (
    <div className="mt-1 flex min-h-9 flex-wrap items-center justify-between gap-x-3">
      <p role="status" className="flex flex-wrap items-center gap-x-2 text-xs text-ink-2">
        {!quiet && <Stands state={state} indicator={indicator} reader={reader} />}
      </p>
      {!locked && value && figure === null && !quiet && (
        <Button
          variant="ghost"
          size="sm"
          className="-mr-3"
          onClick={({ timeStamp }) => {
            setAt.current = timeStamp
            onSet(['0'])
          }}
        >
          {t('entry.setZero')}
        </Button>
      )}
      {!locked && figure !== null && (
        <Button
          variant="ghost"
          size="sm"
          className="-mr-3"
          onClick={({ timeStamp }) => {
            if (timeStamp - setAt.current < doublePress) return
            onSet(value ? [''] : kindOfFigure(indicator) === 'ratio' ? ['', ''] : [])
          }}
        >
          {t('entry.clear')}
        </Button>
      )}
    </div>
  )
}

function Stands({
  state: { figure, save },
  indicator,
  reader,
}: Pick<FigureNoteProps, 'state' | 'indicator' | 'reader'>) {
  const doubt = doubtText(figure, indicator, reader)
  return (
    <>
      <span>{standsText(figure, indicator, reader)}</span>
      {doubt !== null && <span className="font-[550]">{doubt}</span>}
      <SaveTag save={save} reader={reader} />
    </>
  )
}

function standsText(figure: Figure | null, indicator: IndicatorText, reader: Reader): string {
  const { t } = reader
  if (figure === null) return t('entry.nothing')
  if ('value' in figure && figure.value === 0) return t('entry.zero')
  return t('entry.stands', { shown: figureWords(figure, indicator, reader) })
}

function SaveTag({ save, reader: { t } }: { save: FieldState['save']; reader: Reader }) {
  switch (save) {
    case 'idle':
      return null
    case 'saving':
      return <Tag icon={<LoaderCircle />}>{t('entry.saving')}</Tag>
    case 'waiting':
      return (
        <Tag tone="con" icon={<CloudOff />}>
          {t('entry.waiting')}
        </Tag>
      )
    case 'saved':
      return (
        <Tag tone="pro" icon={<Check />}>
          {t('entry.saved')}
        </Tag>
      )
  }
}
