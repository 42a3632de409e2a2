'use client'
import { useTranslations } from 'use-intl'
import type { Outcome } from '@/lib/access/outcome'
import { paths } from '@/lib/platform/paths'
import { arrivalPath, type Arrival } from './accept-invitation-form'
import { SignInForm } from './sign-in-form'

type Props = {
  token: string
  email: string
  adopt: () => Promise<void>
  joinByInvitation: (input: unknown) => Promise<Outcome<Arrival>>
}

/** For somebody invited who has an account: signing in accepts. Refused, the invitation's own page says why. */
export function SignInAndJoin({ token, email, adopt, joinByInvitation }: Props) {
  const t = useTranslations('accounts')

  async function join(): Promise<string | null> {
    const joined = await joinByInvitation({ token })
    return joined.ok ? arrivalPath(joined.value) : null
  }

  return (
    <SignInForm
      next={paths.invitation(token)}
      email={email}
      label={t('invitation.signIn')}
      adopt={adopt}
      arrive={join}
    />
  )
}
