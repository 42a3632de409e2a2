import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { FigureInputProps } from './figure-inputs'

type RatioInputsProps = FigureInputProps & {
  /** How many another indicator says were asked. */
  proposed: number | null
}

/** "3 von 7": both parts, since a share says nothing without what it is a share of. */
export function RatioInputs(props: RatioInputsProps) {
  const { id, indicator, texts, disabled, proposed, onChange, onSet } = props
  const t = useTranslations('indicators.entry')
  const [part = '', whole = ''] = texts
  const labels = indicator.ratio ?? { numerator: '', denominator: '' }
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-end gap-x-3">
        <Part
          {...props}
          place={0}
          label={labels.numerator}
          onText={(text) => {
            onChange([text, whole])
          }}
        />
        <span aria-hidden className="num pb-4 text-l text-ink-2">
          {t('of')}
        </span>
        <Part
          {...props}
          id={`${id}-whole`}
          place={1}
          label={labels.denominator}
          onText={(text) => {
            onChange([part, text])
          }}
        />
      </div>
      {proposed !== null && whole === '' && !disabled && (
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-2">
          <Button
            variant="secondary"
            size="sm"
            onClick={() => {
              const texts = [part, String(proposed)]
              if (part === '') onChange(texts)
              else onSet(texts)
            }}
          >
            {t('propose', { count: proposed })}
          </Button>
          {t('proposeNote', { label: labels.denominator })}
        </p>
      )}
    </>
  )
}

type PartProps = FigureInputProps & { place: 0 | 1; label: string; onText: (text: string) => void }

function Part({ id, texts, invalid, wrongAt, disabled, label, place, onText, onLeave, ...rest }: PartProps) {
  const wrong = invalid && (wrongAt === null || wrongAt === place)
  return (
    <span className="min-w-0">
      <label htmlFor={id} className="mb-1.5 block text-xs leading-snug text-ink-2">
        {label}
        <span className="sr-only">, {rest.indicator.name}</span>
      </label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="next"
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${place === 0 ? id : id.replace(/-whole$/, '')}-error` : undefined}
        readOnly={disabled}
        value={texts[place] ?? ''}
        placeholder="–"
        className="inp num h-14 text-center text-h3"
        onChange={(event) => {
          onText(event.target.value)
        }}
        onBlur={onLeave}
      />
    </span>
  )
}
