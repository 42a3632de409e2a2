import type { RoleChoice } from '@/components/workspaces/invite-form'
import { MemberLine } from '@/components/workspaces/member-line'
import type { Outcome } from '@/lib/access/outcome'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'
import type { Person } from '@/lib/workspaces/model'

type TeamProps = {
  members: readonly Person[]
  userId: string
  roles: readonly RoleChoice[]
  change: (membershipId: string, role: string, key: string) => Promise<Outcome<unknown>>
  remove: (membershipId: string, key: string) => Promise<Outcome<unknown>>
  /** Why this reader may do neither. */
  refused: { change: string | undefined; remove: string | undefined }
}

/** The agency's own people. The last owner keeps role and place, and the buttons say why. */
export async function Team({ members, userId, roles, change, remove, refused }: TeamProps) {
  const t = await getText('workspaces')
  const owners = members.filter(({ role }) => role === 'owner').length
  return (
    <ul className="rows">
      {members.map((person) => {
        const { name } = person
        const own = person.userId === userId
        const last = person.role === 'owner' && owners < 2
        return (
          <MemberLine
            key={person.membershipId}
            person={person}
            own={own}
            roles={roles}
            change={change}
            remove={remove}
            removal={
              own
                ? { title: t('team.leaveTitle'), text: t('team.leaveText'), done: t('team.left') }
                : {
                    title: t('team.removeTitle', { name }),
                    text: t('team.removeText'),
                    done: t('team.removed', { name }),
                  }
            }
            refused={{
              change: refused.change ?? (last ? t('team.lastRole') : undefined),
              remove: refused.remove ?? (last ? t('team.last') : undefined),
            }}
            leadsTo={own ? paths.home : undefined}
          />
        )
      })}
    </ul>
  )
}
