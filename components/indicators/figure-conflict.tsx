import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { IndicatorText } from '@/lib/indicators/views'
import { fieldOf, shownFigure, type Standing, type WaitingFigure } from './figure-queue-rules'
import { figureWords, type Reader } from './figure-words'

type FigureConflictProps = {
  waiting: WaitingFigure
  conflict: Standing
  indicator: IndicatorText
  reader: Reader
  onSettle: (field: string, whose: 'mine' | 'theirs') => void
}

/** Somebody else was faster: both figures, and the choice is the person's. Nothing was overwritten. */
export function FigureConflict({ waiting, conflict, indicator, reader, onSettle }: FigureConflictProps) {
  const { t } = reader
  const mine = figureWords(shownFigure(waiting), indicator, reader)
  const theirs = figureWords(conflict.figure, indicator, reader)
  const field = fieldOf(waiting)
  return (
    <Alert
      tone="error"
      className="mt-2"
      title={titleOf(conflict, theirs, reader)}
      safe={t('conflict.mine', { mine })}
      next={
        <span className="flex flex-wrap gap-2">
          <Button
            size="sm"
            onClick={() => {
              onSettle(field, 'mine')
            }}
          >
            {t('conflict.takeMine', { mine })}
          </Button>
          <Button
            size="sm"
            variant="secondary"
            onClick={() => {
              onSettle(field, 'theirs')
            }}
          >
            {t('conflict.takeTheirs', { theirs })}
          </Button>
        </span>
      }
    />
  )
}

function titleOf({ author, figure }: Standing, theirs: string, { t }: Reader): string {
  if (author === null) return t('conflict.titleUnknown')
  return figure === null ? t('conflict.titleNone', { author }) : t('conflict.title', { author, theirs })
}
