'use client'
import { useState, type SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { typed } from '@/components/forms/form-text'
import { useOutcome } from '@/components/forms/use-outcome'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { Outcome } from '@/lib/access/outcome'

type Props = { requestReset: (input: unknown) => Promise<Outcome<null>> }

export function RequestResetForm({ requestReset }: Props) {
  const t = useTranslations('accounts')
  const form = useOutcome(requestReset)
  const [sentTo, setSentTo] = useState<string | null>(null)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const email = typed(new FormData(event.currentTarget), 'email').trim()
    if (await form.send({ email })) setSentTo(email)
  }

  if (sentTo !== null) {
    const again = (
      <Button
        variant="secondary"
        size="sm"
        onClick={() => {
          setSentTo(null)
        }}
      >
        {t('reset.again')}
      </Button>
    )
    return (
      <Alert
        tone="success"
        live
        title={t('reset.sentTitle')}
        safe={t('reset.sentText', { email: sentTo })}
        next={again}
      />
    )
  }
  return (
    <form {...form.attributes} className="grid gap-5" onSubmit={(event) => void submit(event)}>
      <TextInput
        name="email"
        type="email"
        label={t('fields.email')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={form.errorAt('email')}
      />
      <FormAlert failure={form.alert} />
      <Button type="submit" size="lg" pending={form.pending}>
        {t('reset.submit')}
      </Button>
    </form>
  )
}
