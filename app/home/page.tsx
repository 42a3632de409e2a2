import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { placePath, PlaceList } from '@/components/accounts/place-list'
import { SignOutButton } from '@/components/accounts/sign-out-button'
import { WaitingAnswers } from '@/components/assessments/waiting-answers'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { loadAccountPage } from '@/lib/access/entry'
import { readHome } from '@/lib/accounts/operations'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'
import { PublicPage } from '../public-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('accounts'))('home.title') }
}

export default async function HomePage() {
  const [{ user, places, userId }, t] = await Promise.all([
    loadAccountPage(async (account) => ({ ...(await readHome.run(account, {})), userId: account.userId })),
    getText('accounts'),
  ])
  const [only, ...others] = places
  if (only && others.length === 0) redirect(placePath(only))
  const actions = (
    <>
      <LinkButton href={paths.profile} variant="secondary" size="sm">
        {t('frame.profile')}
      </LinkButton>
      <SignOutButton to={paths.signIn()} variant="ghost" size="sm">
        {t('profile.signOut')}
      </SignOutButton>
    </>
  )
  return (
    <PublicPage action={actions}>
      <div className="page-wide pt-4 pb-16 md:pt-8">
        <div className="max-w-[44rem]">
          <WaitingAnswers userId={userId} />
          {only ? (
            <>
              <PageHead title={t('home.heading')} lead={t('home.lead')} />
              <PlaceList places={places} />
            </>
          ) : (
            <div>
              <h1 className="sr-only">{t('home.title')}</h1>
              <EmptyState level={2} title={t('home.empty')}>
                {t('home.emptyLead')}
              </EmptyState>
            </div>
          )}
          <p className="mt-6 text-s text-ink-2">{t('frame.signedInAs', { name: `${user.name} (${user.email})` })}</p>
        </div>
      </div>
    </PublicPage>
  )
}
