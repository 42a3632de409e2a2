import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { Hero } from '@/components/landing/hero'
import { LastWord } from '@/components/landing/last-word'
import { Principles } from '@/components/landing/principles'
import { ThreeFirms } from '@/components/landing/three-firms'
import { ThreePeople } from '@/components/landing/three-people'
import { PublicFrame } from '@/components/shell/public-frame'
import { getLocale, getText } from '@/lib/text/server'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getText('landing')
  return { title: { absolute: `${t('title')} · Lotse` } }
}

export default async function LandingPage() {
  const [t, locale] = await Promise.all([getText('landing'), getLocale()])
  return (
    <PublicFrame preferences={{ setLocale, setTheme }}>
      <Hero t={t} locale={locale} />
      <ThreeFirms t={t} locale={locale} />
      <ThreePeople t={t} />
      <Principles t={t} />
      <LastWord t={t} />
    </PublicFrame>
  )
}
