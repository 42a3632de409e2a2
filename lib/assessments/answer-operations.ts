import type { Tenant } from '@/lib/access/tenant'
import type { AnswerValue } from '@/lib/catalogues/question-schema'
import { lockSummary, refreshSummary } from '@/lib/clients/summary-operations'
import { AppError } from '@/lib/platform/errors'
import { answerProblems } from '@/lib/scoring/answers'
import { isSolo } from '@/lib/scoring/progress'
import type { Answers } from '@/lib/scoring/schema'
import { findTap, insertRevision, putAnswer } from './answers-data'
import type { AssessmentRow } from './data'
import { openCase, summaryCounts, type OpenCase } from './head-operations'
import { monthOn, progressOf, sideOf } from './rules'
import type { SaveAnswer, Side } from './schema'
import { isOvertaken, momentOfTap } from './tap-order'
import { questionsPut } from './topic-view'
import type { SavedAnswer } from './views'

/**
 * One tap. A retry, whenever it arrives, is answered and changes nothing; a late tap never overwrites a newer one, of
 * the same device or of another.
 * @throws AppError not_found | invalid (word at `value` or `question`) | conflict assessment_submitted | id_taken
 */
export async function saveTap(tenant: Tenant, input: SaveAnswer): Promise<SavedAnswer> {
  await lockSummary(tenant)
  const { now, role } = tenant.scope
  const opened = await openCase(tenant, input.assessmentId)
  refuseSubmitted(opened.assessment)
  refuseUnfit(opened, input, now)
  const tap = { ...input, tappedAt: momentOfTap(input.waited ?? 0, now, opened.assessment.startedAt) }
  const before = opened.given.get(tap.question)
  const { first, newest } = await insertRevision(tenant, opened.lead, tap)
  if (!first) return repeatedReply(tenant, opened, tap)
  if (before && isOvertaken(tap, before, newest))
    return reply(opened, opened.answers, { standing: before, applied: false })
  const side = sideOf(role)
  const revision = await putAnswer(tenant, opened.lead, tap, { side, before })
  const answers = withAnswer(opened.answers, tap.question, tap.value)
  const saved = reply({ ...opened, answers }, opened.answers, {
    standing: { revision, at: now },
    applied: true,
  })
  await refreshSummary(tenant, {
    // an adviser's request for confirmation stands while its answers are corrected
    state: opened.assessment.state === 'awaiting_confirmation' ? 'awaiting_confirmation' : 'answering',
    assessmentId: tap.assessmentId,
    ...summaryCounts({
      ...opened,
      answers,
      given: new Map<string, { side: Side; value: AnswerValue | null }>(opened.given).set(tap.question, {
        side,
        value: tap.value,
      }),
    }),
  })
  return saved
}

export function refuseSubmitted({ state }: AssessmentRow): void {
  if (state === 'submitted') throw new AppError('conflict', 'assessment_submitted')
}

function refuseUnfit({ catalogue, client }: OpenCase, { question: key, value }: SaveAnswer, now: Date): void {
  const question = catalogue.questions.find((candidate) => candidate.key === key)
  if (!question) throw new AppError('invalid', 'answer', { question: 'unknown_question' })
  const [problem] = value === null ? [] : answerProblems(question, value)
  if (problem) throw new AppError('invalid', 'answer', { value: problem.code })
  const since = sinceOf(value)
  if (since !== null && since > monthOn(now, client.timeZone)) {
    throw new AppError('invalid', 'answer', { value: 'since_future' })
  }
}

function sinceOf(value: AnswerValue | null): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return typeof value['since'] === 'string' ? value['since'] : null
}

/** Answers a tap that was stored before, as far as anybody can tell the same as then. */
async function repeatedReply(tenant: Tenant, opened: OpenCase, tap: SaveAnswer): Promise<SavedAnswer> {
  const { at, before } = await findTap(tenant, tap)
  const standing = opened.given.get(tap.question)
  const stands = standing?.device === tap.device && standing.sequence === tap.sequence
  const earlier = stands ? withAnswer(opened.answers, tap.question, before) : opened.answers
  return reply(opened, earlier, { standing: { revision: standing?.revision ?? 0, at }, applied: stands })
}

type Standing = { standing: { revision: number; at: Date }; applied: boolean }

function reply(opened: OpenCase, earlier: Answers, { standing, applied }: Standing): SavedAnswer {
  const { catalogue, answers, assessment, assumed } = opened
  return {
    revision: standing.revision,
    applied,
    answeredAt: standing.at,
    progress: progressOf(catalogue, answers, assessment.form, assumed),
    askedChanged: screenOf(opened, earlier) !== screenOf(opened, answers),
  }
}

/** What decides which questions are on the screens, and in which words. */
function screenOf({ catalogue, assessment, assumed }: OpenCase, answers: Answers): string {
  const solo = isSolo(catalogue, { ...assumed, ...answers })
  const keys = questionsPut(catalogue, answers, assessment.form, assumed).map(({ key }) => key)
  return [String(solo), ...keys].join(' ')
}

function withAnswer(answers: Answers, key: string, value: AnswerValue | null): Answers {
  if (value !== null) return { ...answers, [key]: value }
  return Object.fromEntries(Object.entries(answers).filter(([other]) => other !== key))
}
