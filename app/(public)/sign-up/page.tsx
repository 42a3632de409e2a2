import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { Door } from '@/components/accounts/door'
import { SignUpForm } from '@/components/accounts/sign-up-form'
import { PublicFrame } from '@/components/shell/public-frame'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'
import { signUpAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('accounts'))('signUp.title') }
}

export default async function SignUpPage() {
  const t = await getText('accounts')
  return (
    <PublicFrame preferences={{ setLocale, setTheme }}>
      <Door title={t('signUp.heading')} lead={t('signUp.lead')}>
        <Card>
          <SignUpForm origin={new URL(env().NEXTAUTH_URL).host} signUp={signUpAction} setLocale={setLocale} />
        </Card>
        <p className="text-s text-ink-2">
          {t('signUp.known')} <TextLink href={paths.signIn()}>{t('signUp.knownLink')}</TextLink>
        </p>
      </Door>
    </PublicFrame>
  )
}
