import type { Metadata } from 'next'
import { PasswordForm } from '@/components/accounts/password-form'
import { ProfileForm } from '@/components/accounts/profile-form'
import { SignOutButton } from '@/components/accounts/sign-out-button'
import { SignOutEverywhere } from '@/components/accounts/sign-out-everywhere'
import { WaitingAnswers } from '@/components/assessments/waiting-answers'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { loadAccountPage } from '@/lib/access/entry'
import { readProfile } from '@/lib/accounts/operations'
import { paths } from '@/lib/platform/paths'
import { getLocale, getText, getTheme } from '@/lib/text/server'
import { PublicPage } from '../public-page'
import { changePasswordAction, signOutEverywhereAction, updateProfileAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('accounts'))('profile.title') }
}

export default async function ProfilePage() {
  const [{ profile, userId }, t, locale, theme] = await Promise.all([
    loadAccountPage(async (account) => ({
      profile: await readProfile.run(account, {}),
      userId: account.userId,
    })),
    getText('accounts'),
    getLocale(),
    getTheme(),
  ])
  const back = (
    <LinkButton href={paths.home} variant="secondary" size="sm">
      {t('profile.back')}
    </LinkButton>
  )
  return (
    <PublicPage action={back}>
      <div className="page-wide pt-4 pb-16 md:pt-8">
        <WaitingAnswers userId={userId} />
        <PageHead title={t('profile.heading')} />
        <div className="max-w-[44rem]">
          <Section heading={t('profile.about')} space="none">
            <p className="mb-6 text-ink-2">{t('profile.aboutLead')}</p>
            <ProfileForm profile={{ ...profile, locale, theme }} updateProfile={updateProfileAction} />
          </Section>
          <Section heading={t('profile.password')}>
            <p className="mb-6 text-ink-2">{t('profile.passwordLead')}</p>
            <PasswordForm email={profile.email} changePassword={changePasswordAction} />
          </Section>
          <Section heading={t('profile.sessions')}>
            <p className="mb-6 text-ink-2">{t('profile.sessionsLead')}</p>
            <div className="flex flex-wrap items-center gap-3">
              <SignOutButton to={paths.signIn()}>{t('profile.signOut')}</SignOutButton>
              <SignOutEverywhere signOutEverywhere={signOutEverywhereAction} />
            </div>
          </Section>
        </div>
      </div>
    </PublicPage>
  )
}
