import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import { Form } from '@/lib/scoring/schema'
import { voices, type AssessmentState, type Voice } from './schema'
import { stateOf, type MasterData } from './rules'
import type { GutFeelingSeal } from './views'

type Place = { workspaceId: string; clientId: string }

/** The client that the request is narrowed to. @throws AppError not_found on the agency's own pages */
export function placeOf({ scope }: Tenant): Place {
  if (scope.clientId === null) throw new AppError('not_found', 'client')
  return { workspaceId: scope.workspaceId, clientId: scope.clientId }
}

export type ClientFacts = MasterData & { id: string; name: string; region: string; timeZone: string }

export async function findClient(tenant: Tenant): Promise<ClientFacts> {
  const { workspaceId, clientId } = placeOf(tenant)
  const client = await tenant.db.client.findFirst({
    where: { workspaceId, id: clientId },
    select: { id: true, name: true, trade: true, headcount: true, market: true, region: true, timeZone: true },
  })
  if (!client) throw new AppError('not_found', 'client')
  return client
}

const assessmentFields = {
  id: true,
  number: true,
  form: true,
  catalogueKey: true,
  catalogueVersion: true,
  catalogueHash: true,
  startedAt: true,
  confirmationRequestedAt: true,
  submittedAt: true,
  submittedById: true,
} as const

export type AssessmentRow = {
  id: string
  number: number
  form: Form
  state: AssessmentState
  catalogueKey: string
  catalogueVersion: number
  catalogueHash: string
  startedAt: Date
  submittedAt: Date | null
  submittedById: string | null
}

type Stored = Omit<AssessmentRow, 'form' | 'state'> & { form: string; confirmationRequestedAt: Date | null }

