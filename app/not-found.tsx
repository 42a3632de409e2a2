import type { Metadata } from 'next'
import Link from 'next/link'
import { PageTitle } from '@/components/shell/page-title'
import { WaysOn } from '@/components/shell/ways-on'
import { Brand } from '@/components/ui/brand'
import { Isobaths } from '@/components/ui/isobaths'
import { LinkButton } from '@/components/ui/link-button'
import { currentSessionId } from '@/lib/access/session'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'
import { readPlacesAction } from './not-found-actions'

async function documentTitle(): Promise<string> {
  return `${(await getText('app'))('notFound.page')} · Lotse`
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: await documentTitle() } }
}

/** Travels with every page, so it is small and asks the cookie alone whether somebody is signed in. */
export default async function NotFound() {
  const [t, accounts, ui, session, title] = await Promise.all([
    getText('app'),
    getText('accounts'),
    getText('ui'),
    currentSessionId(),
    documentTitle(),
  ])
  const [home, label] = session === null ? [paths.landing, t('notFound.home')] : [paths.home, t('notFound.overview')]
  return (
    <div className="flex min-h-dvh flex-col">
      <PageTitle title={title} />
      <header className="public-head page-wide">
        <Brand href={home} />
      </header>
      <main className="page-wide relative isolate grid flex-1 content-center py-9">
        <Isobaths />
        <h1 className="max-w-[18ch] text-h1">{t('notFound.title')}</h1>
        <p className="mt-4 max-w-[46ch] text-ink-2">{t('notFound.lead')}</p>
        <p className="mt-6">
          <LinkButton href={home}>{label}</LinkButton>
        </p>
        {session !== null && <WaysOn readPlaces={readPlacesAction} />}
      </main>
      <div className="page-wide">
        <footer className="public-foot">
          <nav aria-label={ui('shell.foot')} className="flex flex-wrap gap-x-6">
            <Link href={paths.imprint}>{accounts('frame.imprint')}</Link>
            <Link href={paths.privacy}>{accounts('frame.privacy')}</Link>
          </nav>
        </footer>
      </div>
    </div>
  )
}
