import { useId, type ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Field, describedBy, type FieldText } from '@/components/ui/field'

export type TextInputProps = Omit<ComponentProps<'input'>, 'size'> &
  FieldText & {
    size?: 'sm' | 'md' | undefined
    /** A unit behind the value, such as "Std." or "€". */
    unit?: string | undefined
    fieldClassName?: string | undefined
  }

/** One line of text, a number, a date: any native input with label, hint and error. */
export function TextInput(props: TextInputProps) {
  const {
    label,
    hint,
    error,
    optional,
    labelHidden,
    errorLive,
    size = 'md',
    unit,
    fieldClassName,
    className,
    id: given,
    ...native
  } = props
  const own = useId()
  const id = given ?? own
  const notes = describedBy(id, { hint, error })
  // the unit belongs to what is read out with the field
  const described =
    unit === undefined ? notes['aria-describedby'] : [`${id}-unit`, notes['aria-describedby']].join(' ').trim()
  const input = (
    <input
      {...native}
      id={id}
      aria-invalid={notes['aria-invalid']}
      aria-describedby={described}
      className={classNames('inp', size === 'sm' && 'inp-sm', unit !== undefined && 'inp-num max-w-40', className)}
    />
  )
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      labelHidden={labelHidden}
      errorLive={errorLive}
      className={fieldClassName}
    >
      {unit === undefined ? (
        input
      ) : (
        <span className="flex items-center gap-2">
          {input}
          <span id={`${id}-unit`} className="shrink-0 text-s text-ink-2">
            {unit}
          </span>
        </span>
      )}
    </Field>
  )
}
