import type { Tenant } from '@/lib/access/tenant'
import { readCatalogueByHash } from '@/lib/catalogues/operations'
import type { AnswerValue } from '@/lib/catalogues/question-schema'
import type { CatalogueDocument } from '@/lib/catalogues/schema'
import type { Answers } from '@/lib/scoring/schema'
import { findAnswers, type StoredAnswer } from './answers-data'
import { findAssessment, findClient, findSeals, type AssessmentRow, type ClientFacts } from './data'
import { progressOf, voiceOf } from './rules'
import type { Side } from './schema'
import { questionsPut, standingAnswers } from './topic-view'
import type { AssessmentHead } from './views'

/** An assessment with everything that decides what its screens show. */
export type OpenCase = {
  assessment: AssessmentRow
  client: ClientFacts
  catalogue: CatalogueDocument
  given: Map<string, StoredAnswer>
  answers: Answers
}

/** @throws AppError not_found */
export async function openCase(tenant: Tenant, assessmentId: string): Promise<OpenCase> {
  const assessment = await findAssessment(tenant, assessmentId)
  const catalogue = await readCatalogueByHash(tenant.db, assessment.catalogueHash)
  const client = await findClient(tenant)
  const given = await findAnswers(tenant, assessmentId)
  return { assessment, client, catalogue, given, answers: standingAnswers(given) }
}

type Counted = Pick<OpenCase, 'assessment' | 'client' | 'catalogue' | 'answers'> & {
  given: ReadonlyMap<string, { side: Side; value: AnswerValue | null }>
}

/** What the client's row in lists says about the round. */
export function summaryCounts({ assessment, client, catalogue, answers, given }: Counted) {
  const { answered, asked, unknown } = progressOf(catalogue, answers, assessment.form, client)
  const onBehalf = questionsPut(catalogue, answers, assessment.form, client).filter(({ key }) => {
    const answer = given.get(key)
    return answer?.side === 'agency' && answer.value !== null
  }).length
  return { answered, asked, unknown, onBehalf }
}

export async function headOf(tenant: Tenant, opened: OpenCase): Promise<AssessmentHead> {
  const { assessment, client, catalogue, answers } = opened
  const { id, number, form, state, startedAt, submittedAt } = assessment
  const seals = await findSeals(tenant, id)
  return {
    id,
    number,
    form,
    state,
    startedAt,
    submittedAt,
    progress: progressOf(catalogue, answers, form, client),
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
