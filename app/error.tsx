'use client'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/shell/page-title'
import { Brand } from '@/components/ui/brand'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { paths } from '@/lib/platform/paths'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('app')
  return (
    <div className="flex min-h-dvh flex-col">
      <PageTitle title={`${t('error.page')} · Lotse`} />
      <header className="public-head page-wide">
        <Brand href={paths.home} />
      </header>
      <main className="page-wide grid flex-1 content-center py-9">
        <h1 className="text-h1">{t('error.title')}</h1>
        <p className="mt-4 max-w-measure text-ink-2">{t('error.lead')}</p>
        <p className="mt-6 flex flex-wrap gap-3">
          <Button onClick={reset}>{t('error.again')}</Button>
          <LinkButton href={paths.home} variant="secondary">
            {t('error.home')}
          </LinkButton>
        </p>
      </main>
    </div>
  )
}
