import { InvitationLines } from '@/components/workspaces/invitation-lines'
import { InviteForm } from '@/components/workspaces/invite-form'
import { PersonLine } from '@/components/workspaces/people-list'
import { clientRoles } from '@/lib/access/policy'
import type { Outcome } from '@/lib/access/outcome'
import type { ClientPeople } from '@/lib/clients/model'
import { getFormat, getText } from '@/lib/text/server'

type Invited = { invitationId: string; link: string }

type PeopleProps = {
  people: ClientPeople
  invite: (input: { name: string; email: string; role: string }, key: string) => Promise<Outcome<Invited>>
  revoke: (invitationId: string, key: string) => Promise<Outcome<unknown>>
  correct: (invitationId: string, email: string, key: string) => Promise<Outcome<Invited>>
  /** Why this reader may not invite. */
  refused: string | undefined
}

/** Who of the firm has access, who is invited, and the form to invite. */
export async function People({ people, invite, revoke, correct, refused }: PeopleProps) {
  const [t, format] = await Promise.all([getText('clients'), getFormat()])
  const { members, invitations } = people
  const roleName = (role: string) => {
    const known = clientRoles.find((word) => word === role)
    return known === undefined ? role : t(`role.${known}`)
  }
  const choice = (value: (typeof clientRoles)[number]) => ({
    value,
    label: t(`role.${value}`),
    note: t(`roleNote.${value}`),
  })
  return (
    <>
      {members.length + invitations.length === 0 ? (
        <p className="text-ink-2">{t('page.peopleNone')}</p>
      ) : (
        <ul className="rows">
          {members.map(({ membershipId, name, email, role, since }) => (
            <PersonLine
              key={membershipId}
              name={name}
              email={email}
              notes={[roleName(role), t('page.since', { date: format.dateTime(since, { dateStyle: 'medium' }) })]}
            />
          ))}
          <InvitationLines
            invitations={invitations}
            roleName={roleName}
            revoke={revoke}
            correct={correct}
            refused={refused}
          />
        </ul>
      )}
      <div id="invite" className="mt-8 scroll-mt-6">
        <h3 className="mb-4 text-h4">{t('page.inviteHeading')}</h3>
        <InviteForm
          roles={[choice('client_owner'), choice('client_member'), choice('client_viewer')]}
          invite={invite}
          refused={refused}
        />
      </div>
    </>
  )
}
