import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { CircleAlert } from '@/components/ui/icons'

/** What every input shows around itself. */
export type FieldText = {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and how to put it right; marks the input invalid. */
  error?: ReactNode
  /** A word such as "freiwillig" beside the label. Required is the rule and stays unsaid. */
  optional?: string | undefined
  labelHidden?: boolean | undefined
  /** The field judges while one types: its error is said aloud as it comes. Others are read out with the focus. */
  errorLive?: boolean | undefined
}

type FieldProps = FieldText & {
  id: string
  className?: string | undefined
  /** At the right of the hint's line: a counter, for example. */
  side?: ReactNode
  children: ReactNode
}

const present = (node: ReactNode) => node !== undefined && node !== null && node !== false && node !== ''

/** The aria attributes an input needs so that hint and error are read with it. */
export function describedBy(id: string, { hint, error }: Pick<FieldText, 'hint' | 'error'>) {
  const ids = [present(error) ? `${id}-error` : '', present(hint) ? `${id}-hint` : ''].filter(Boolean)
  return { 'aria-invalid': present(error) || undefined, 'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined }
}

export function Field({
  id,
  label,
  hint,
  error,
  optional,
  labelHidden = false,
  errorLive,
  className,
  side,
  children,
}: FieldProps) {
  return (
    <div className={classNames('min-w-0', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'mb-1.5 flex items-baseline gap-2 text-s font-[550]'}>
        <span>{label}</span>
        {optional !== undefined && <span className="text-xs font-normal text-ink-3">{optional}</span>}
      </label>
      {children}
      <FieldNotes id={id} hint={hint} error={error} errorLive={errorLive} side={side} />
    </div>
  )
}

type FieldNotesProps = Pick<FieldProps, 'id' | 'hint' | 'error' | 'errorLive' | 'side'>

/** Hint and error lines beneath an input or a group of them. */
export function FieldNotes({ id, hint, error, errorLive = false, side }: FieldNotesProps) {
  const errorLine = present(error) && (
    <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-xs text-ko">
      <CircleAlert className="mt-px size-3.5" />
      <span>{error}</span>
    </p>
  )
  return (
    <>
      {errorLive ? <div aria-live="polite">{errorLine}</div> : errorLine}
      {(present(hint) || present(side)) && (
        <div className="mt-1.5 flex items-baseline justify-between gap-4 text-xs text-ink-3">
          <span id={`${id}-hint`}>{hint}</span>
          {side}
        </div>
      )}
    </>
  )
}
