import { useId, type ComponentProps, type ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { FieldNotes, describedBy } from '@/components/ui/field'

type RadioCardProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode
  note?: ReactNode
  /** `quiet` is dashed, for "Weiß ich nicht"; `spoken` is a tall card with an italic word. */
  look?: 'plain' | 'quiet' | 'spoken' | undefined
}

/** One radio as a whole card to tap. Give several the same `name` inside a ChoiceCards. */
export function RadioCard({ label, note, look = 'plain', className, ...input }: RadioCardProps) {
  return (
    <label className={classNames('opt', look === 'quiet' && 'opt-quiet', look === 'spoken' && 'opt-spoken', className)}>
      <input {...input} type="radio" className="dot" />
      <span className="min-w-0">
        {label}
        {note !== undefined && <span className="mt-0.5 block text-s text-ink-2">{note}</span>}
      </span>
    </label>
  )
}

type CheckboxCardProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; note?: ReactNode }

/** One checkbox as a whole card to tap. */
export function CheckboxCard({ label, note, className, ...input }: CheckboxCardProps) {
  return (
    <label className={classNames('opt', className)}>
      <input {...input} type="checkbox" className="box" />
      <span className="min-w-0">
        {label}
        {note !== undefined && <span className="mt-0.5 block text-s text-ink-2">{note}</span>}
      </span>
    </label>
  )
}

type ChoiceCardsProps = {
  legend: ReactNode
  /** `question` sets the legend in the serif of a question; `hidden` leaves it to assistive technology. */
  legendLook?: 'label' | 'question' | 'hidden' | undefined
  hint?: ReactNode
  error?: ReactNode
  columns?: 1 | 2 | 3 | undefined
  /** Until the page can take a choice. */
  inert?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

const legendClass = {
  label: 'mb-1.5 text-s font-[550]',
  question: 'mb-6 font-serif text-h2 text-balance',
  hidden: 'sr-only',
}
const columnClass = { 1: '', 2: 'sm:grid-cols-2', 3: 'grid-cols-3' }

/** A group of cards with its question as legend. */
export function ChoiceCards({
  legend,
  legendLook = 'label',
  hint,
  error,
  columns = 1,
  inert,
  className,
  children,
}: ChoiceCardsProps) {
  const id = useId()
  return (
    <fieldset
      inert={inert}
      className={classNames('min-w-0', className)}
      aria-describedby={describedBy(id, { hint, error })['aria-describedby']}
    >
      <legend className={legendClass[legendLook]}>{legend}</legend>
      <div className={classNames('grid gap-2', columnClass[columns])}>{children}</div>
      <FieldNotes id={id} hint={hint} error={error} />
    </fieldset>
  )
}
