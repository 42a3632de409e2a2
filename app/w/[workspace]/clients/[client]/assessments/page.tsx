import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { AssessmentLines } from '@/components/clients/assessment-lines'
import { StartAssessment } from '@/components/clients/start-assessment'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { loadPage } from '@/lib/access/entry'
import { isAgencyRole } from '@/lib/access/policy'
import { listAssessments } from '@/lib/assessments/operations'
import { getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'
import { startAssessmentAction } from '../actions'

type Props = { params: Promise<{ workspace: string; client: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('clients'))('assessments.page') }
}

export default async function AssessmentsPage({ params }: Props) {
  const { workspace, client } = await params
  const place = { workspace, client }
  const { frame, assessments } = await loadPage(place, async (tenant) => ({
    frame: await readFrame.run(tenant, {}),
    assessments: await listAssessments.run(tenant, {}),
  }))
  const t = await getText('clients')
  const agency = isAgencyRole(frame.role)
  const running = assessments.some(({ state }) => state !== 'submitted')
  return (
    <WorkspaceShell frame={frame} current="assessments" preferences={{ setLocale, setTheme }}>
      <PageHead title={t('assessments.title', { count: assessments.length })} />
      {assessments.length === 0 ? (
        <EmptyState title={t('assessments.emptyTitle')} level={2}>
          {t(agency ? 'assessments.emptyAgency' : 'assessments.emptyClient')}
        </EmptyState>
      ) : (
        <AssessmentLines workspace={workspace} client={client} lines={assessments} />
      )}
      {agency && (
        <Section heading={t('assessments.startHeading')}>
          <StartAssessment
            start={startAssessmentAction.bind(null, place)}
            refused={running ? t('assessments.running') : undefined}
          />
        </Section>
      )}
    </WorkspaceShell>
  )
}
