'use client'
import type { SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { typed } from '@/components/forms/form-text'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { PasswordInput } from '@/components/ui/password-input'
import type { Outcome } from '@/lib/access/outcome'
import { paths } from '@/lib/platform/paths'
import { enter, go } from './enter'

type Props = {
  token: string
  resetPassword: (input: unknown) => Promise<Outcome<{ email: string }>>
}

export function NewPasswordForm({ token, resetPassword }: Props) {
  const t = useTranslations('accounts')
  const form = useOutcome(resetPassword)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const password = typed(new FormData(event.currentTarget), 'password')
    const done = await form.send({ token, password })
    if (!done) return
    const entered = await enter({ email: done.value.email, password }).catch(() => null)
    go(entered?.ok === true ? paths.home : paths.signIn())
  }

  return (
    <form {...form.attributes} className="grid gap-5" onSubmit={(event) => void submit(event)}>
      <PasswordInput
        name="password"
        label={t('fields.newPassword')}
        autoComplete="new-password"
        hint={t('fields.passwordHint')}
        error={form.errorAt('password')}
      />
      <FormAlert failure={form.alert} />
      <Button type="submit" size="lg" pending={form.pending}>
        {t('newPassword.submit')}
      </Button>
    </form>
  )
}
