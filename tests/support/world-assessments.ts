import { catalogueHash } from '../../lib/catalogues/hash'
import { standardCatalogue as catalogue } from '../../lib/catalogues/standard/document'
import type { Answers } from '../../lib/scoring/schema'
import { score } from '../../lib/scoring/score'
import type { PrismaClient } from '../../prisma/generated/client'
import { idOf, objectsOf, type ClientName } from './world-names'

/** Rounds in each state, as the product would have left them. */

const startedAt = new Date('2026-02-10T09:00:00Z')
const submittedAt = new Date('2026-02-12T09:00:00Z')
export const completeAnswers: Answers = catalogue.personas.find(({ key }) => key === 'cafe-after')?.answers ?? {}

/** The question that the open rounds have an answer to. */
export const answeredQuestion = 'F3'

export async function submittedAssessment(db: PrismaClient, client: ClientName): Promise<void> {
  await addAssessment(db, client, 'submitted', 0, completeAnswers)
  await submit(db, client, objectsOf(client).submittedId, completeAnswers)
}

/** Two submitted ones, the later with one answer that is another. */
export async function submittedTwice(db: PrismaClient, client: ClientName): Promise<void> {
  await addAssessment(db, client, 'earlier', 0, completeAnswers)
  await submit(db, client, objectsOf(client).earlierId, completeAnswers)
  const later = { ...completeAnswers, [answeredQuestion]: completeAnswers[answeredQuestion] === 1 ? 0 : 1 }
  await addAssessment(db, client, 'submitted', 1, later)
  await submit(db, client, objectsOf(client).submittedId, later)
}

async function submit(db: PrismaClient, client: ClientName, assessmentId: string, answers: Answers): Promise<void> {
  const { workspaceId, clientId } = objectsOf(client)
  await db.assessment.update({
    where: { workspaceId_id: { workspaceId, id: assessmentId } },
    data: { submittedAt, submittedById: idOf(`${client}.client_owner`) },
  })
  const result = score(catalogue, answers, { form: 'full' })
  await db.assessmentResult.create({
    data: {
      workspaceId,
      clientId,
      assessmentId,
      engine: 'test',
      document: result,
      verdict: result.verdict,
      readiness: result.R,
      level: result.level,
      balance: result.B,
      reviewOn: new Date('2026-08-12'),
      createdAt: submittedAt,
    },
  })
}

export function openAssessment(db: PrismaClient, client: ClientName): Promise<void> {
  const first = Object.entries(completeAnswers).slice(0, 5)
  return addAssessment(db, client, 'open', 1, Object.fromEntries(first))
}

/** Open, with every answer there: ready to be submitted. */
export function completeAssessment(db: PrismaClient, client: ClientName): Promise<void> {
  return addAssessment(db, client, 'open', 0, completeAnswers)
}

async function addAssessment(
  db: PrismaClient,
  client: ClientName,
  name: 'open' | 'submitted' | 'earlier',
  number: number,
  answers: Answers,
): Promise<void> {
  const { workspaceId, clientId } = objectsOf(client)
  const owner = idOf(`${client}.client_owner`)
  const assessmentId = idOf(`${client}.${name}`)
  const respondentId = idOf(`${client}.${name}.respondent`)
  const tenant = { workspaceId, clientId, assessmentId }
  await db.assessment.create({
    data: {
      workspaceId,
      clientId,
      id: assessmentId,
      number,
      form: 'full',
      catalogueKey: catalogue.key,
      catalogueVersion: catalogue.version,
      catalogueHash: catalogueHash(catalogue),
      startedAt,
      startedById: owner,
    },
  })
  await db.respondent.create({ data: { ...tenant, id: respondentId, kind: 'lead', userId: owner } })
  await addAnswers(db, { ...tenant, respondentId }, owner, answers)
  // in the complete round nobody has felt anything yet
  if (client === 'ready') return
  await db.gutFeeling.create({ data: { ...tenant, voice: 'adviser', userId: owner, sealedAt: startedAt } })
  await db.sealedVote.create({ data: { ...tenant, voice: 'adviser', vote: 'maybe' } })
  await db.agencyNote.create({
    data: { ...tenant, questionKey: answeredQuestion, body: `secret ${client}`, authorId: owner, updatedAt: startedAt },
  })
}

type Keys = { workspaceId: string; clientId: string; assessmentId: string; respondentId: string }

async function addAnswers(db: PrismaClient, keys: Keys, authorId: string, answers: Answers): Promise<void> {
  const device = idOf('device')
  const given = Object.entries(answers).map(([questionKey, value]) => ({
    ...keys,
    questionKey,
    value: value,
    authorId,
    device,
    sequence: 1,
  }))
  await db.answer.createMany({
    data: given.map((answer) => ({ ...answer, authorSide: 'client', answeredAt: startedAt })),
  })
  await db.answerRevision.createMany({
    data: given.map((answer) => ({
      ...answer,
      id: idOf(`${keys.assessmentId}.${answer.questionKey}`),
      at: startedAt,
    })),
  })
}
