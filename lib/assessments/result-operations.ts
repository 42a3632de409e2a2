import { isAgencyRole } from '@/lib/access/policy'
import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import { findNames } from './data'
import { headOf, openCase } from './head-operations'
import { findPreviousResult, findResult, findVotes } from './results-data'
import { resultView } from './result-view'
import type { ReadInLocale } from './schema'
import { previousOf } from './submission-operations'
import type { ResultView } from './views'

/** Before the submission there is no result: nothing, not even a tendency, is worked out. @throws AppError not_found */
export async function viewResult(tenant: Tenant, { assessmentId, locale }: ReadInLocale): Promise<ResultView> {
  const opened = await openCase(tenant, assessmentId)
  const stored = await findResult(tenant, assessmentId)
  const { assessment, catalogue, client, answers, given } = opened
  if (assessment.state !== 'submitted' || !stored) throw new AppError('not_found', 'result')
  const previous = await findPreviousResult(tenant, assessment)
  const submitter = assessment.submittedById ?? ''
  const { id, name, trade, headcount, market, region, timeZone } = client
  return {
    head: await headOf(tenant, opened),
    client: { id, name, trade, headcount, market, region },
    submittedBy: (await findNames(tenant, [submitter])).get(submitter) ?? '',
    reader: isAgencyRole(tenant.scope.role) ? 'agency' : 'client',
    reviewOn: stored.reviewOn,
    votes: await findVotes(tenant, assessmentId),
    previous,
    ...resultView({
      catalogue,
      result: stored.result,
      answers,
      given,
      previous: previous && previousOf(previous.result),
      clientName: name,
      timeZone,
      role: tenant.scope.role,
      locale,
    }),
  }
}
