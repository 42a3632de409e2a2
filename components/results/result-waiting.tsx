import type { ResultText } from '@/components/results/reading'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'

/** Before the submission there is no result, and no hint of one. */
export function ResultWaiting({ t, href }: { t: ResultText; href: string }) {
  return (
    <>
      <PageHead title={t('waiting.title')} lead={t('waiting.lead')} />
      <LinkButton href={href}>{t('waiting.link')}</LinkButton>
    </>
  )
}
