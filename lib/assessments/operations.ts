import { audit } from '@/lib/access/audit'
import { operation } from '@/lib/access/operation'
import { readCatalogueByHash } from '@/lib/catalogues/operations'
import { lockSummary } from '@/lib/clients/summary-operations'
import { AppError } from '@/lib/platform/errors'
import { z } from 'zod'
import { refuseSubmitted, saveTap } from './answer-operations'
import { findNotes, putNote } from './answers-data'
import { viewChanges } from './changes-operations'
import { askForConfirmation } from './confirmation-operations'
import { viewCourse } from './course-operations'
import { findAssessment, findAssessments, insertSeal } from './data'
import { headOf, openCase } from './head-operations'
import { viewResult } from './result-operations'
import { findOutcomes } from './results-data'
import { voiceOf } from './rules'
import {
  AssessmentRef,
  ReadCourse,
  ReadInLocale,
  ReadTopic,
  SaveAnswer,
  SealGutFeeling,
  StartAssessment,
  SubmitAssessment,
  WriteAgencyNote,
} from './schema'
import { start } from './start-operations'
import { submit, viewSubmission } from './submission-operations'
import { viewTopic } from './topic-operations'
import type { AgencyNoteView, AssessmentHead, AssessmentListItem } from './views'

export const startAssessment = operation({
  name: 'assessments.startAssessment',
  permission: 'assessment.start',
  reach: 'client',
  kind: 'mutation',
  input: StartAssessment,
  run: start,
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

export const readTopic = operation({
  name: 'assessments.readTopic',
  permission: 'assessment.read',
  reach: 'client',
  kind: 'query',
  input: ReadTopic,
  run: viewTopic,
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

export const requestConfirmation = operation({
  name: 'assessments.requestConfirmation',
  permission: 'assessment.confirm',
  reach: 'client',
  kind: 'mutation',
  input: AssessmentRef,
  run: askForConfirmation,
})

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

/** What moved since the assessment before. */
export const readChanges = operation({
  name: 'assessments.readChanges',
  permission: 'assessment.read',
  reach: 'client',
  kind: 'query',
  input: ReadInLocale,
  run: viewChanges,
})

/** Everything submitted, over time. */
export const readCourse = operation({
  name: 'assessments.readCourse',
  permission: 'assessment.read',
  reach: 'client',
  kind: 'query',
  input: ReadCourse,
  run: viewCourse,
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
