'use client'
import { useId, useState, type ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { classNames } from '@/components/ui/class-names'
import { Field, describedBy, type FieldText } from '@/components/ui/field'

type TextAreaProps = ComponentProps<'textarea'> & FieldText & { fieldClassName?: string | undefined }

/** Grows with its text; with `maxLength` it counts what is left once three quarters are used. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, optional, labelHidden, errorLive, fieldClassName, className, ...rest } = props
  const { id: given, onChange, ...native } = rest
  const t = useTranslations('ui.field')
  const own = useId()
  const id = given ?? own
  const [typed, setTyped] = useState(() => String(native.value ?? native.defaultValue ?? '').length)
  const { maxLength } = native
  const left = maxLength === undefined || typed < maxLength * 0.75 ? null : maxLength - typed
  const side = left === null ? undefined : <span aria-live="polite">{t('left', { count: left })}</span>
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
      side={side}
    >
      <textarea
        rows={3}
        {...native}
        id={id}
        {...describedBy(id, { hint, error })}
        onChange={(event) => {
          setTyped(event.target.value.length)
          onChange?.(event)
        }}
        className={classNames('inp', className)}
      />
    </Field>
  )
}
