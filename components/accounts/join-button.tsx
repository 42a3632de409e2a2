'use client'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import type { Outcome } from '@/lib/access/outcome'
import { arrivalPath, type Arrival } from './accept-invitation-form'
import { go } from './enter'

type Props = { token: string; joinByInvitation: (input: unknown) => Promise<Outcome<Arrival>> }

/** For somebody signed in with the invited address. */
export function JoinButton({ token, joinByInvitation }: Props) {
  const t = useTranslations('accounts')
  const form = useOutcome(joinByInvitation)

  async function join() {
    const done = await form.send({ token })
    if (done) go(arrivalPath(done.value))
  }

  return (
    <>
      <FormAlert failure={form.alert} />
      <Button size="lg" pending={form.pending} onClick={() => void join()}>
        {t('invitation.join')}
      </Button>
    </>
  )
}
