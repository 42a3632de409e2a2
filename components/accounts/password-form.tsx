'use client'
import type { SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { typed } from '@/components/forms/form-text'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { PasswordInput } from '@/components/ui/password-input'
import { useToast } from '@/components/ui/toast'
import type { Outcome } from '@/lib/access/outcome'

type Props = { email: string; changePassword: (input: unknown) => Promise<Outcome<unknown>> }

export function PasswordForm({ email, changePassword }: Props) {
  const t = useTranslations('accounts')
  const form = useOutcome(changePassword)
  const toast = useToast()

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const element = event.currentTarget
    const data = new FormData(element)
    if (!(await form.send({ current: typed(data, 'current'), next: typed(data, 'next') }))) return
    element.reset()
    toast({ text: t('profile.passwordSaved') })
  }

  return (
    <form {...form.attributes} className="grid gap-5" onSubmit={(event) => void submit(event)}>
      {/* tells password managers whose password this is */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordInput name="current" label={t('fields.currentPassword')} error={form.errorAt('current')} />
      <PasswordInput
        name="next"
        label={t('fields.newPassword')}
        autoComplete="new-password"
        hint={t('fields.passwordHint')}
        error={form.errorAt('next')}
      />
      <FormAlert failure={form.alert} />
      <div>
        <Button type="submit" variant="secondary" pending={form.pending}>
          {t('profile.passwordSave')}
        </Button>
      </div>
    </form>
  )
}
