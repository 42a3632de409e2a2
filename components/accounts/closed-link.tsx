import { Door } from '@/components/accounts/door'
import { LinkButton } from '@/components/ui/link-button'
import type { ClosedLink } from '@/lib/accounts/schema'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'

type Props = { state: ClosedLink; purpose: 'reset' | 'invitation' }

/** A secret link that opens nothing: why, what is safe, and the way on. */
export async function ClosedLinkPage({ state, purpose }: Props) {
  const t = await getText('accounts')
  const lead = `${t(`closed.${state}Lead`)} ${purpose === 'invitation' && state !== 'used' ? t('closed.askInviter') : ''}`
  return (
    <Door
      title={t(`closed.${state}`)}
      lead={lead.trim()}
      facts={
        <p className="mt-8 flex flex-wrap gap-3">
          {purpose === 'reset' && <LinkButton href={paths.reset}>{t('newPassword.askAgain')}</LinkButton>}
          <LinkButton href={paths.signIn()} variant={purpose === 'reset' ? 'secondary' : 'primary'}>
            {t('closed.signIn')}
          </LinkButton>
        </p>
      }
    />
  )
}
