'use client'
import { useShowLink } from '@/components/workspaces/shown-link'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextInput } from '@/components/ui/text-input'
import type { Outcome } from '@/lib/access/outcome'

type CorrectionProps = {
  name: string
  email: string
  correct: (email: string, key: string) => Promise<Outcome<{ link: string }>>
  refused?: string | undefined
}

/** Puts a mistyped address right: shuts the old link, and says where the new one went. */
export function Correction({ name, email, correct, refused }: CorrectionProps) {
  const t = useTranslations('workspaces')
  const router = useRouter()
  const show = useShowLink()
  const form = useId()
  const [open, setOpen] = useState(false)
  const [address, setAddress] = useState(email)
  const { pending, send, errorAt, alert, attributes } = useOutcome(correct)
  const submit = async () => {
    const sent = await send(address)
    if (sent === null) return
    setOpen(false)
    show({
      title: t('invitations.correctOf', { name }),
      text: t('invitations.corrected', { name, email: address.trim() }),
      link: sent.value.link,
    })
    // the new invitation takes the place of this row
    router.refresh()
  }
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        aria-label={t('invitations.correctOf', { name })}
        disabledReason={refused}
        reasonHidden
        onClick={() => {
          setOpen(true)
        }}
      >
        {t('invitations.correct')}
      </Button>
      <Dialog
        open={open}
        onClose={() => {
          setOpen(false)
        }}
        title={t('invitations.correctOf', { name })}
        description={t('invitations.correctText')}
        footer={
          <Button type="submit" form={form} pending={pending}>
            {t('invitations.correctSend')}
          </Button>
        }
      >
        <form
          {...attributes}
          id={form}
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <TextInput
            label={t('invite.email')}
            type="email"
            value={address}
            maxLength={254}
            error={errorAt('email')}
            onChange={(event) => {
              setAddress(event.target.value)
            }}
          />
          <FormAlert failure={alert} />
        </form>
      </Dialog>
    </>
  )
}
