'use client'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from '@/components/ui/button'

/** The form's own button: busy while the form's action runs, optionally with other words. */
export function SubmitButton({
  pendingLabel,
  children,
  ...props
}: ButtonProps & { pendingLabel?: string | undefined }) {
  const { pending } = useFormStatus()
  return (
    <Button {...props} type="submit" pending={pending || props.pending}>
      {pending && pendingLabel !== undefined ? pendingLabel : children}
    </Button>
  )
}
