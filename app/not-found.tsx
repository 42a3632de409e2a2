import type { Metadata } from 'next'
import { Brand } from '@/components/ui/brand'
import { Isobaths } from '@/components/ui/isobaths'
import { LinkButton } from '@/components/ui/link-button'
import { currentSessionId } from '@/lib/access/session'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: `${(await getText('app'))('notFound.page')} · Lotse` } }
}

/** Travels with every page, so it is small and asks the cookie alone whether somebody is signed in. */
export default async function NotFound() {
  const [t, session] = await Promise.all([getText('app'), currentSessionId()])
  const [home, label] = session === null ? [paths.landing, t('notFound.home')] : [paths.home, t('notFound.overview')]
  return (
    <div className="flex min-h-dvh flex-col">
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
      </main>
    </div>
  )
}
