import type { Tenant } from '@/lib/access/tenant'
import type { AnswerValue, CatalogueDocument } from '@/lib/catalogues/schema'
import { lockSummary, refreshSummary } from '@/lib/clients/summary-operations'
import { AppError } from '@/lib/platform/errors'
import { answerProblems } from '@/lib/scoring/answers'
import { isSolo } from '@/lib/scoring/progress'
import type { Answers } from '@/lib/scoring/schema'
import { findLead, findTap, insertRevision, putAnswer, type StoredAnswer } from './answers-data'
import type { AssessmentRow } from './data'
import { openCase, type OpenCase } from './head-operations'
import { progressOf, sideOf, withSuggestions } from './rules'
import type { SaveAnswer } from './schema'
import { questionsPut } from './topic-view'
import type { SavedAnswer } from './views'

/**
 * One tap. A retry, whenever it arrives, is answered and changes nothing; a late tap never overwrites a newer one of
 * the same device.
 * @throws AppError not_found | invalid (word at `value` or `question`) | conflict assessment_submitted | id_taken
 */
export async function saveTap(tenant: Tenant, tap: SaveAnswer): Promise<SavedAnswer> {
  await lockSummary(tenant)
  const opened = await openCase(tenant, tap.assessmentId)
  refuseSubmitted(opened.assessment)
  refuseUnfit(opened.catalogue, tap)
  const before = opened.given.get(tap.question)
  const lead = await findLead(tenant, tap.assessmentId)
  if (!(await insertRevision(tenant, lead, tap))) return repeatedReply(tenant, opened, tap)
  if (before && isLate(before, tap)) return reply(opened, opened.answers, { standing: before, applied: false })
  const revision = await putAnswer(tenant, lead, tap, { side: sideOf(tenant.scope.role), before })
  const answers = withAnswer(opened.answers, tap.question, tap.value)
  const saved = reply({ ...opened, answers }, opened.answers, {
    standing: { revision, at: tenant.scope.now },
    applied: true,
  })
  await refreshSummary(tenant, {
    // an adviser's request for confirmation stands while its answers are corrected
    state: opened.assessment.state === 'awaiting_confirmation' ? 'awaiting_confirmation' : 'answering',
    assessmentId: tap.assessmentId,
    answered: saved.progress.answered,
    asked: saved.progress.asked,
  })
  return saved
}

export function refuseSubmitted({ state }: AssessmentRow): void {
  if (state === 'submitted') throw new AppError('conflict', 'assessment_submitted')
}

function refuseUnfit(catalogue: CatalogueDocument, { question: key, value }: SaveAnswer): void {
  const question = catalogue.questions.find((candidate) => candidate.key === key)
  if (!question) throw new AppError('invalid', 'answer', { question: 'unknown_question' })
  const [problem] = value === null ? [] : answerProblems(question, value)
  if (problem) throw new AppError('invalid', 'answer', { value: problem.code })
}

function isLate(standing: StoredAnswer, { device, sequence }: SaveAnswer): boolean {
  return standing.device === device && sequence <= standing.sequence
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
  const { catalogue, answers, assessment, client } = opened
  return {
    revision: standing.revision,
    applied,
    answeredAt: standing.at,
    progress: progressOf(catalogue, answers, assessment.form, client),
    askedChanged: screenOf(opened, earlier) !== screenOf(opened, answers),
  }
}

/** What decides which questions are on the screens, and in which words. */
function screenOf({ catalogue, assessment, client }: OpenCase, answers: Answers): string {
  const solo = isSolo(catalogue, withSuggestions(catalogue, answers, client))
  const keys = questionsPut(catalogue, answers, assessment.form, client).map(({ key }) => key)
  return [String(solo), ...keys].join(' ')
}

function withAnswer(answers: Answers, key: string, value: AnswerValue | null): Answers {
  if (value !== null) return { ...answers, [key]: value }
  return Object.fromEntries(Object.entries(answers).filter(([other]) => other !== key))
}
