import type { Metadata } from 'next'
import { PublicPage } from '@/app/public-page'
import { AcceptInvitationForm } from '@/components/accounts/accept-invitation-form'
import { ClosedLinkPage } from '@/components/accounts/closed-link'
import { Door } from '@/components/accounts/door'
import { JoinButton } from '@/components/accounts/join-button'
import { SignInAndJoin } from '@/components/accounts/sign-in-and-join'
import { SignOutButton } from '@/components/accounts/sign-out-button'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { loadIfSignedIn } from '@/lib/access/entry'
import { loadPublicPage } from '@/lib/accounts/entry'
import { readInvitation } from '@/lib/accounts/invitation-operations'
import { readProfile } from '@/lib/accounts/operations'
import type { InvitationView } from '@/lib/accounts/schema'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'
import { adoptPreferencesAction } from '@/app/profile/actions'
import { acceptInvitationAction, joinByInvitationAction } from '../actions'

type Props = { params: Promise<{ token: string }> }
type OpenInvitation = Extract<InvitationView, { state: 'open' }>

export async function generateMetadata(): Promise<Metadata> {
  // the address is a secret: it is passed on to nobody
  return { title: (await getText('accounts'))('invitation.title'), referrer: 'no-referrer', robots: 'noindex' }
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params
  const view = (await loadPublicPage(readInvitation, { token })) ?? { state: 'unknown' as const }
  const profile = await loadIfSignedIn((account) => readProfile.run(account, {}))
  return (
    <PublicPage action={profile ? null : undefined}>
      {view.state === 'open' ? (
        <Open invitation={view} token={token} signedInAs={profile?.email ?? null} />
      ) : (
        <ClosedLinkPage state={view.state} purpose="invitation" signedIn={profile !== null} />
      )}
    </PublicPage>
  )
}

type OpenProps = { invitation: OpenInvitation; token: string; signedInAs: string | null }

async function Open({ invitation, token, signedInAs }: OpenProps) {
  const t = await getText('accounts')
  const { inviterName: inviter, workspaceName: workspace, clientName: client, role, email } = invitation
  const items = [
    { term: t('invitation.address'), value: email },
    { term: t('invitation.role'), value: t(`roles.${role}`) },
  ]
  return (
    <Door
      title={
        client === null
          ? t('invitation.headingTeam', { inviter, workspace })
          : t('invitation.headingClient', { inviter, client })
      }
      lead={client === null ? t('invitation.leadTeam', { workspace }) : t('invitation.leadClient', { workspace })}
      facts={
        <div className="mt-8 max-w-measure">
          <DefinitionList items={items} />
        </div>
      }
    >
      <Card className="grid gap-5">
        <Way invitation={invitation} token={token} signedInAs={signedInAs} />
      </Card>
    </Door>
  )
}

/** Signed in with that address, with another one, known but signed out, or new. */
async function Way({ invitation: { email, name, accountExists }, token, signedInAs }: OpenProps) {
  const t = await getText('accounts')
  if (signedInAs === email) {
    return (
      <>
        <p className="text-ink-2">{t('invitation.joinLead', { email })}</p>
        <JoinButton token={token} joinByInvitation={joinByInvitationAction} />
      </>
    )
  }
  if (signedInAs !== null) {
    return (
      <>
        <h2 className="text-h4">{t('invitation.other', { invited: email })}</h2>
        <p className="text-ink-2">{t('invitation.otherLead', { email: signedInAs })}</p>
        <SignOutButton to={paths.invitation(token)} variant="primary" size="lg">
          {t('invitation.signOut')}
        </SignOutButton>
      </>
    )
  }
  if (accountExists) {
    return (
      <>
        <h2 className="text-h4">{t('invitation.exists', { email })}</h2>
        <p className="text-ink-2">{t('invitation.existsLead')}</p>
        <SignInAndJoin
          token={token}
          email={email}
          adopt={adoptPreferencesAction}
          joinByInvitation={joinByInvitationAction}
        />
      </>
    )
  }
  return <AcceptInvitationForm token={token} name={name} email={email} acceptInvitation={acceptInvitationAction} />
}
