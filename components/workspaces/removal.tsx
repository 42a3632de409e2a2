'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { FormAlert } from '@/components/forms/form-alert'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useToast } from '@/components/ui/toast'
import type { Outcome } from '@/lib/access/outcome'

type RemovalProps = {
  /** On the button, and on the button of the dialog. */
  label: string
  /** For assistive technology: what of. */
  longLabel: string
  title: string
  text: string
  /** Said afterwards. */
  done: string
  remove: (key: string) => Promise<Outcome<unknown>>
  refused?: string | undefined
  /** Another page afterwards, when this one is no longer the reader's. */
  leadsTo?: string | undefined
}

/** A button in a row that takes something away, after a question. */
export function Removal({ label, longLabel, title, text, done, remove, refused, leadsTo }: RemovalProps) {
  const [open, setOpen] = useState(false)
  const router = useRouter()
  const toast = useToast()
  const { pending, send, alert, clear } = useOutcome((_: null, key: string) => remove(key))
  const running = useRef(false)
  const confirm = async () => {
    // a double press is one
    if (running.current) return
    running.current = true
    const sent = await send(null)
    running.current = false
    if (sent === null) return
    setOpen(false)
    toast({ text: done })
    if (leadsTo === undefined) router.refresh()
    else router.push(leadsTo)
  }
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        aria-label={longLabel}
        disabledReason={refused}
        reasonHidden
        onClick={() => {
          clear()
          setOpen(true)
        }}
      >
        {label}
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => {
          setOpen(false)
        }}
        onConfirm={() => void confirm()}
        title={title}
        description={alert === null ? text : <FormAlert failure={alert} />}
        confirmLabel={label}
        pending={pending}
      />
    </>
  )
}
