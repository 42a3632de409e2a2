import { audit } from '@/lib/access/audit'
import { operation } from '@/lib/access/operation'
import { isAgencyRole } from '@/lib/access/policy'
import type { Tenant } from '@/lib/access/tenant'
import { latestCatalogue, readCatalogueByHash } from '@/lib/catalogues/operations'
import { lockSummary, refreshSummary } from '@/lib/clients/summary-operations'
import { enqueue } from '@/lib/mail/outbox'
import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'
import { paths } from '@/lib/platform/paths'
import { z } from 'zod'
import { refuseSubmitted, saveTap } from './answer-operations'
import { findNotes, putNote } from './answers-data'
import {
  findAssessment,
  findAssessments,
  findClient,
  findClientOwners,
  insertAssessment,
  insertSeal,
  markConfirmationRequested,
} from './data'
import { headOf, openCase } from './head-operations'
import { viewResult } from './result-operations'
import { findOutcomes } from './results-data'
import { progressOf, standardKey, voiceOf } from './rules'
import {
  AssessmentRef,
  ReadInLocale,
  ReadTopic,
  SaveAnswer,
  SealGutFeeling,
  StartAssessment,
  SubmitAssessment,
  WriteAgencyNote,
} from './schema'
import { submit, viewSubmission } from './submission-operations'
import { topicView } from './topic-view'
import type { AgencyNoteView, AssessmentHead, AssessmentListItem, TopicView } from './views'

/** @throws AppError conflict assessment_open where an earlier one was not submitted yet | unavailable no_catalogue */
export const startAssessment = operation({
  name: 'assessments.startAssessment',
  permission: 'assessment.start',
  reach: 'client',
  kind: 'mutation',
  input: StartAssessment,
  async run(tenant, { form }): Promise<{ assessmentId: string }> {
    await lockSummary(tenant)
    const [last] = await findAssessments(tenant)
    if (last && last.state !== 'submitted') throw new AppError('conflict', 'assessment_open')
    const stored = await latestCatalogue(tenant.db, standardKey)
    const assessmentId = await insertAssessment(tenant, {
      form,
      number: last ? last.number + 1 : 0,
      catalogue: stored,
    })
    const catalogue = await readCatalogueByHash(tenant.db, stored.hash)
    const { answered, asked, unknown } = progressOf(catalogue, {}, form, await findClient(tenant))
    await refreshSummary(tenant, {
      // the first time round, "invited" is worth knowing until the first answer
      ...(last && { state: 'answering' }),
      assessmentId,
      answered,
      asked,
      unknown,
      onBehalf: 0,
    })
    await audit(tenant, 'assessment.started', assessmentId, { form, catalogue: stored.hash })
    return { assessmentId }
  },
})

/** @throws AppError not_found */
export const readAssessmentHead = operation({
  name: 'assessments.readAssessmentHead',
  permission: 'assessment.read',
  reach: 'client',
  kind: 'query',
  input: AssessmentRef,
  run: async (tenant, { assessmentId }): Promise<AssessmentHead> =>
    headOf(tenant, await openCase(tenant, assessmentId)),
})

/** Newest first. */
export const listAssessments = operation({
  name: 'assessments.listAssessments',
  permission: 'assessment.read',
  reach: 'client',
  kind: 'query',
  input: z.strictObject({}),
  async run(tenant): Promise<AssessmentListItem[]> {
    const outcomes = await findOutcomes(tenant)
    const rows = await findAssessments(tenant)
    return rows.map(({ id, number, form, state, startedAt, submittedAt }) => ({
      id,
      number,
      form,
      state,
      startedAt,
      submittedAt,
      outcome: outcomes.get(id) ?? null,
    }))
  },
})

/** @throws AppError not_found for an unknown topic and for one without a question for this firm */
export const readTopic = operation({
  name: 'assessments.readTopic',
  permission: 'assessment.read',
  reach: 'client',
  kind: 'query',
  input: ReadTopic,
  async run(tenant, { assessmentId, topic, locale }): Promise<TopicView> {
    const { assessment, client, catalogue, given } = await openCase(tenant, assessmentId)
    const { role, userId } = tenant.scope
    const notes = isAgencyRole(role) ? await findNotes(tenant, assessmentId) : []
    const { id, number, form, state } = assessment
    const view = topicView(
      {
        catalogue,
        assessment: { id, number, form, state },
        masterData: client,
        given: new Map(
          [...given].map(([key, answer]) => [
            key,
            { ...answer, name: answer.authorName, own: answer.authorId === userId },
          ]),
        ),
        agencyNotes: new Map(notes.map(({ question, body }) => [question, body])),
        role,
        locale,
      },
      topic,
    )
    if (!view) throw new AppError('not_found', 'topic')
    return view
  },
})

