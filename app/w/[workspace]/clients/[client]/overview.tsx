import type { ReactNode } from 'react'
import { AgencyNext } from '@/components/clients/agency-next'
import { AssessmentLines, type AssessmentLine } from '@/components/clients/assessment-lines'
import { Verdict } from '@/components/clients/verdict'
import { MasterDataList } from '@/components/clients/master-data-list'
import { People } from '@/components/clients/people'
import { StartAssessment } from '@/components/clients/start-assessment'
import { StateTag } from '@/components/clients/state-tag'
import { ShownLinkPlace } from '@/components/workspaces/shown-link'
import { Resend } from '@/components/workspaces/resend'
import { Topbar } from '@/components/ui/app-shell'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { can, type Role } from '@/lib/access/policy'
import type { ClientDetails, ClientPeople } from '@/lib/clients/model'
import { agencyStep, clientPhase, openOwnerInvitation, ownerStanding } from '@/lib/clients/steps'
import { dealtWith } from '@/lib/clients/count'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'
import {
  changePersonRoleAction,
  correctInvitationAction,
  inviteClientPersonAction,
  removeClientPersonAction,
  resendClientInvitationAction,
  revokeClientInvitationAction,
  startAssessmentAction,
} from './actions'

type ClientOverviewProps = {
  place: { workspace: string; client: string }
  role: Role
  client: ClientDetails
  assessments: readonly AssessmentLine[]
  people: ClientPeople
  resultId: string | null
  /** Where the firm stands, and the way there; empty before the first result. */
  standing: ReactNode
}

/** The agency's page of one client: what is next, who takes part, what was found, what is on file. */
export async function ClientOverview({
  place,
  role,
  client,
  assessments,
  people,
  resultId,
  standing,
}: ClientOverviewProps) {
  const [t, ui] = await Promise.all([getText('clients'), getText('ui')])
  const { summary, name } = client
  const owner = ownerStanding(people)
  const invitation = openOwnerInvitation(people.invitations)
  const phase = clientPhase(summary)
  const resend = resendClientInvitationAction.bind(null, place)
  const inviteRefused = can(role, 'client.invite') ? undefined : t('page.inviteRefused')
  return (
    <ShownLinkPlace>
      <Topbar>
        <Breadcrumbs
          label={ui('breadcrumbs')}
          items={[{ label: t('list.page'), href: paths.workspace(place.workspace) }, { label: name }]}
        />
      </Topbar>
      <PageHead
        title={t(`page.title.${phase}`, { name })}
        kicker={
          <>
            {summary.verdict !== null && <Verdict verdict={summary.verdict} />}
            <StateTag state={summary.state} label={stateWords()} />
          </>
        }
      />
      <AgencyNext
        workspace={place.workspace}
        step={agencyStep(summary, owner)}
        summary={summary}
        resultId={resultId}
        start={
          <StartAssessment
            start={startAssessmentAction.bind(null, place)}
            preset={assessments[0]?.form}
            refused={can(role, 'assessment.start') ? undefined : t('start.forbidden')}
          />
        }
        resend={
          invitation && (
            <Resend
              look="step"
              name={invitation.name}
              resend={resend.bind(null, invitation.id)}
              refused={inviteRefused}
            />
          )
        }
      />
      {standing}
      <Section heading={t('page.people')} id="people">
        <People
          people={people}
          change={changePersonRoleAction.bind(null, place)}
          remove={removeClientPersonAction.bind(null, place)}
          invite={inviteClientPersonAction.bind(null, place)}
          resend={resend}
          revoke={revokeClientInvitationAction.bind(null, place)}
          correct={correctInvitationAction.bind(null, place)}
          refused={{
            invite: inviteRefused,
            change: can(role, 'client.change-role') ? undefined : t('page.changeRefused'),
            remove: can(role, 'client.remove-person') ? undefined : t('page.changeRefused'),
          }}
          inviteFolded={owner !== 'none'}
        />
      </Section>
      {assessments.length > 0 && (
        <Section
          heading={t('page.assessments')}
          actions={<TextLink href={paths.assessments(place.workspace, place.client)}>{t('page.all')}</TextLink>}
        >
          <AssessmentLines workspace={place.workspace} client={place.client} lines={assessments.slice(0, 3)} />
        </Section>
      )}
      <Section
        heading={t('page.data')}
        actions={<TextLink href={paths.clientSettings(place.workspace, place.client)}>{t('page.edit')}</TextLink>}
      >
        <MasterDataList data={client} />
      </Section>
    </ShownLinkPlace>
  )

  /** Where only the agency filled in, how far it is says more than that somebody answers. */
  function stateWords(): string {
    if (phase !== 'filling' && phase !== 'filled') return t(`state.${summary.state}`)
    const { asked, unknown } = summary
    return t('progress', { done: dealtWith(summary), asked, unknown })
  }
}
