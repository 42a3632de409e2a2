import { audit } from '@/lib/access/audit'
import type { Tenant } from '@/lib/access/tenant'
import { lockSummary, refreshSummary } from '@/lib/clients/summary-operations'
import { enqueue } from '@/lib/mail/outbox'
import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'
import { paths } from '@/lib/platform/paths'
import { refuseSubmitted } from './answer-operations'
import { findAssessment, findClient, findClientOwners, markConfirmationRequested } from './data'
import type { AssessmentRef } from './schema'

/**
 * Lays the answers before the firm's owners.
 * @throws AppError not_found | conflict assessment_submitted | already_requested | no_owner
 */
export async function askForConfirmation(tenant: Tenant, { assessmentId }: AssessmentRef): Promise<{ asked: number }> {
  await lockSummary(tenant)
  const assessment = await findAssessment(tenant, assessmentId)
  refuseSubmitted(assessment)
  if (assessment.state === 'awaiting_confirmation') throw new AppError('conflict', 'already_requested')
  const asked = await askOwners(tenant, assessmentId)
  await markConfirmationRequested(tenant, assessmentId)
  await refreshSummary(tenant, { state: 'awaiting_confirmation' })
  await audit(tenant, 'assessment.confirmation-requested', assessmentId)
  return { asked }
}

async function askOwners(tenant: Tenant, assessmentId: string): Promise<number> {
  const { scope, db } = tenant
  const owners = await findClientOwners(tenant)
  if (owners.length === 0) throw new AppError('conflict', 'no_owner')
  const client = await findClient(tenant)
  const link = new URL(paths.submission(scope.workspaceSlug, client.id, assessmentId), env().NEXTAUTH_URL).href
  for (const { name, email, locale } of owners) {
    await enqueue(db, {
      workspaceId: scope.workspaceId,
      recipient: email,
      locale,
      now: scope.now,
      template: 'confirmation-requested',
      data: { name, adviserName: scope.userName, clientName: client.name, link },
    })
  }
  return owners.length
}
