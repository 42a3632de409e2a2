'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/shell/page-title'
import { WaysOn, type WaysOnProps } from '@/components/shell/ways-on'
import { Brand } from '@/components/ui/brand'
import { Isobaths } from '@/components/ui/isobaths'
import { LinkButton } from '@/components/ui/link-button'
import { paths } from '@/lib/platform/paths'

type NotFoundPageProps = {
  /** Where else one belongs; null for whoever is not signed in. */
  readPlaces: WaysOnProps['readPlaces'] | null
}

/** There is no such page, or none for this person: which of the two is not said. */
export function NotFoundPage({ readPlaces }: NotFoundPageProps) {
  const t = useTranslations('app.notFound')
  const accounts = useTranslations('accounts.frame')
  const ui = useTranslations('ui.shell')
  const home = readPlaces === null ? paths.landing : paths.home
  return (
    <div className="flex min-h-dvh flex-col">
      <PageTitle title={`${t('page')} · Lotse`} />
      <header className="public-head page-wide">
        <Brand href={home} />
      </header>
      <main className="page-wide relative isolate grid flex-1 content-center py-9">
        <Isobaths />
        <h1 className="max-w-[18ch] text-h1">{t('title')}</h1>
        <p className="mt-4 max-w-[46ch] text-ink-2">{t('lead')}</p>
        <p className="mt-6">
          <LinkButton href={home}>{t(readPlaces === null ? 'home' : 'overview')}</LinkButton>
        </p>
        {readPlaces !== null && <WaysOn readPlaces={readPlaces} />}
      </main>
      <div className="page-wide">
        <footer className="public-foot">
          <nav aria-label={ui('foot')} className="flex flex-wrap gap-x-6">
            <Link href={paths.imprint}>{accounts('imprint')}</Link>
            <Link href={paths.privacy}>{accounts('privacy')}</Link>
          </nav>
        </footer>
      </div>
    </div>
  )
}
