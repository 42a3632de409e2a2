import type { Metadata } from 'next'
import { PublicPage } from '@/app/public-page'
import { redirect } from 'next/navigation'
import { adoptPreferencesAction } from '@/app/profile/actions'
import { Door } from '@/components/accounts/door'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { loadIfSignedIn } from '@/lib/access/entry'
import { readProfile } from '@/lib/accounts/operations'
import { paths, safeNext } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('accounts'))('signIn.title') }
}

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams
  const target = safeNext(typeof next === 'string' ? next : undefined)
  if (await loadIfSignedIn((account) => readProfile.run(account, {}))) redirect(target)
  const t = await getText('accounts')
  return (
    <PublicPage action={null}>
      <Door title={t('signIn.heading')} lead={t('signIn.lead')}>
        <Card>
          <SignInForm next={target} adopt={adoptPreferencesAction} />
        </Card>
        <p className="text-s text-ink-2">
          {t('signIn.new')} <TextLink href={paths.signUp}>{t('signIn.newLink')}</TextLink>
        </p>
      </Door>
    </PublicPage>
  )
}
