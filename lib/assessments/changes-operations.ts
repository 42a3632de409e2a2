import type { Tenant } from '@/lib/access/tenant'
import { readCatalogueByHash } from '@/lib/catalogues/operations'
import { AppError } from '@/lib/platform/errors'
import { findAnswers } from './answers-data'
import { changesView, type ComparedRound } from './changes-view'
import { findAssessment, findClient, findRoundBefore, type AssessmentRow } from './data'
import { findResult } from './results-data'
import type { ReadInLocale } from './schema'
import { standingAnswers } from './topic-view'
import type { ChangesView } from './views-over-time'

/** @throws AppError not_found where it is not submitted, and no_earlier where there is nothing to compare it with */
export async function viewChanges(tenant: Tenant, { assessmentId, locale }: ReadInLocale): Promise<ChangesView> {
  const assessment = await findAssessment(tenant, assessmentId)
  if (assessment.state !== 'submitted') throw new AppError('not_found', 'result')
  const earlier = await findRoundBefore(tenant, assessment)
  if (!earlier) throw new AppError('not_found', 'no_earlier')
  const { timeZone } = await findClient(tenant)
  const before = await compared(tenant, earlier)
  const after = await compared(tenant, assessment)
  return changesView({ before, after, timeZone, role: tenant.scope.role, locale })
}

async function compared(tenant: Tenant, assessment: AssessmentRow): Promise<ComparedRound> {
  const { id, number, form, submittedAt, catalogueHash } = assessment
  const stored = await findResult(tenant, id)
  if (!stored || submittedAt === null) throw new AppError('not_found', 'result')
  return {
    id,
    number,
    form,
    submittedAt,
    catalogue: await readCatalogueByHash(tenant.db, catalogueHash),
    answers: standingAnswers(await findAnswers(tenant, id)),
    result: stored.result,
  }
}
