'use client'
import { useState, type SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { typed } from '@/components/forms/form-text'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import type { Outcome } from '@/lib/access/outcome'
import type { Profile } from '@/lib/accounts/schema'

/** Language and appearance are those in force on this page. */
type Props = { profile: Profile; updateProfile: (input: unknown) => Promise<Outcome<unknown>> }

export function ProfileForm({ profile, updateProfile }: Props) {
  const t = useTranslations('accounts')
  const form = useOutcome(updateProfile)
  const toast = useToast()
  // what is chosen here and not yet saved; the switches at the head of the page may change the rest meanwhile
  const [chosen, setChosen] = useState<{ locale?: string; theme?: string }>({})
  const choice = { locale: profile.locale, theme: profile.theme, ...chosen }

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = typed(new FormData(event.currentTarget), 'name')
    if (!(await form.send({ name, ...choice }))) return
    setChosen({})
    toast({ text: t('profile.saved') })
  }

  const languages = (['de', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))
  const themes = (['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`themes.${value}`) }))
  return (
    <form {...form.attributes} className="grid gap-5" onSubmit={(event) => void submit(event)}>
      <TextInput
        name="name"
        label={t('fields.name')}
        autoComplete="name"
        defaultValue={profile.name}
        maxLength={120}
        error={form.errorAt('name')}
      />
      <TextInput label={t('fields.email')} hint={t('profile.emailHint')} value={profile.email} readOnly />
      <Select
        name="locale"
        label={t('fields.language')}
        options={languages}
        value={choice.locale}
        onChange={({ target }) => {
          setChosen({ ...chosen, locale: target.value })
        }}
      />
      <Select
        name="theme"
        label={t('fields.theme')}
        options={themes}
        value={choice.theme}
        onChange={({ target }) => {
          setChosen({ ...chosen, theme: target.value })
        }}
      />
      <FormAlert failure={form.alert} />
      <div>
        <Button type="submit" pending={form.pending}>
          {t('profile.save')}
        </Button>
      </div>
    </form>
  )
}
