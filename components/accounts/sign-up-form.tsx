'use client'
import { useState, type SubmitEvent } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { typed } from '@/components/forms/form-text'
import { useOutcome } from '@/components/forms/use-outcome'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { PasswordInput } from '@/components/ui/password-input'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import type { Outcome } from '@/lib/access/outcome'
import { suggestSlug } from '@/lib/accounts/slug'
import { paths } from '@/lib/platform/paths'
import { enter, go } from './enter'

type Props = {
  /** The product's own address, shown in front of the workspace's. */
  origin: string
  signUp: (input: unknown) => Promise<Outcome<{ workspace: string }>>
  setLocale: (form: FormData) => Promise<void>
}

export function SignUpForm({ origin, signUp, setLocale }: Props) {
  const t = useTranslations('accounts')
  const locale = useLocale()
  const form = useOutcome(signUp)
  const [slug, setSlug] = useState({ text: '', own: false })
  const [known, setKnown] = useState<string | null>(null)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const names = ['name', 'email', 'password', 'workspaceName', 'slug', 'locale']
    const input = Object.fromEntries(names.map((name) => [name, typed(data, name)]))
    if (!(await form.send(input))) return
    const person = { email: typed(data, 'email').trim(), password: typed(data, 'password') }
    const entered = await enter(person).catch(() => null)
    if (entered?.ok !== true) {
      setKnown(person.email)
      return
    }
    await setLocale(data).catch(() => undefined)
    go(paths.home)
  }

  const languages = [
    { value: 'de', label: t('languages.de') },
    { value: 'en', label: t('languages.en') },
  ]
  return (
    <form {...form.attributes} className="grid gap-5" onSubmit={(event) => void submit(event)}>
      <TextInput
        name="workspaceName"
        label={t('fields.workspaceName')}
        autoComplete="organization"
        error={form.errorAt('workspaceName')}
        onChange={({ target }) => {
          if (!slug.own) setSlug({ text: suggestSlug(target.value), own: false })
        }}
      />
      <TextInput
        name="slug"
        label={t('fields.slug')}
        hint={t('fields.slugHint', { address: `${origin}${paths.workspace(slug.text === '' ? '…' : slug.text)}` })}
        value={slug.text}
        autoCapitalize="none"
        spellCheck={false}
        autoComplete="off"
        error={form.errorAt('slug')}
        onChange={({ target }) => {
          setSlug({ text: target.value, own: target.value !== '' })
        }}
      />
      <Select name="locale" label={t('fields.language')} options={languages} defaultValue={locale} />
      <hr className="border-hair" />
      <TextInput name="name" label={t('fields.name')} autoComplete="name" error={form.errorAt('name')} />
      <TextInput
        name="email"
        type="email"
        label={t('fields.email')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={form.errorAt('email')}
      />
      <PasswordInput
        name="password"
        label={t('fields.chosenPassword')}
        autoComplete="new-password"
        hint={t('fields.passwordHint')}
        error={form.errorAt('password')}
      />
      <FormAlert failure={form.alert} />
      {known !== null && !form.pending && (
        <Alert
          live
          title={t('signUp.mailTitle')}
          safe={t('signUp.mailText', { email: known })}
          next={<TextLink href={paths.signIn()}>{t('signUp.mailLink')}</TextLink>}
        />
      )}
      <Button type="submit" size="lg" pending={form.pending}>
        {t('signUp.submit')}
      </Button>
    </form>
  )
}
