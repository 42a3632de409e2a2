import type { Metadata } from 'next'
import { cache } from 'react'
import { setLocale, setTheme } from '@/app/preferences'
import { AssessmentLines } from '@/components/clients/assessment-lines'
import { StartAssessment } from '@/components/clients/start-assessment'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { loadPage } from '@/lib/access/entry'
import { can, isAgencyRole } from '@/lib/access/policy'
import { listAssessments } from '@/lib/assessments/operations'
import { getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'
import { startAssessmentAction } from '../actions'

type Props = { params: Promise<{ workspace: string; client: string }> }

/** Read once for the page and its title. */
const load = cache((workspace: string, client: string) =>
  loadPage({ workspace, client }, async (tenant) => ({
    frame: await readFrame.run(tenant, {}),
    assessments: await listAssessments.run(tenant, {}),
  })),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, client } = await params
  const t = await getText('clients')
  const { frame } = await load(workspace, client)
  if (!isAgencyRole(frame.role) || frame.client === null) return { title: t('assessments.page') }
  return { title: t('titleOf', { name: frame.client.name, page: t('assessments.page') }) }
}

export default async function AssessmentsPage({ params }: Props) {
  const { workspace, client } = await params
  const place = { workspace, client }
  const { frame, assessments } = await load(workspace, client)
  const [t, overview] = await Promise.all([getText('clients'), getText('overview')])
  const agency = isAgencyRole(frame.role)
  const running = assessments.some(({ state }) => state !== 'submitted')
  return (
    <WorkspaceShell frame={frame} current="assessments" preferences={{ setLocale, setTheme }}>
      <PageHead title={t('assessments.title', { count: assessments.length })} />
      {assessments.length === 0 ? (
        <EmptyState>{t(agency ? 'assessments.emptyAgency' : 'assessments.emptyClient')}</EmptyState>
      ) : (
        <AssessmentLines workspace={workspace} client={client} lines={assessments} />
      )}
      {can(frame.role, 'assessment.start') && (agency || assessments.length > 0) && (
        <Section heading={t('assessments.startHeading')} id="start">
          {assessments.length > 0 && !running && (
            <p className="mb-4 max-w-measure text-ink-2">{overview('again.prefilled')}</p>
          )}
          <StartAssessment
            preset={assessments[0]?.form}
            start={startAssessmentAction.bind(null, place)}
            refused={running ? t('assessments.running') : undefined}
          />
        </Section>
      )}
    </WorkspaceShell>
  )
}
