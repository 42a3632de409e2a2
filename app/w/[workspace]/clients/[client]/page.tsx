import type { Metadata } from 'next'
import { cache } from 'react'
import { setLocale, setTheme } from '@/app/preferences'
import { OwnerHome } from '@/components/clients/owner-home'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { loadPage } from '@/lib/access/entry'
import { can, isAgencyRole } from '@/lib/access/policy'
import { listAssessments, readCourse } from '@/lib/assessments/operations'
import { listClientPeople, readClient } from '@/lib/clients/operations'
import { homeStep } from '@/lib/clients/steps'
import { readEntry } from '@/lib/indicators/entry-operations'
import { readIndicators } from '@/lib/indicators/series-operations'
import type { Locale } from '@/lib/text/messages'
import { getLocale, getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'
import { startAssessmentAction } from './actions'
import { ClientOverview } from './overview'
import { StandingOverTime } from './standing-over-time'

type Props = { params: Promise<{ workspace: string; client: string }> }

/** Read once for the page and its title. */
const load = cache((workspace: string, client: string, locale: Locale) =>
  loadPage({ workspace, client }, async (tenant) => ({
    frame: await readFrame.run(tenant, {}),
    client: await readClient.run(tenant, {}),
    assessments: await listAssessments.run(tenant, {}),
    course: await readCourse.run(tenant, { locale }),
    indicators: await readIndicators.run(tenant, { locale }),
    entry: await readEntry.run(tenant, { locale }),
    people: can(tenant.scope.role, 'member.read') ? await listClientPeople.run(tenant, {}) : null,
  })),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, client } = await params
  const t = await getText('clients')
  const page = await load(workspace, client, await getLocale())
  if (!isAgencyRole(page.frame.role)) return { title: t('home.page') }
  return { title: t('titleOf', { name: page.client.name, page: t('page.page') }) }
}

/** Two pages at one address: the agency's overview of its client, and the home of the firm's own people. */
export default async function ClientPage({ params }: Props) {
  const { workspace, client } = await params
  const place = { workspace, client }
  const page = await load(workspace, client, await getLocale())
  const { frame, assessments, people, course, indicators, entry } = page
  const { summary } = page.client
  const resultId = assessments.find(({ state }) => state === 'submitted')?.id ?? null
  const standing = { place, course, indicators, summary, numbersDue: entry.due, mayEnter: entry.mayRecord }
  const again = can(frame.role, 'assessment.start')
    ? { form: assessments[0]?.form ?? 'full', start: startAssessmentAction.bind(null, place) }
    : null
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
          standing={<StandingOverTime {...standing} own={false} />}
        />
      ) : (
        <OwnerHome
          workspace={frame.workspace}
          userId={frame.userId}
          summary={summary}
          step={homeStep(summary, frame.role)}
          form={assessments[0]?.form ?? 'full'}
          owner={can(frame.role, 'assessment.submit')}
          resultId={resultId}
          again={again}
          standing={<StandingOverTime {...standing} own />}
        />
      )}
    </WorkspaceShell>
  )
}
