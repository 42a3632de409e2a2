import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { OwnerHome } from '@/components/clients/owner-home'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { loadPage } from '@/lib/access/entry'
import { can, isAgencyRole } from '@/lib/access/policy'
import { listAssessments } from '@/lib/assessments/operations'
import { listClientPeople, readClient } from '@/lib/clients/operations'
import { homeStep } from '@/lib/clients/steps'
import { getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'
import { ClientOverview } from './overview'

type Props = { params: Promise<{ workspace: string; client: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('clients'))('page.page') }
}

/** Two pages at one address: the agency's overview of its client, and the home of the firm's own people. */
export default async function ClientPage({ params }: Props) {
  const { workspace, client } = await params
  const place = { workspace, client }
  const page = await loadPage(place, async (tenant) => ({
    frame: await readFrame.run(tenant, {}),
    client: await readClient.run(tenant, {}),
    assessments: await listAssessments.run(tenant, {}),
    people: can(tenant.scope.role, 'member.read') ? await listClientPeople.run(tenant, {}) : null,
  }))
  const { frame, assessments, people } = page
  const { summary } = page.client
  const resultId = assessments.find(({ state }) => state === 'submitted')?.id ?? null
  return (
    <WorkspaceShell frame={frame} current="client" preferences={{ setLocale, setTheme }}>
      {isAgencyRole(frame.role) && people !== null ? (
        <ClientOverview
          place={place}
          role={frame.role}
          client={page.client}
          assessments={assessments}
          people={people}
          resultId={resultId}
        />
      ) : (
        <OwnerHome
          workspace={frame.workspace}
          userId={frame.userId}
          summary={summary}
          step={homeStep(summary, frame.role)}
          resultId={resultId}
        />
      )}
    </WorkspaceShell>
  )
}