export const saveAnswer = operation({
  name: 'assessments.saveAnswer',
  permission: 'assessment.answer',
  reach: 'client',
  kind: 'mutation',
  input: SaveAnswer,
  run: saveTap,
})

/** @throws AppError not_found | conflict assessment_submitted | already_sealed */
export const sealGutFeeling = operation({
  name: 'assessments.sealGutFeeling',
  permission: 'gut-feeling.seal',
  reach: 'client',
  kind: 'mutation',
  input: SealGutFeeling,
  async run(tenant, { assessmentId, vote }): Promise<{ sealedAt: Date }> {
    await lockSummary(tenant)
    refuseSubmitted(await findAssessment(tenant, assessmentId))
    const voice = voiceOf(tenant.scope.role)
    if (voice === null) throw new AppError('forbidden', 'gut-feeling.seal')
    if (!(await insertSeal(tenant, assessmentId, voice, vote))) throw new AppError('conflict', 'already_sealed')
    await audit(tenant, 'gut-feeling.sealed', assessmentId, { voice })
    return { sealedAt: tenant.scope.now }
  },
})

/** @throws AppError not_found | conflict assessment_submitted | already_requested | no_owner */
export const requestConfirmation = operation({
  name: 'assessments.requestConfirmation',
  permission: 'assessment.confirm',
  reach: 'client',
  kind: 'mutation',
  input: AssessmentRef,
  async run(tenant, { assessmentId }): Promise<{ asked: number }> {
    await lockSummary(tenant)
    const assessment = await findAssessment(tenant, assessmentId)
    refuseSubmitted(assessment)
    if (assessment.state === 'awaiting_confirmation') throw new AppError('conflict', 'already_requested')
    const asked = await askOwners(tenant, assessmentId)
    await markConfirmationRequested(tenant, assessmentId)
    await refreshSummary(tenant, { state: 'awaiting_confirmation' })
    await audit(tenant, 'assessment.confirmation-requested', assessmentId)
    return { asked }
  },
})

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

export const readSubmission = operation({
  name: 'assessments.readSubmission',
  permission: 'assessment.read',
  reach: 'client',
  kind: 'query',
  input: ReadInLocale,
  run: viewSubmission,
})

export const submitAssessment = operation({
  name: 'assessments.submitAssessment',
  permission: 'assessment.submit',
  reach: 'client',
  kind: 'mutation',
  input: SubmitAssessment,
  run: submit,
})

export const readResult = operation({
  name: 'assessments.readResult',
  permission: 'assessment.read',
  reach: 'client',
  kind: 'query',
  input: ReadInLocale,
  run: viewResult,
})

/** Notes stay inside the agency. @throws AppError not_found | invalid `question` */
export const writeAgencyNote = operation({
  name: 'assessments.writeAgencyNote',
  permission: 'agency-note.write',
  reach: 'client',
  kind: 'mutation',
  input: WriteAgencyNote,
  async run(tenant, { assessmentId, question, body }): Promise<{ body: string }> {
    await lockSummary(tenant)
    const { catalogueHash } = await findAssessment(tenant, assessmentId)
    const catalogue = await readCatalogueByHash(tenant.db, catalogueHash)
    if (!catalogue.questions.some(({ key }) => key === question)) {
      throw new AppError('invalid', 'note', { question: 'unknown_question' })
    }
    await putNote(tenant, assessmentId, question, body)
    await audit(tenant, 'agency-note.written', assessmentId, { question })
    return { body }
  },
})

export const readAgencyNotes = operation({
  name: 'assessments.readAgencyNotes',
  permission: 'agency-note.read',
  reach: 'client',
  kind: 'query',
  input: AssessmentRef,
  async run(tenant, { assessmentId }): Promise<AgencyNoteView[]> {
    await findAssessment(tenant, assessmentId)
    return findNotes(tenant, assessmentId)
  },
})
