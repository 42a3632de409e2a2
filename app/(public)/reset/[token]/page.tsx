import type { Metadata } from 'next'
import { PublicPage } from '@/app/public-page'
import { ClosedLinkPage } from '@/components/accounts/closed-link'
import { Door } from '@/components/accounts/door'
import { NewPasswordForm } from '@/components/accounts/new-password-form'
import { Card } from '@/components/ui/card'
import { currentSessionId } from '@/lib/access/session'
import { loadPublicPage } from '@/lib/accounts/entry'
import { readReset } from '@/lib/accounts/reset-operations'
import { getText } from '@/lib/text/server'
import { resetPasswordAction } from '../actions'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  // the address is a secret: it is passed on to nobody
  return { title: (await getText('accounts'))('newPassword.title'), referrer: 'no-referrer', robots: 'noindex' }
}

export default async function NewPasswordPage({ params }: Props) {
  const { token } = await params
  const view = (await loadPublicPage(readReset, { token })) ?? { state: 'unknown' as const }
  const [t, session] = await Promise.all([getText('accounts'), currentSessionId()])
  return (
    <PublicPage>
      {view.state === 'open' ? (
        <Door title={t('newPassword.heading')} lead={t('newPassword.lead')}>
          <Card>
            <NewPasswordForm token={token} resetPassword={resetPasswordAction} />
          </Card>
        </Door>
      ) : (
        <ClosedLinkPage state={view.state} purpose="reset" signedIn={session !== null} />
      )}
    </PublicPage>
  )
}
