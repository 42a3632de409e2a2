import type { Tenant } from '@/lib/access/tenant'
import { readCatalogueByHash } from '@/lib/catalogues/operations'
import type { AnswerValue } from '@/lib/catalogues/question-schema'
import type { CatalogueDocument } from '@/lib/catalogues/schema'
import type { Answers } from '@/lib/scoring/schema'
import { findAnswers, type StoredAnswer } from './answers-data'
import { findCase, findRoundBefore, findSeals, type AssessmentRow, type ClientFacts } from './data'
import { lastAnswers, toConfirm, type LastAnswers } from './last-answers'
import { assumptions, maySee, progressOf, voiceOf } from './rules'
import type { Side } from './schema'
import { questionsPut, standingAnswers } from './topic-view'
import type { AssessmentHead } from './views'

/** An assessment with everything that decides what its screens show. */
export type OpenCase = {
  assessment: AssessmentRow
  client: ClientFacts
  /** The respondent whose answers they are. */
  lead: string
  catalogue: CatalogueDocument
  given: Map<string, StoredAnswer>
  answers: Answers
  /** Of the newest submitted assessment before, while this one takes answers; null where there is none. */
  last: LastAnswers | null
  /** Stands in for answers where it is decided which questions are put. */
  assumed: Answers
}

/** @throws AppError not_found */
export async function openCase(tenant: Tenant, assessmentId: string): Promise<OpenCase> {
  const { assessment, client, lead } = await findCase(tenant, assessmentId)
  const catalogue = await readCatalogueByHash(tenant.db, assessment.catalogueHash)
  const given = await findAnswers(tenant, assessmentId)
  const last = await readLast(tenant, { assessment, client, catalogue })
  const assumed = assumptions(catalogue, client, last?.values)
  return { assessment, client, lead, catalogue, given, answers: standingAnswers(given), last, assumed }
}

type Asked = Pick<OpenCase, 'assessment' | 'client' | 'catalogue'>

/** Nothing of an earlier assessment is copied: until it is said again, it is read from there. */
async function readLast(tenant: Tenant, { assessment, client, catalogue }: Asked): Promise<LastAnswers | null> {
  if (assessment.number === 0 || assessment.state === 'submitted') return null
  const before = await findRoundBefore(tenant, assessment)
  if (!before) return null
  const given = await findAnswers(tenant, before.id)
  const earlier = { catalogue: await readCatalogueByHash(tenant.db, before.catalogueHash), form: before.form, given }
  return lastAnswers(catalogue, earlier, client)
}

type Counted = Pick<OpenCase, 'assessment' | 'catalogue' | 'answers' | 'assumed'> & {
  given: ReadonlyMap<string, { side: Side; value: AnswerValue | null }>
}

/** What the client's row in lists says about the round. */
export function summaryCounts({ assessment, catalogue, answers, assumed, given }: Counted) {
  const { answered, asked, unknown } = progressOf(catalogue, answers, assessment.form, assumed)
  const onBehalf = questionsPut(catalogue, answers, assessment.form, assumed).filter(({ key }) => {
    const answer = given.get(key)
    return answer?.side === 'agency' && answer.value !== null
  }).length
  return { answered, asked, unknown, onBehalf }
}

export async function headOf(tenant: Tenant, opened: OpenCase): Promise<AssessmentHead> {
  const { assessment, client, catalogue, answers, last, assumed } = opened
  const { role } = tenant.scope
  const put = questionsPut(catalogue, answers, assessment.form, assumed).filter((question) => maySee(question, role))
  const { id, number, form, state, startedAt, submittedAt } = assessment
  const seals = await findSeals(tenant, id)
  return {
    id,
    number,
    form,
    state,
    startedAt,
    submittedAt,
    progress: progressOf(catalogue, answers, form, assumed),
    toConfirm: toConfirm(put, { last, answers, masterData: client }).length,
    gutFeelings: seals.map(({ voice, name, sealedAt }) => ({ voice, name, sealedAt })),
    mine: ownSeal(tenant, seals),
  }
}

function ownSeal({ scope }: Tenant, seals: Awaited<ReturnType<typeof findSeals>>): AssessmentHead['mine'] {
  const voice = voiceOf(scope.role)
  return {
    voice,
    sealed: seals.some((seal) => seal.voice === voice && seal.userId === scope.userId),
    free: voice !== null && !seals.some((seal) => seal.voice === voice),
  }
}