function rowOf({ confirmationRequestedAt, form, ...stored }: Stored): AssessmentRow {
  const state = stateOf({ submittedAt: stored.submittedAt, confirmationRequestedAt })
  return { ...stored, form: Form.parse(form), state }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The id may come straight from an address: what is no uuid is not there. @throws AppError not_found */
export async function findAssessment(tenant: Tenant, id: string): Promise<AssessmentRow> {
  if (!uuid.test(id)) throw new AppError('not_found', 'assessment')
  const row = await tenant.db.assessment.findFirst({
    where: { ...placeOf(tenant), id },
    select: assessmentFields,
  })
  if (!row) throw new AppError('not_found', 'assessment')
  return rowOf(row)
}

/** Who leads: whose answers decide facts and knock-outs. */
export type Case = { assessment: AssessmentRow; client: ClientFacts; lead: string }

/** What almost every screen of an assessment begins with, at once. @throws AppError not_found, also for what is no uuid */
export async function findCase(tenant: Tenant, assessmentId: string): Promise<Case> {
  if (!uuid.test(assessmentId)) throw new AppError('not_found', 'assessment')
  const { workspaceId, clientId } = placeOf(tenant)
  const [row] = await tenant.db.$queryRaw<(Stored & Omit<ClientFacts, 'id'> & { lead: string })[]>`
    select a."id", a."number", a."form", a."catalogueKey", a."catalogueVersion", a."catalogueHash", a."startedAt",
      a."confirmationRequestedAt", a."submittedAt", a."submittedById", c."name", c."trade", c."headcount", c."market",
      c."region", c."timeZone", r."id" as "lead"
    from "Assessment" a
    join "Client" c on c."workspaceId" = a."workspaceId" and c."id" = a."clientId"
    join "Respondent" r on r."workspaceId" = a."workspaceId" and r."clientId" = a."clientId"
      and r."assessmentId" = a."id" and r."kind" = 'lead'
    where a."workspaceId" = ${workspaceId}::uuid and a."clientId" = ${clientId}::uuid and a."id" = ${assessmentId}::uuid`
  if (!row) throw new AppError('not_found', 'assessment')
  const { name, trade, headcount, market, region, timeZone, lead, ...stored } = row
  return { assessment: rowOf(stored), client: { id: clientId, name, trade, headcount, market, region, timeZone }, lead }
}

/** The newest submitted one before it on the same catalogue; null for the first. */
export async function findRoundBefore(
  tenant: Tenant,
  { number, catalogueKey }: Pick<AssessmentRow, 'number' | 'catalogueKey'>,
): Promise<AssessmentRow | null> {
  const row = await tenant.db.assessment.findFirst({
    where: { ...placeOf(tenant), catalogueKey, number: { lt: number }, submittedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: assessmentFields,
  })
  return row && rowOf(row)
}

/** Newest first. */
export async function findAssessments(tenant: Tenant): Promise<AssessmentRow[]> {
  const rows = await tenant.db.assessment.findMany({
    where: placeOf(tenant),
    orderBy: { number: 'desc' },
    select: assessmentFields,
  })
  return rows.map(rowOf)
}

export type NewAssessment = { form: Form; number: number; catalogue: { key: string; version: number; hash: string } }

/** The assessment, its lead respondent, and that the client follows the catalogue. */
export async function insertAssessment(tenant: Tenant, { form, number, catalogue }: NewAssessment): Promise<string> {
  const { scope, db } = tenant
  const place = placeOf(tenant)
  const { id } = await db.assessment.create({
    data: {
      ...place,
      number,
      form,
      catalogueKey: catalogue.key,
      catalogueVersion: catalogue.version,
      catalogueHash: catalogue.hash,
      startedAt: scope.now,
      startedById: scope.userId,
    },
    select: { id: true },
  })
  await db.respondent.createMany({ data: [{ ...place, assessmentId: id, kind: 'lead' }] })
  await db.clientCatalogue.createMany({
    data: [{ ...place, catalogueKey: catalogue.key, followedAt: scope.now }],
    skipDuplicates: true,
  })
  return id
}

export async function markConfirmationRequested(tenant: Tenant, id: string): Promise<void> {
  await tenant.db.assessment.updateMany({
    where: { ...placeOf(tenant), id },
    data: { confirmationRequestedAt: tenant.scope.now },
  })
}

export async function markSubmitted(tenant: Tenant, id: string): Promise<void> {
  await tenant.db.assessment.updateMany({
    where: { ...placeOf(tenant), id, submittedAt: null },
    data: { submittedAt: tenant.scope.now, submittedById: tenant.scope.userId },
  })
}

export type Person = { name: string; email: string; locale: string }

/** The firm's owners: who submits, and who is asked to confirm. */
export async function findClientOwners(tenant: Tenant): Promise<Person[]> {
  const rows = await tenant.db.membership.findMany({
    where: { ...placeOf(tenant), role: 'client_owner' },
    orderBy: { createdAt: 'asc' },
    select: { user: { select: { name: true, email: true, locale: true } } },
  })
  return rows.map(({ user }) => user)
}

export async function findNames(tenant: Tenant, userIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(userIds)]
  if (ids.length === 0) return new Map()
  // people are known across workspaces; the ids come from rows of this one
  const where = { id: { in: ids } }
  const users = await tenant.db.user.findMany({ where, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}

type SealRow = GutFeelingSeal & { userId: string }

export async function findSeals(tenant: Tenant, assessmentId: string): Promise<SealRow[]> {
  const rows = await tenant.db.gutFeeling.findMany({
    where: { ...placeOf(tenant), assessmentId },
    orderBy: { sealedAt: 'asc' },
    select: { voice: true, userId: true, sealedAt: true },
  })
  const names = await findNames(
    tenant,
    rows.map(({ userId }) => userId),
  )
  return rows.map(({ voice, userId, sealedAt }) => ({
    voice: voiceNamed(voice),
    userId,
    name: names.get(userId) ?? '',
    sealedAt,
  }))
}

/** @returns false where that voice was sealed before */
export async function insertSeal(tenant: Tenant, assessmentId: string, voice: Voice, vote: string): Promise<boolean> {
  const place = placeOf(tenant)
  const { count } = await tenant.db.gutFeeling.createMany({
    data: [{ ...place, assessmentId, voice, userId: tenant.scope.userId, sealedAt: tenant.scope.now }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  await tenant.db.sealedVote.createMany({ data: [{ ...place, assessmentId, voice, vote }] })
  return true
}

function voiceNamed(name: string): Voice {
  return voices.find((voice) => voice === name) ?? 'third'
}
