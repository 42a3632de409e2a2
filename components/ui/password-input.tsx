'use client'
import { useId, useState, type ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { classNames } from '@/components/ui/class-names'
import { Field, describedBy, type FieldText } from '@/components/ui/field'
import { Eye, EyeOff } from '@/components/ui/icons'

type PasswordInputProps = Omit<ComponentProps<'input'>, 'type' | 'size'> &
  FieldText & { fieldClassName?: string | undefined }

/** A password with a switch to read what one typed; paste and password managers stay welcome. */
export function PasswordInput(props: PasswordInputProps) {
  const { label, hint, error, optional, labelHidden, fieldClassName, className, id: given, ...native } = props
  const t = useTranslations('ui.password')
  const own = useId()
  const id = given ?? own
  const [shown, setShown] = useState(false)
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
        <input
          autoComplete="current-password"
          {...native}
          id={id}
          type={shown ? 'text' : 'password'}
          {...describedBy(id, { hint, error })}
          className={classNames('inp pr-12', className)}
        />
        <button
          type="button"
          className="absolute inset-y-0 right-0 grid w-11 place-items-center text-ink-2 hover:text-ink"
          aria-pressed={shown}
          aria-controls={id}
          aria-label={t('show')}
          onClick={() => {
            setShown(!shown)
          }}
        >
          {shown ? <EyeOff className="size-4.5" /> : <Eye className="size-4.5" />}
        </button>
      </span>
    </Field>
  )
}
