'use client'
import { useState, type SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { typed } from '@/components/forms/form-text'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { PasswordInput } from '@/components/ui/password-input'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { LinkButton } from '@/components/ui/link-button'
import type { Outcome } from '@/lib/access/outcome'
import { suggestSlug } from '@/lib/accounts/slug'
import type { Locale } from '@/lib/accounts/schema'
import { paths } from '@/lib/platform/paths'
import { enter, go } from './enter'
import { SentNote } from './sent-note'

type Props = {
  /** The product's own address, shown in front of the workspace's. */
  origin: string
  /** The language of the page, offered as the workspace's. */
  locale: Locale
  signUp: (input: unknown) => Promise<Outcome<{ workspace: string }>>
  setLocale: (form: FormData) => Promise<void>
}

export function SignUpForm({ origin, locale, signUp, setLocale }: Props) {
  const t = useTranslations('accounts')
  const form = useOutcome(signUp)
  const [slug, setSlug] = useState({ text: '', own: false })
  /** Whom we wrote to, since the address has an account already. */
  const [known, setKnown] = useState<string | null>(null)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const names = ['name', 'email', 'password', 'workspaceName', 'slug', 'locale']
    const input = Object.fromEntries(names.map((name) => [name, typed(data, name)]))
    if (!(await form.send(input))) return
    const person = { email: typed(data, 'email').trim(), password: typed(data, 'password') }
    const entered = await enter(person).catch(() => null)
    if (entered?.ok === false && entered.error.code === 'unauthenticated') {
      setKnown(person.email)
      return
    }
    await setLocale(data).catch(() => undefined)
    // the account is there; where signing in failed for another reason, it is tried again by hand
    go(entered?.ok === true ? paths.home : paths.signIn())
  }

  const languages = [
    { value: 'de', label: t('languages.de') },
    { value: 'en', label: t('languages.en') },
  ]
  return (
    <>
      {known !== null && (
        <SentNote title={t('signUp.mailTitle')} text={t('signUp.mailText', { email: known })}>
          <LinkButton href={paths.signIn()} size="sm">
            {t('signUp.mailLink')}
          </LinkButton>
          <Button
            variant="secondary"
            size="sm"
            onClick={() => {
              setKnown(null)
            }}
          >
            {t('signUp.mailAgain')}
          </Button>
        </SentNote>
      )}
      {/* stays with what was typed, for whoever mistyped the address */}
      <form
        {...form.attributes}
        hidden={known !== null}
        className="grid gap-5"
        onSubmit={(event) => void submit(event)}
      >
        <TextInput
          name="workspaceName"
          label={t('fields.workspaceName')}
          autoComplete="organization"
          maxLength={120}
          error={form.errorAt('workspaceName')}
          onChange={({ target }) => {
            if (!slug.own) setSlug({ text: suggestSlug(target.value), own: false })
          }}
        />
        <TextInput
          name="slug"
          label={t('fields.slug')}
          hint={
            <span className="wrap-anywhere">
              {t('fields.slugHint', { address: `${origin}${paths.workspace(slug.text === '' ? '…' : slug.text)}` })}
            </span>
          }
          maxLength={40}
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
        <TextInput
          name="name"
          label={t('fields.name')}
          autoComplete="name"
          maxLength={120}
          error={form.errorAt('name')}
        />
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
        <PasswordInput
          name="password"
          label={t('fields.chosenPassword')}
          autoComplete="new-password"
          hint={t('fields.passwordHint')}
          error={form.errorAt('password')}
        />
        <FormAlert failure={form.alert} />
        <Button type="submit" size="lg" pending={form.pending}>
          {t('signUp.submit')}
        </Button>
      </form>
    </>
  )
}
