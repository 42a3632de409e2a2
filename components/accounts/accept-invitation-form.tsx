'use client'
import type { SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { typed } from '@/components/forms/form-text'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { PasswordInput } from '@/components/ui/password-input'
import { TextInput } from '@/components/ui/text-input'
import type { Outcome } from '@/lib/access/outcome'
import { paths } from '@/lib/platform/paths'
import { enter, go } from './enter'

export type Arrival = { workspace: string; client: string | null; email: string }

/** The page one came for. */
export function arrivalPath({ workspace, client }: Arrival): string {
  return client === null ? paths.workspace(workspace) : paths.client(workspace, client)
}

type Props = {
  token: string
  name: string
  email: string
  acceptInvitation: (input: unknown) => Promise<Outcome<Arrival>>
}

export function AcceptInvitationForm({ token, name, email, acceptInvitation }: Props) {
  const t = useTranslations('accounts')
  const form = useOutcome(acceptInvitation)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const password = typed(data, 'password')
    const done = await form.send({ token, name: typed(data, 'name'), password })
    if (!done) return
    const target = arrivalPath(done.value)
    const entered = await enter({ email: done.value.email, password }).catch(() => null)
    go(entered?.ok === true ? target : paths.signIn(target))
  }

  return (
    <form {...form.attributes} className="grid gap-5" onSubmit={(event) => void submit(event)}>
      {/* tells password managers whose password this is */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextInput
        name="name"
        label={t('fields.name')}
        autoComplete="name"
        defaultValue={name}
        maxLength={120}
        error={form.errorAt('name')}
      />
      <PasswordInput
        name="password"
        label={t('fields.chosenPassword')}
        autoComplete="new-password"
        hint={t('fields.passwordHint')}
        error={form.errorAt('password')}
      />
      <FormAlert failure={form.alert} />
      <Button type="submit" size="lg" pending={form.pending}>
        {t('invitation.submit')}
      </Button>
    </form>
  )
}
