import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Minus, Plus } from '@/components/ui/icons'
import type { FigureInputProps } from './figure-inputs'
import { plainNumber } from './figure-words'
import { readAmount } from './typed-figure'

/** A number for the thumb: less, the figure, more. From empty the first press is the first one counted. */
export function ValueInput(props: FigureInputProps) {
  const { id, indicator, texts, reader, invalid, disabled, label, onChange, onSet, onLeave } = props
  const t = useTranslations('ui.stepper')
  const [text = ''] = texts
  const step = steps[indicator.unit]
  const move = (by: number) => {
    const next = Math.max(0, Number(((readAmount(text) ?? 0) + by).toFixed(2)))
    onSet([plainNumber(next, reader.locale)])
  }
  return (
    <div className="flex items-stretch gap-2">
      {step !== undefined && (
        <Button
          variant="secondary"
          className="h-14 w-14 shrink-0 px-0"
          aria-label={`${t('less')}: ${label}`}
          aria-disabled={disabled || undefined}
          icon={<Minus />}
          onClick={() => {
            if (!disabled) move(-step)
          }}
        />
      )}
      <span className="relative min-w-0 flex-1">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          enterKeyHint="next"
          aria-label={label}
          aria-invalid={invalid || undefined}
          aria-describedby={invalid ? `${id}-error` : undefined}
          readOnly={disabled}
          value={text}
          placeholder="–"
          className="inp num h-14 pr-12 text-center text-h3"
          onChange={(event) => {
            onChange([event.target.value])
          }}
          onBlur={onLeave}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-s text-ink-3"
        >
          {unitMark(props)}
        </span>
      </span>
      {step !== undefined && (
        <Button
          variant="secondary"
          className="h-14 w-14 shrink-0 px-0"
          aria-label={`${t('more')}: ${label}`}
          aria-disabled={disabled || undefined}
          icon={<Plus />}
          onClick={() => {
            if (!disabled) move(step)
          }}
        />
      )}
    </div>
  )
}

/** Where pressing is quicker than typing. */
const steps: Readonly<Record<string, number | undefined>> = { count: 1, h: 0.5 }

function unitMark({ indicator: { unit, unitLabel }, reader: { currency, locale } }: FigureInputProps): string {
  if (unit === 'money') return currency === 'EUR' ? '€' : currency === 'GBP' ? '£' : currency
  if (unit === 'h') return locale === 'de' ? 'Std.' : 'hrs'
  if (unit === 'free') return unitLabel ?? ''
  return unit === 'percent' ? '%' : ''
}
