import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { InvitationLines } from '@/components/workspaces/invitation-lines'
import { InviteForm } from '@/components/workspaces/invite-form'
import { ShownLinkPlace } from '@/components/workspaces/shown-link'
import { Team } from '@/components/workspaces/team'
import { WorkspaceForm } from '@/components/workspaces/workspace-form'
import { loadPage } from '@/lib/access/entry'
import { can } from '@/lib/access/policy'
import { getText } from '@/lib/text/server'
import { openIn } from '@/lib/workspaces/invitations'
import { listInvitations, listMembers, readFrame, readWorkspace } from '@/lib/workspaces/operations'
import {
  changeMemberRoleAction,
  inviteMemberAction,
  removeMemberAction,
  resendInvitationAction,
  revokeInvitationAction,
  updateWorkspaceAction,
} from './actions'

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
  const [t, accounts] = await Promise.all([getText('workspaces'), getText('accounts')])
  const { name, locale, revision } = details
  const refusedInvite = can(frame.role, 'member.invite') ? undefined : t('invite.onlyOwner')
  const roles = [
    { value: 'consultant', label: accounts('roles.consultant'), note: t('roleNote.consultant') },
    { value: 'owner', label: accounts('roles.owner'), note: t('roleNote.owner') },
  ] as const
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
          roles={roles}
          change={changeMemberRoleAction.bind(null, place)}
          remove={removeMemberAction.bind(null, place)}
          refused={{
            change: can(frame.role, 'member.change-role') ? undefined : t('settings.onlyOwner'),
            remove: can(frame.role, 'member.remove') ? undefined : t('settings.onlyOwner'),
          }}
        />
      </Section>
      <ShownLinkPlace>
        <Section heading={t('invitations.heading')} level={3} space="near">
          {invitations.length === 0 ? (
            <p className="text-ink-2">{t('invitations.none')}</p>
          ) : (
            <ul className="rows">
              <InvitationLines
                invitations={invitations}
                roleName={(role) => (role === 'owner' || role === 'consultant' ? accounts(`roles.${role}`) : role)}
                resend={resendInvitationAction.bind(null, place)}
                revoke={revokeInvitationAction.bind(null, place)}
                refused={refusedInvite}
              />
            </ul>
          )}
        </Section>
        <Section heading={t('invite.heading')} level={3} space="near" id="invite">
          <InviteForm
            roles={roles}
            invite={inviteMemberAction.bind(null, place)}
            openIds={openIn(invitations)}
            refused={refusedInvite}
          />
        </Section>
      </ShownLinkPlace>
    </WorkspaceShell>
  )
}
