import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { InvitationLines } from '@/components/workspaces/invitation-lines'
import { InviteForm } from '@/components/workspaces/invite-form'
import { PersonLine } from '@/components/workspaces/people-list'
import { Removal } from '@/components/workspaces/removal'
import { WorkspaceForm } from '@/components/workspaces/workspace-form'
import { loadPage } from '@/lib/access/entry'
import { can } from '@/lib/access/policy'
import { getFormat, getText } from '@/lib/text/server'
import type { Person } from '@/lib/workspaces/model'
import { listInvitations, listMembers, readFrame, readWorkspace } from '@/lib/workspaces/operations'
import { inviteMemberAction, removeMemberAction, revokeInvitationAction, updateWorkspaceAction } from './actions'

type Props = { params: Promise<{ workspace: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('workspaces'))('settings.page') }
}

export default async function WorkspaceSettingsPage({ params }: Props) {
  const { workspace } = await params
  const place = { workspace }
  const { frame, details, members, invitations, userId } = await loadPage(place, async (tenant) => ({
    userId: tenant.scope.userId,
    frame: await readFrame.run(tenant, {}),
    details: await readWorkspace.run(tenant, {}),
    members: await listMembers.run(tenant, {}),
    invitations: await listInvitations.run(tenant, {}),
  }))
  const t = await getText('workspaces')
  const { name, locale, revision } = details
  const refusedInvite = can(frame.role, 'member.invite') ? undefined : t('invite.onlyOwner')
  return (
    <WorkspaceShell frame={frame} current="settings" preferences={{ setLocale, setTheme }}>
      <PageHead title={t('settings.title')} />
      <Section heading={t('settings.workspace')} side={t('settings.workspaceNote')} space="near">
        <WorkspaceForm
          start={{ name, locale, revision }}
          save={updateWorkspaceAction.bind(null, place)}
          refused={can(frame.role, 'workspace.update') ? undefined : t('settings.onlyOwner')}
        />
      </Section>
      <Section heading={t('team.heading')} side={t('team.note', { count: members.length })}>
        <Team
          members={members}
          userId={userId}
          remove={removeMemberAction.bind(null, place)}
          refused={can(frame.role, 'member.remove') ? undefined : t('settings.onlyOwner')}
        />
      </Section>
      <Section heading={t('invitations.heading')} level={3} space="near">
        {invitations.length === 0 ? (
          <p className="text-ink-2">{t('invitations.none')}</p>
        ) : (
          <ul className="rows">
            <InvitationLines
              invitations={invitations}
              roleName={(role) => (role === 'owner' || role === 'consultant' ? t(`role.${role}`) : role)}
              revoke={revokeInvitationAction.bind(null, place)}
              refused={refusedInvite}
            />
          </ul>
        )}
      </Section>
      <Section heading={t('invite.heading')} level={3} space="near" id="invite">
        <InviteForm
          roles={[
            { value: 'consultant', label: t('role.consultant'), note: t('roleNote.consultant') },
            { value: 'owner', label: t('role.owner'), note: t('roleNote.owner') },
          ]}
          invite={inviteMemberAction.bind(null, place)}
          refused={refusedInvite}
        />
      </Section>
    </WorkspaceShell>
  )
}

type TeamProps = {
  members: readonly Person[]
  userId: string
  remove: (membershipId: string, key?: string) => ReturnType<typeof removeMemberAction>
  refused: string | undefined
}

async function Team({ members, userId, remove, refused }: TeamProps) {
  const [t, format] = await Promise.all([getText('workspaces'), getFormat()])
  const owners = members.filter(({ role }) => role === 'owner').length
  return (
    <ul className="rows">
      {members.map(({ membershipId, name, email, role, since, ...person }) => (
        <PersonLine
          key={membershipId}
          name={name}
          email={email}
          mark={person.userId === userId ? t('team.you') : undefined}
          notes={[
            role === 'owner' || role === 'consultant' ? t(`role.${role}`) : role,
            t('team.since', { date: format.dateTime(since, { dateStyle: 'medium' }) }),
          ]}
          actions={
            <Removal
              label={t('team.remove')}
              longLabel={t('team.removeOf', { name })}
              title={t('team.removeTitle', { name })}
              text={t('team.removeText')}
              done={t('team.removed', { name })}
              remove={remove.bind(null, membershipId)}
              refused={refused ?? (role === 'owner' && owners < 2 ? t('team.last') : undefined)}
            />
          }
        />
      ))}
    </ul>
  )
}
