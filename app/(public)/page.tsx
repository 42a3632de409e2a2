import type { Metadata } from 'next'
import { PublicPage } from '@/app/public-page'
import { Hero } from '@/components/landing/hero'
import { LastWord } from '@/components/landing/last-word'
import { Principles } from '@/components/landing/principles'
import { Screens } from '@/components/landing/screens'
import { ThreeFirms } from '@/components/landing/three-firms'
import { ThreePeople } from '@/components/landing/three-people'
import { loadIfSignedIn } from '@/lib/access/entry'
import { readProfile } from '@/lib/accounts/operations'
import { getLocale, getText, getTheme } from '@/lib/text/server'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getText('landing')
  return { title: { absolute: `${t('title')} · Lotse` } }
}

export default async function LandingPage() {
  const [t, locale, theme, profile] = await Promise.all([
    getText('landing'),
    getLocale(),
    getTheme(),
    loadIfSignedIn((account) => readProfile.run(account, {})),
  ])
  const visitor = profile?.name ?? null
  return (
    <PublicPage>
      <Hero t={t} locale={locale} visitor={visitor} />
      <ThreeFirms t={t} locale={locale} />
      <Screens t={t} locale={locale} theme={theme} />
      <ThreePeople t={t} />
      <Principles t={t} />
      <LastWord t={t} visitor={visitor} />
    </PublicPage>
  )
}
