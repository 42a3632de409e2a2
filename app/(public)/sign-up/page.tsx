import type { Metadata } from 'next'
import { PublicPage } from '@/app/public-page'
import { setLocale } from '@/app/preferences'
import { Door } from '@/components/accounts/door'
import { SignUpForm } from '@/components/accounts/sign-up-form'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { loadIfSignedIn } from '@/lib/access/entry'
import { readProfile } from '@/lib/accounts/operations'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'
import { getLocale, getText } from '@/lib/text/server'
import { signUpAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('accounts'))('signUp.title') }
}

export default async function SignUpPage() {
  const [t, locale, profile] = await Promise.all([
    getText('accounts'),
    getLocale(),
    loadIfSignedIn((account) => readProfile.run(account, {})),
  ])
  return (
    <PublicPage>
      <Door title={t('signUp.heading')} lead={t('signUp.lead')}>
        <Card>
          <SignUpForm
            origin={new URL(env().NEXTAUTH_URL).host}
            locale={locale}
            signUp={signUpAction}
            setLocale={setLocale}
          />
        </Card>
        <p className="text-s text-ink-2">
          {profile === null ? (
            <>
              {t('signUp.known')} <TextLink href={paths.signIn()}>{t('signUp.knownLink')}</TextLink>
            </>
          ) : (
            <>
              {t('signUp.signedIn', { email: profile.email })}{' '}
              <TextLink href={paths.home}>{t('frame.overview')}</TextLink>
            </>
          )}
        </p>
      </Door>
    </PublicPage>
  )
}
