'use client'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { describedBy, FieldNotes, type FieldText } from '@/components/ui/field'
import { Minus, Plus } from '@/components/ui/icons'

type NumberStepperProps = Omit<FieldText, 'optional'> & {
  name: string
  /** Empty means not counted, which is not zero. */
  defaultValue?: number | null | undefined
  min?: number | undefined
  max?: number | undefined
  step?: number | undefined
  unit?: string | undefined
  onValue?: ((value: number | null) => void) | undefined
}

/** A number for the thumb: minus, field, plus. The label stands at the left, the control at the right. */
export function NumberStepper({
  label,
  hint,
  error,
  name,
  defaultValue = null,
  min = 0,
  max,
  step = 1,
  unit,
  onValue,
}: NumberStepperProps) {
  const t = useTranslations('ui.stepper')
  const id = useId()
  const [value, setValue] = useState(defaultValue === null ? '' : String(defaultValue))
  const change = (next: string) => {
    setValue(next)
    onValue?.(next === '' ? null : Number(next))
  }
  const move = (by: number) => {
    const from = value === '' ? min - Math.max(by, 0) : Number(value)
    const next = Math.min(max ?? Infinity, Math.max(min, from + by))
    change(String(Number(next.toFixed(4))))
  }
  return (
    <div>
      <div className="flex items-center justify-between gap-4">
        <label htmlFor={id} className="min-w-0 font-[550]">
          {label}
          {unit !== undefined && <span className="block text-xs font-normal text-ink-3">{unit}</span>}
        </label>
        <div className="flex shrink-0 items-center rounded border border-hair-3 bg-sheet focus-within:border-ink">
          <Button
            variant="ghost"
            square
            className="border-0"
            aria-label={t('less')}
            onClick={() => {
              move(-step)
            }}
            icon={<Minus />}
          />
          <input
            id={id}
            name={name}
            type="number"
            inputMode="decimal"
            min={min}
            max={max}
            step={step}
            value={value}
            placeholder="–"
            {...describedBy(id, { hint, error })}
            onChange={(event) => {
              change(event.target.value)
            }}
            className="num h-11 w-14 [appearance:textfield] bg-transparent text-center text-h4 [&::-webkit-inner-spin-button]:appearance-none"
          />
          <Button
            variant="ghost"
            square
            className="border-0"
            aria-label={t('more')}
            onClick={() => {
              move(step)
            }}
            icon={<Plus />}
          />
        </div>
      </div>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}
