'use client'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { FormAlert } from '@/components/forms/form-alert'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button, type ButtonLook } from '@/components/ui/button'
import { ArrowRight } from '@/components/ui/icons'
import type { Outcome } from '@/lib/access/outcome'
import { paths } from '@/lib/platform/paths'

type StartAgainProps = Pick<ButtonLook, 'variant' | 'size'> & {
  place: { workspace: string; client: string }
  /** That of the last one. */
  form: string
  start: (form: string, key: string) => Promise<Outcome<{ assessmentId: string }>>
  className?: string
  children: ReactNode
}

/** Starts the next assessment in the form of the last one, and leads into it. */
export function StartAgain({ place, form, start, variant, size, className, children }: StartAgainProps) {
  const router = useRouter()
  const { pending, send, alert, attributes } = useOutcome(start)
  const submit = async () => {
    const sent = await send(form)
    if (sent !== null) router.push(paths.assessment(place.workspace, place.client, sent.value.assessmentId))
  }
  return (
    <form
      {...attributes}
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <FormAlert failure={alert} />
      <div>
        <Button
          type="submit"
          variant={variant}
          size={size}
          iconEnd={<ArrowRight />}
          pending={pending}
          className={className}
        >
          {children}
        </Button>
      </div>
    </form>
  )
}
