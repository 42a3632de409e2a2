import { can } from '@/lib/access/policy'
import { audit } from '@/lib/access/audit'
import type { Tenant } from '@/lib/access/tenant'
import { lockSummary, refreshSummary } from '@/lib/clients/summary-operations'
import { AppError } from '@/lib/platform/errors'
import { score } from '@/lib/scoring/score'
import type { PreviousResult, Result } from '@/lib/scoring/schema'
import { findCourse } from './course-data'
import { findRoundBefore, markSubmitted } from './data'
import { refuseSubmitted } from './answer-operations'
import { headOf, openCase, summaryCounts, type OpenCase } from './head-operations'
import { readinessMoved } from './moved-operations'
import { findPreviousResult, insertResult } from './results-data'
import { answersHash, maySee, reviewDay, reviewMonths, shownBalance } from './rules'
import type { ReadInLocale, SubmitAssessment } from './schema'
import { standingOf } from './standing'
import { submissionLists } from './submission-view'
import type { SubmissionView } from './views'

/** @throws AppError not_found */
export async function viewSubmission(tenant: Tenant, { assessmentId, locale }: ReadInLocale): Promise<SubmissionView> {
  const opened = await openCase(tenant, assessmentId)
  const { assessment, catalogue, client, answers, given, last, assumed } = opened
  const { id, number, form, state } = assessment
  const { role } = tenant.scope
  const hidden = new Set(catalogue.questions.filter((question) => !maySee(question, role)).map(({ key }) => key))
  const shown = [...given].filter(([key]) => !hidden.has(key))
  const head = await headOf(tenant, opened)
  const maySubmit = state !== 'submitted' && can(role, 'assessment.submit')
  const lists = submissionLists({
    catalogue,
    form,
    masterData: client,
    answers,
    given: new Map(shown.map(([key, { value, authorName, side }]) => [key, { value, name: authorName, side }])),
    last,
    assumed,
    role,
    timeZone: client.timeZone,
    locale,
  })
  return {
    assessment: { id, number, form, state },
    progress: head.progress,
    ...lists,
    gutFeelings: head.gutFeelings,
    mine: head.mine,
    maySubmit,
    // over all answers, so that whoever may not see some could try them out against it
    hash: maySubmit ? hashOf(opened) : '',
  }
}

/**
 * Scores what stands and closes the assessment, once.
 * @throws AppError not_found | conflict assessment_submitted | answers_changed | invalid confirmBehalf
 */
export async function submit(tenant: Tenant, input: SubmitAssessment): Promise<{ assessmentId: string }> {
  await lockSummary(tenant)
  const opened = await openCase(tenant, input.assessmentId)
  const { assessment, catalogue, client, answers } = opened
  refuseSubmitted(assessment)
  if (hashOf(opened) !== input.hash) throw new AppError('conflict', 'answers_changed')
  refuseUnconfirmed(opened, input.confirmBehalf)
  const { now } = tenant.scope
  const before = await findPreviousResult(tenant, assessment)
  const result = score(catalogue, answers, {
    form: assessment.form,
    now: now.toISOString(),
    answeredAt: now.toISOString(),
    ...(before && { previous: previousOf(before.result) }),
  })
  const reviewOn = reviewDay(now, client.timeZone, reviewMonths(catalogue, result))
  await insertResult(tenant, assessment.id, result, reviewOn)
  await markSubmitted(tenant, assessment.id)
  await closeSummary(tenant, opened, result, reviewOn)
  await audit(tenant, 'assessment.submitted', assessment.id, { verdict: result.verdict, hash: input.hash })
  return { assessmentId: assessment.id }
}

/** What the engine reads of an earlier result. */
export function previousOf({ form, answeredAt, knockouts }: Result): PreviousResult {
  return { form, answeredAt, knockouts: knockouts.map(({ key, state }) => ({ key, state })) }
}

function refuseUnconfirmed({ given }: OpenCase, confirmed: boolean): void {
  if (confirmed) return
  const onBehalf = [...given.values()].some(({ side, value }) => side === 'agency' && value !== null)
  if (onBehalf) throw new AppError('invalid', 'behalf', { confirmBehalf: 'required' })
}

function hashOf({ given }: OpenCase): string {
  return answersHash([...given.values()])
}

async function closeSummary(tenant: Tenant, opened: OpenCase, result: Result, reviewOn: string): Promise<void> {
  const { assessment, catalogue } = opened
  const moved = await readinessMoved(tenant, await findRoundBefore(tenant, assessment), assessment)
  await refreshSummary(tenant, {
    ...standingOf(await findCourse(tenant), result, moved),
    state: 'submitted',
    assessmentId: assessment.id,
    ...summaryCounts(opened),
    verdict: result.verdict,
    readiness: result.R,
    level: result.level,
    balance: shownBalance(result, catalogue.thresholds).value,
    submittedAt: tenant.scope.now,
    reviewOn: new Date(`${reviewOn}T00:00:00Z`),
  })
}
