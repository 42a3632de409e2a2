import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Submission } from '@/components/assessments/submission'
import { loadPage } from '@/lib/access/entry'
import { can, isAgencyRole } from '@/lib/access/policy'
import { readSubmission } from '@/lib/assessments/operations'
import { listClientPeople } from '@/lib/clients/operations'
import { ownerStanding } from '@/lib/clients/steps'
import { paths } from '@/lib/platform/paths'
import { getLocale, getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'
import { SealFirst, voiceToGive } from '../seal-first'
import { requestConfirmationAction, submitAction } from '../actions'

type Props = { params: Promise<{ workspace: string; client: string; assessmentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getText('assessments')
  return { title: t('submission') }
}

/** The last look before it is handed in. */
export default async function SubmissionPage({ params }: Props) {
  const { workspace, client, assessmentId } = await params
  const place = { workspace, client }
  const locale = await getLocale()
  const { view, frame, people, scope } = await loadPage(place, async (tenant) => ({
    view: await readSubmission.run(tenant, { assessmentId, locale }),
    frame: await readFrame.run(tenant, {}),
    people: can(tenant.scope.role, 'member.read') ? await listClientPeople.run(tenant, {}) : null,
    scope: tenant.scope,
  }))
  const { state, form } = view.assessment
  if (state === 'submitted') redirect(paths.result(workspace, client, assessmentId))
  const voice = voiceToGive(view)
  // whoever did not come by way of the questions is asked here: an adviser may have filled in all of them
  if (voice !== null)
    return (
      <SealFirst
        place={place}
        assessmentId={assessmentId}
        frame={frame}
        voice={voice}
        seals={view.gutFeelings}
        count={view.progress}
        form={form}
        onward={{ href: paths.submission(workspace, client, assessmentId), to: 'submission' }}
      />
    )
  return (
    <main id="content">
      <Submission
        view={view}
        place={{ workspace, client, assessmentId, userId: scope.userId }}
        behalf={isAgencyRole(scope.role)}
        owner={people && ownerStanding(people)}
        submit={submitAction.bind(null, place, assessmentId)}
        askConfirmation={requestConfirmationAction.bind(null, place, assessmentId)}
      />
    </main>
  )
}
