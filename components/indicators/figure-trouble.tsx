'use client'
import { usePathname } from 'next/navigation'
import { Alert } from '@/components/ui/alert'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/platform/paths'
import { countOnTheirWay, type Figures } from './use-figures'
import { useReader } from './use-reader'

type FigureTroubleProps = {
  figures: Pick<Figures, 'trouble' | 'unkept' | 'connected' | 'waiting'>
  className?: string | undefined
}

/** What stands between the figures and the server, what is safe, and what to do. */
export function FigureTrouble({ figures, className = 'mt-4' }: FigureTroubleProps) {
  const { t } = useReader('')
  const path = usePathname()
  const count = countOnTheirWay(figures)
  if (figures.trouble === 'signed_out') {
    return (
      <Alert
        tone="error"
        className={className}
        title={t('trouble.signedOut')}
        safe={t('trouble.kept', { count })}
        next={<TextLink href={paths.signIn(path)}>{t('trouble.signIn')}</TextLink>}
      />
    )
  }
  if (figures.trouble === 'closed') {
    return <Alert tone="error" className={className} title={t('trouble.closed')} next={t('trouble.closedNext')} />
  }
  if (figures.unkept) {
    return <Alert className={className} live title={t('trouble.unkept')} next={t('trouble.unkeptNext')} />
  }
  if (!figures.connected && count > 0) {
    return <Alert className={className} live title={t('trouble.waiting', { count })} />
  }
  return null
}
