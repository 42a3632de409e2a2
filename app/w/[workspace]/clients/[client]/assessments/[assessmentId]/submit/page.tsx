import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Submission } from '@/components/assessments/submission'
import { loadPage, type Place } from '@/lib/access/entry'
import { isAgencyRole } from '@/lib/access/policy'
import { readSubmission } from '@/lib/assessments/operations'
import { paths } from '@/lib/platform/paths'
import { getLocale, getText } from '@/lib/text/server'
import { requestConfirmationAction, submitAction } from '../actions'

type Props = { params: Promise<{ workspace: string; client: string; assessmentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getText('assessments')
  return { title: t('submission') }
}

/** The last look before it is handed in. */
export default async function SubmissionPage({ params }: Props) {
  const { workspace, client, assessmentId } = await params
  const place: Place = { workspace, client }
  const locale = await getLocale()
  const { view, scope } = await loadPage(place, async (tenant) => ({
    view: await readSubmission.run(tenant, { assessmentId, locale }),
    scope: tenant.scope,
  }))
  if (view.assessment.state === 'submitted') redirect(paths.result(workspace, client, assessmentId))
  return (
    <main id="content">
      <Submission
        view={view}
        place={{ workspace, client, assessmentId, userId: scope.userId }}
        behalf={isAgencyRole(scope.role)}
        submit={submitAction.bind(null, place, assessmentId)}
        askConfirmation={requestConfirmationAction.bind(null, place, assessmentId)}
      />
    </main>
  )
}
