import { audit } from '@/lib/access/audit'
import { isAgencyRole } from '@/lib/access/policy'
import type { Tenant } from '@/lib/access/tenant'
import { latestCatalogue } from '@/lib/catalogues/operations'
import { lockSummary, refreshSummary } from '@/lib/clients/summary-operations'
import { AppError } from '@/lib/platform/errors'
import { findAssessments, insertAssessment } from './data'
import { openCase, summaryCounts } from './head-operations'
import { standardKey } from '@/lib/catalogues/names'
import type { StartAssessment } from './schema'

/**
 * Starts the first or a later assessment. The first one is the agency's to start; a later one the firm's owner may
 * start as well, for example once a review is due.
 * @throws AppError conflict assessment_open where an earlier one was not submitted yet | forbidden first_assessment |
 * unavailable no_catalogue
 */
export async function start(tenant: Tenant, input: StartAssessment): Promise<{ assessmentId: string }> {
  await lockSummary(tenant)
  const [last] = await findAssessments(tenant)
  if (last && last.state !== 'submitted') throw new AppError('conflict', 'assessment_open')
  if (!last && !isAgencyRole(tenant.scope.role)) throw new AppError('forbidden', 'first_assessment')
  const catalogue = await latestCatalogue(tenant.db, standardKey)
  const form = input.form ?? last?.form ?? 'full'
  const assessmentId = await insertAssessment(tenant, { form, number: last ? last.number + 1 : 0, catalogue })
  await refreshSummary(tenant, {
    // the first time round, "invited" is worth knowing until the first answer
    ...(last && { state: 'answering' }),
    assessmentId,
    // the review has begun: the next date comes with the next result
    reviewOn: null,
    ...summaryCounts(await openCase(tenant, assessmentId)),
  })
  await audit(tenant, 'assessment.started', assessmentId, { form, catalogue: catalogue.hash })
  return { assessmentId }
}
