import { Door } from '@/components/accounts/door'
import { LinkButton } from '@/components/ui/link-button'
import type { ClosedLink } from '@/lib/accounts/schema'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'

type Props = {
  state: ClosedLink
  purpose: 'reset' | 'invitation'
  signedIn: boolean
}

/** A secret link that opens nothing: why, what is safe, and the way on. */
export async function ClosedLinkPage({ state, purpose, signedIn }: Props) {
  const t = await getText('accounts')
  const why = t(state === 'used' && signedIn ? 'closed.usedSignedIn' : `closed.${state}Lead`)
  const lead = `${why} ${purpose === 'invitation' && state !== 'used' ? t('closed.askInviter') : ''}`
  return (
    <Door
      title={t(`closed.${state}`)}
      lead={lead.trim()}
      facts={
        <p className="mt-8 flex flex-wrap gap-3">
          {signedIn && <LinkButton href={paths.home}>{t('frame.overview')}</LinkButton>}
          {purpose === 'reset' && <AskAgain first={!signedIn} />}
          {!signedIn && (
            <LinkButton href={paths.signIn()} variant={purpose === 'reset' ? 'secondary' : 'primary'}>
              {t('closed.signIn')}
            </LinkButton>
          )}
        </p>
      }
    />
  )
}

/** `first`: it is the way on that most will want. */
async function AskAgain({ first }: { first: boolean }) {
  const t = await getText('accounts')
  return (
    <LinkButton href={paths.reset} variant={first ? 'primary' : 'secondary'}>
      {t('newPassword.askAgain')}
    </LinkButton>
  )
}
