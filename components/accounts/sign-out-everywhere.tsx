'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { Outcome } from '@/lib/access/outcome'
import { paths } from '@/lib/platform/paths'
import { go, leave } from './enter'
import { sendUnsent, useUnsent } from './unsent-answers'

type Props = { signOutEverywhere: (input: unknown) => Promise<Outcome<null>> }

export function SignOutEverywhere({ signOutEverywhere }: Props) {
  const t = useTranslations('accounts')
  const form = useOutcome(signOutEverywhere)
  const [asked, setAsked] = useState(false)
  const unsent = useUnsent()

  async function confirm() {
    const done = await form.send({})
    setAsked(false)
    // the session has ended either way
    if (done)
      await leave(paths.signIn()).catch(() => {
        go(paths.signIn())
      })
  }

  return (
    <>
      <FormAlert failure={form.alert} />
      <Button
        variant="ghost"
        pending={form.pending}
        onClick={() => {
          setAsked(true)
          void sendUnsent()
        }}
      >
        {t('profile.everywhere')}
      </Button>
      <ConfirmDialog
        open={asked}
        onClose={() => {
          setAsked(false)
        }}
        onConfirm={() => void confirm()}
        title={t('profile.everywhereAsk')}
        description={unsent > 0 ? t('leave.everywhere', { count: unsent }) : t('profile.everywhereText')}
        confirmLabel={t('profile.everywhere')}
        pending={form.pending}
      />
    </>
  )
}
