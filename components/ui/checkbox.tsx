import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type CheckProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode
  note?: ReactNode
  labelHidden?: boolean | undefined
}

/** A checkbox in a line of text; the line is the target. For choices that deserve a card take CheckboxCard. */
export function Checkbox({ label, note, labelHidden = false, className, ...input }: CheckProps) {
  return (
    <label className={classNames('inline-flex min-h-11 min-w-11 cursor-pointer items-start gap-3 py-2.5', className)}>
      <input {...input} type="checkbox" className="box" />
      <span className={labelHidden ? 'sr-only' : 'min-w-0 leading-snug'}>
        {label}
        {note !== undefined && <span className="mt-0.5 block text-s text-ink-2">{note}</span>}
      </span>
    </label>
  )
}

/** On or off, effective at once. Inside a form that is saved by a button take Checkbox. */
export function Switch({ label, note, labelHidden = false, className, ...input }: CheckProps) {
  return (
    <label className={classNames('inline-flex min-h-11 cursor-pointer items-center gap-3', className)}>
      <input {...input} type="checkbox" role="switch" className="switch" />
      <span className={labelHidden ? 'sr-only' : 'min-w-0 leading-snug'}>
        {label}
        {note !== undefined && <span className="block text-s text-ink-2">{note}</span>}
      </span>
    </label>
  )
}
