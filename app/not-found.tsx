import { Isobaths } from '@/components/ui/isobaths'
import { LinkButton } from '@/components/ui/link-button'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'

export default async function NotFound() {
  const t = await getText('app')
  return (
    <main className="page-wide relative isolate grid min-h-dvh content-center overflow-hidden py-9">
      <Isobaths />
      <h1 className="text-h1">{t('notFound.title')}</h1>
      <p className="mt-4 max-w-measure text-ink-2">{t('notFound.lead')}</p>
      <p className="mt-6">
        <LinkButton href={paths.landing}>{t('notFound.home')}</LinkButton>
      </p>
    </main>
  )
}
