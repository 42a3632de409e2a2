'use client'
import { useState, type SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { typed } from '@/components/forms/form-text'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { Outcome } from '@/lib/access/outcome'
import { SentNote } from './sent-note'

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
    return (
      <SentNote title={t('reset.sentTitle')} text={t('reset.sentText', { email: sentTo })}>
        <Button
          variant="secondary"
          size="sm"
          onClick={() => {
            setSentTo(null)
          }}
        >
          {t('reset.again')}
        </Button>
      </SentNote>
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
        maxLength={254}
        error={form.errorAt('email')}
      />
      <FormAlert failure={form.alert} />
      <Button type="submit" size="lg" pending={form.pending}>
        {t('reset.submit')}
      </Button>
    </form>
  )
}
