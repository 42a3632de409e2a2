import type { RoleChoice } from '@/components/workspaces/invite-form'
import { PersonLine } from '@/components/workspaces/people-list'
import { Removal } from '@/components/workspaces/removal'
import { RoleChange } from '@/components/workspaces/role-change'
import type { Outcome } from '@/lib/access/outcome'
import { getFormat, getText } from '@/lib/text/server'
import type { Person } from '@/lib/workspaces/model'

type MemberLineProps = {
  person: Person
  /** The reader's own row. */
  own?: boolean | undefined
  roles: readonly RoleChoice[]
  change: (membershipId: string, role: string, key: string) => Promise<Outcome<unknown>>
  remove: (membershipId: string, key: string) => Promise<Outcome<unknown>>
  removal: { title: string; text: string; done: string }
  /** Why not, for each of the two. */
  refused: { change: string | undefined; remove: string | undefined }
  /** Where the reader goes who removed themselves. */
  leadsTo?: string | undefined
}

/** Somebody who belongs here: role and since when, another role, the way out. */
export async function MemberLine({ person, own = false, roles, change, remove, ...rest }: MemberLineProps) {
  const [t, format] = await Promise.all([getText('workspaces'), getFormat()])
  const { membershipId, name, email, role, since } = person
  const { removal, refused, leadsTo } = rest
  return (
    <PersonLine
      name={name}
      email={email}
      mark={own ? t('team.you') : undefined}
      notes={[
        roles.find(({ value }) => value === role)?.label ?? role,
        t('team.since', { date: format.dateTime(since, { dateStyle: 'medium' }) }),
      ]}
      actions={
        <>
          <RoleChange
            // another role from elsewhere starts the choice anew
            key={role}
            name={name}
            role={role}
            roles={roles}
            text={own ? t('person.ownRoleText') : t('person.changeRoleText')}
            change={change.bind(null, membershipId)}
            refused={refused.change}
          />
          <Removal
            label={t('team.remove')}
            longLabel={t('team.removeOf', { name })}
            {...removal}
            remove={remove.bind(null, membershipId)}
            refused={refused.remove}
            leadsTo={leadsTo}
          />
        </>
      }
    />
  )
}
