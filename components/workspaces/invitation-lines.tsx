import { Correction } from '@/components/workspaces/correction'
import { PersonLine } from '@/components/workspaces/people-list'
import { Removal } from '@/components/workspaces/removal'
import { Resend } from '@/components/workspaces/resend'
import type { Outcome } from '@/lib/access/outcome'
import { getFormat, getText } from '@/lib/text/server'
import type { InvitationLine } from '@/lib/workspaces/model'

type InvitationLinesProps = {
  invitations: readonly InvitationLine[]
  roleName: (role: string) => string
  resend: (invitationId: string, key: string) => Promise<Outcome<{ link: string }>>
  revoke: (invitationId: string, key: string) => Promise<Outcome<unknown>>
  correct?: ((invitationId: string, email: string, key: string) => Promise<Outcome<{ link: string }>>) | undefined
  refused?: string | undefined
}

/** Invitations nobody has taken up yet: how long they are open, send anew, correct the address, withdraw. */
export async function InvitationLines(props: InvitationLinesProps) {
  const { invitations, roleName, resend, revoke, correct, refused } = props
  const [t, format] = await Promise.all([getText('workspaces'), getFormat()])
  return invitations.map(({ id, name, email, role, state, expiresAt }) => {
    const date = format.dateTime(expiresAt, { dateStyle: 'medium' })
    return (
      <PersonLine
        // one per address; a new link for it keeps the row, and with it where one was
        key={email}
        name={name}
        email={email}
        notes={[
          roleName(role),
          t(`invitations.${state === 'expired' || state === 'revoked' ? state : 'open'}`, { date }),
        ]}
        actions={
          <>
            <Resend name={name} resend={resend.bind(null, id)} refused={refused} />
            {correct !== undefined && state !== 'revoked' && (
              <Correction name={name} email={email} correct={correct.bind(null, id)} refused={refused} />
            )}
            {state !== 'revoked' && (
              <Removal
                label={t('invitations.revoke')}
                longLabel={t('invitations.revokeOf', { name })}
                title={t('invitations.revokeTitle', { name })}
                text={t('invitations.revokeText')}
                done={t('invitations.revokedDone', { name })}
                remove={revoke.bind(null, id)}
                refused={refused}
              />
            )}
          </>
        }
      />
    )
  })
}
