'use client'
import { InvitationLink } from '@/components/workspaces/invitation-link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Outcome } from '@/lib/access/outcome'

type ResendProps = {
  name: string
  resend: (key: string) => Promise<Outcome<{ link: string }>>
  refused?: string | undefined
}

/** Sends an invitation anew at one press, and then shows the new link, this once. */
export function Resend({ name, resend, refused }: ResendProps) {
  const t = useTranslations('workspaces')
  const router = useRouter()
  const [link, setLink] = useState<string | null>(null)
  const { pending, send, alert, clear } = useOutcome((_: null, key: string) => resend(key))
  const submit = async () => {
    const sent = await send(null)
    if (sent !== null) setLink(sent.value.link)
  }
  const close = () => {
    clear()
    if (link === null) return
    setLink(null)
    // only now: the new invitation replaces this row, and with it the link
    router.refresh()
  }
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        aria-label={t('invitations.resendOf', { name })}
        disabledReason={refused}
        reasonHidden
        pending={pending}
        onClick={() => {
          if (!pending) void submit()
        }}
      >
        {t('invitations.resend')}
      </Button>
      <Dialog
        open={link !== null || alert !== null}
        onClose={close}
        title={t('invitations.resendOf', { name })}
        description={link === null ? undefined : t('invitations.resent', { name })}
      >
        {link === null && <FormAlert failure={alert} />}
        {/* a copy of a request that was answered already comes without the link */}
        {link !== null && link !== '' && <InvitationLink link={link} hint={t('invite.safe')} />}
      </Dialog>
    </>
  )
}
