import { useId, type ComponentProps, type ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { SendingButton } from '@/components/ui/sending-button'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'
export type ButtonLook = {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  square?: boolean | undefined
}

/** The classes of a button's look, for links and triggers that are no <button>. */
export function buttonClass(
  { variant = 'primary', size = 'md', square = false }: ButtonLook,
  className?: string,
): string {
  return classNames(
    'btn',
    variant !== 'primary' && `btn-${variant}`,
    size !== 'md' && `btn-${size}`,
    square && 'btn-square',
    className,
  )
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> &
  ButtonLook & {
    icon?: ReactNode
    iconEnd?: ReactNode
    /** While its action runs: stays focusable, says busy, takes no second press. */
    pending?: boolean | undefined
    /** Not possible, and why. The button stays reachable, so that everyone can read the reason. */
    disabledReason?: ReactNode
    /** Where the row has no room for the reason, only assistive technology and the tooltip say it. */
    reasonHidden?: boolean | undefined
  }

export function Button({ disabledReason, reasonHidden, ...props }: ButtonProps) {
  if (disabledReason === undefined || disabledReason === null || disabledReason === false)
    return <ActiveButton {...props} />
  return <RefusedButton {...props} reason={disabledReason} reasonHidden={reasonHidden === true} />
}

function ActiveButton(props: Omit<ButtonProps, 'disabledReason' | 'reasonHidden'>) {
  const { variant, size, square, icon, iconEnd, pending, className, children, type = 'button', ...native } = props
  const look = classNames(buttonClass({ variant, size, square }, className), pending === true && 'btn-dots')
  const content = (
    <>
      {icon}
      {children}
      {iconEnd}
    </>
  )
  if (type === 'submit' && pending !== undefined) {
    return (
      <SendingButton {...native} pending={pending} className={look}>
        {content}
      </SendingButton>
    )
  }
  return (
    <button {...native} type={pending === true ? 'button' : type} className={look} aria-busy={pending || undefined}>
      {content}
    </button>
  )
}

type RefusedButtonProps = Omit<ButtonProps, 'disabledReason'> & { reason: ReactNode; reasonHidden: boolean }

/** Inert without the disabled attribute, so that it keeps its place in the tab order and its reason can be read. */
function RefusedButton({
  variant,
  size,
  square,
  icon,
  iconEnd,
  className,
  children,
  reason,
  reasonHidden,
  ...native
}: RefusedButtonProps) {
  const reasonId = useId()
  return (
    <span className="inline-flex max-w-full flex-col items-start gap-1">
      <button
        type="button"
        className={buttonClass({ variant, size, square }, className)}
        aria-disabled="true"
        aria-describedby={reasonId}
        aria-label={native['aria-label']}
        title={reasonHidden && typeof reason === 'string' ? reason : undefined}
      >
        {icon}
        {children}
        {iconEnd}
      </button>
      <span id={reasonId} className={reasonHidden ? 'sr-only' : 'max-w-[34ch] text-xs text-ink-3'}>
        {reason}
      </span>
    </span>
  )
}
