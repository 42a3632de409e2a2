import { useId, type ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Field, describedBy, type FieldText } from '@/components/ui/field'
import { ChevronDown } from '@/components/ui/icons'

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined }
export type SelectGroup = { label: string; options: readonly SelectOption[] }

type SelectProps = Omit<ComponentProps<'select'>, 'size'> &
  FieldText & {
    /** Options or groups of them. */
    options: readonly (SelectOption | SelectGroup)[]
    /** An empty first option, such as "Bitte wählen". */
    placeholder?: string | undefined
    size?: 'sm' | 'md' | undefined
    fieldClassName?: string | undefined
  }

/** The native select: works everywhere, also on phones and without script. */
export function Select(props: SelectProps) {
  const {
    label,
    hint,
    error,
    optional,
    labelHidden,
    options,
    placeholder,
    size = 'md',
    fieldClassName,
    ...rest
  } = props
  const { className, id: given, ...native } = rest
  const own = useId()
  const id = given ?? own
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      labelHidden={labelHidden}
      className={fieldClassName}
    >
      <span className="relative block">
        <select
          {...native}
          id={id}
          {...describedBy(id, { hint, error })}
          className={classNames('inp', size === 'sm' && 'inp-sm', className)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(toOption)}
              </optgroup>
            ) : (
              toOption(option)
            ),
          )}
        </select>
        <ChevronDown className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-3" />
      </span>
    </Field>
  )
}

function toOption({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  )
}
