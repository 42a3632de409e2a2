import { InvitationLines } from '@/components/workspaces/invitation-lines'
import { InviteForm } from '@/components/workspaces/invite-form'
import { MemberLine } from '@/components/workspaces/member-line'
import { clientRoles } from '@/lib/access/policy'
import type { Outcome } from '@/lib/access/outcome'
import type { ClientPeople } from '@/lib/clients/model'
import { getText } from '@/lib/text/server'
import { openIn } from '@/lib/workspaces/invitations'

type Invited = { invitationId: string; link: string }

type PeopleProps = {
  people: ClientPeople
  change: (membershipId: string, role: string, key: string) => Promise<Outcome<unknown>>
  remove: (membershipId: string, key: string) => Promise<Outcome<unknown>>
  invite: (input: { name: string; email: string; role: string }, key: string) => Promise<Outcome<Invited>>
  resend: (invitationId: string, key: string) => Promise<Outcome<Invited>>
  revoke: (invitationId: string, key: string) => Promise<Outcome<unknown>>
  correct: (invitationId: string, email: string, key: string) => Promise<Outcome<Invited>>
  /** Why this reader may not, for each of the three. */
  refused: { invite: string | undefined; change: string | undefined; remove: string | undefined }
  /** The form waits behind a button: the firm's owner is asked already. */
  inviteFolded: boolean
}

/** Who of the firm has access and as what, who is invited, and the form to invite. */
export async function People(props: PeopleProps) {
  const { people, change, remove, invite, resend, revoke, correct, refused, inviteFolded } = props
  const [t, accounts] = await Promise.all([getText('clients'), getText('accounts')])
  const { members, invitations } = people
  const roleName = (role: string) => {
    const known = clientRoles.find((word) => word === role)
    return known === undefined ? role : accounts(`roles.${known}`)
  }
  const choice = (value: (typeof clientRoles)[number]) => ({
    value,
    label: accounts(`roles.${value}`),
    note: t(`roleNote.${value}`),
  })
  const roles = [choice('client_owner'), choice('client_member'), choice('client_viewer')] as const
  const owners = members.filter(({ role }) => role === 'client_owner').length
  const removalOf = ({ name, role }: ClientPeople['members'][number]) => ({
    title: t('page.removeTitle', { name }),
    text: role === 'client_owner' && owners < 2 ? t('page.removeLastText') : t('page.removeText'),
    done: t('page.removed', { name }),
  })
  return (
    <>
      {members.length + invitations.length === 0 ? (
        <p className="text-ink-2">{t('page.peopleNone')}</p>
      ) : (
        <ul className="rows">
          {members.map((person) => (
            <MemberLine
              key={person.membershipId}
              person={person}
              roles={roles}
              change={change}
              remove={remove}
              removal={removalOf(person)}
              refused={refused}
            />
          ))}
          <InvitationLines
            invitations={invitations}
            roleName={roleName}
            resend={resend}
            revoke={revoke}
            correct={correct}
            refused={refused.invite}
          />
        </ul>
      )}
      <div id="invite" className="mt-8 scroll-mt-6">
        <InviteForm
          heading={<h3 className="text-h4">{t('page.inviteHeading')}</h3>}
          foldedLabel={inviteFolded ? t('page.inviteHeading') : undefined}
          roles={roles}
          invite={invite}
          openIds={openIn(invitations)}
          refused={refused.invite}
        />
      </div>
    </>
  )
}
