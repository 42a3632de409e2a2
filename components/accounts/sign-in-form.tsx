'use client'
import type { SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { typed } from '@/components/forms/form-text'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { PasswordInput } from '@/components/ui/password-input'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { fieldWords } from '@/lib/access/outcome'
import { SignIn } from '@/lib/accounts/sign-in-schema'
import { paths } from '@/lib/platform/paths'
import { enter, go } from './enter'

type Props = {
  /** An address inside the product. */
  next: string
  email?: string | undefined
  /** What the button says, where signing in does more than that. */
  label?: string | undefined
  /** Takes over language and appearance of the account where this browser has no choice of its own. */
  adopt: () => Promise<void>
  /** What else happens on the way in; the address it answers is gone to in place of `next`. */
  arrive?: (() => Promise<string | null>) | undefined
}

export function SignInForm({ next, email, label, adopt, arrive }: Props) {
  const t = useTranslations('accounts')
  const form = useOutcome(check)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const done = await form.send({ email: typed(data, 'email'), password: typed(data, 'password') })
    if (!done) return
    // a preference that could not be read must not keep anybody out
    await adopt().catch(() => undefined)
    go((await arrive?.().catch(() => null)) ?? next)
  }

  return (
    <form {...form.attributes} className="grid gap-5" onSubmit={(event) => void submit(event)}>
      <TextInput
        name="email"
        type="email"
        label={t('fields.email')}
        autoComplete="username"
        defaultValue={email}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        error={form.errorAt('email')}
      />
      <PasswordInput name="password" label={t('fields.password')} error={form.errorAt('password')} />
      <FormAlert failure={form.alert} />
      <Button type="submit" size="lg" pending={form.pending}>
        {label ?? t('signIn.submit')}
      </Button>
      <p className="text-s">
        <TextLink href={paths.reset}>{t('signIn.forgotten')}</TextLink>
      </p>
    </form>
  )
}

/** Looks at the fields first: next-auth only says yes or no. */
async function check(input: { email: string; password: string }) {
  const parsed = SignIn.safeParse(input)
  if (parsed.success) return enter(parsed.data)
  const error = { code: 'invalid' as const, reason: 'input', fields: fieldWords(parsed.error), retryAfter: null }
  return { ok: false as const, error }
}
