'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { Mail } from '@/components/ui/icons'
import { useShowLink } from '@/components/workspaces/shown-link'
import { FormAlert } from '@/components/forms/form-alert'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Outcome } from '@/lib/access/outcome'

type ResendProps = {
  name: string
  resend: (key: string) => Promise<Outcome<{ link: string }>>
  refused?: string | undefined
  /** `step`: the one thing to do next, instead of one of many in a row. */
  look?: 'row' | 'step' | undefined
}

/** Sends an invitation anew at one press, and then shows the new link, this once. */
export function Resend({ name, resend, refused, look = 'row' }: ResendProps) {
  const t = useTranslations('workspaces.invitations')
  const router = useRouter()
  const show = useShowLink()
  const { pending, send, alert, clear } = useOutcome((_: null, key: string) => resend(key))
  const submit = async () => {
    const sent = await send(null)
    if (sent === null) return
    show({ title: t('resendOf', { name }), text: t('resent', { name }), link: sent.value.link })
    router.refresh()
  }
  const row = look === 'row'
  return (
    <>
      <Button
        variant={row ? 'ghost' : 'primary'}
        size={row ? 'sm' : 'md'}
        icon={row ? undefined : <Mail />}
        aria-label={row ? t('resendOf', { name }) : undefined}
        disabledReason={refused}
        reasonHidden={row}
        pending={pending}
        onClick={() => {
          if (!pending) void submit()
        }}
      >
        {t(row ? 'resend' : 'resendStep')}
      </Button>
      <Dialog open={alert !== null} onClose={clear} title={t('resendOf', { name })}>
        <FormAlert failure={alert} />
      </Dialog>
    </>
  )
}
