import { Prisma } from '@/prisma/generated/client'
import type { Tenant } from '@/lib/access/tenant'
import { AnswerValue } from '@/lib/catalogues/question-schema'
import { AppError } from '@/lib/platform/errors'
import { findNames, placeOf } from './data'
import type { SaveAnswer, Side } from './schema'
import type { AgencyNoteView } from './views'

export type StoredAnswer = {
  questionKey: string
  value: AnswerValue | null
  note: string | null
  authorId: string
  authorName: string
  side: Side
  device: string
  sequence: number
  at: Date
  /** Where the tap waited on its device: when it was made. */
  tappedAt: Date | null
  revision: number
}

/** A tap and, where it waited on its device, when it was made. */
export type TimedTap = SaveAnswer & { tappedAt: Date | null }

type AnswerRow = Omit<StoredAnswer, 'value' | 'side' | 'authorName'> & {
  value: unknown
  side: string
  authorName: string | null
}

/** Everything that stands, taken-back answers included (value null). */
export async function findAnswers(tenant: Tenant, assessmentId: string): Promise<Map<string, StoredAnswer>> {
  const { workspaceId, clientId } = placeOf(tenant)
  const rows = await tenant.db.$queryRaw<AnswerRow[]>`
    select a."questionKey", a."value", a."note", a."authorId", u."name" as "authorName", a."authorSide" as "side",
      a."device", a."sequence", a."answeredAt" as "at", a."tappedAt", a."revision"
    from "Answer" a left join "User" u on u."id" = a."authorId"
    where a."workspaceId" = ${workspaceId}::uuid and a."clientId" = ${clientId}::uuid
      and a."assessmentId" = ${assessmentId}::uuid`
  return new Map(
    rows.map((row) => [
      row.questionKey,
      {
        ...row,
        value: valueOf(row.value),
        authorName: row.authorName ?? '',
        side: row.side === 'agency' ? 'agency' : 'client',
      },
    ]),
  )
}

function valueOf(stored: unknown): AnswerValue | null {
  return stored === null ? null : AnswerValue.parse(stored)
}

export type Arrival = {
  /** This tap had not arrived before. */
  first: boolean
  /** The highest number among this device's other taps on the question; 0 where there is none. */
  newest: number
}

/** Keeps a tap as it came, whether or not it will stand. */
export async function insertRevision(tenant: Tenant, respondentId: string, tap: TimedTap): Promise<Arrival> {
  const { workspaceId, clientId } = placeOf(tenant)
  const { userId, now } = tenant.scope
  const value = tap.value === null ? null : JSON.stringify(tap.value)
  const [arrival] = await tenant.db.$queryRaw<Arrival[]>`
    with arrived as (
      insert into "AnswerRevision" ("workspaceId", "id", "clientId", "assessmentId", "respondentId", "questionKey",
        "value", "note", "authorId", "device", "sequence", "at", "tappedAt")
      values (${workspaceId}::uuid, ${tap.id}::uuid, ${clientId}::uuid, ${tap.assessmentId}::uuid,
        ${respondentId}::uuid, ${tap.question}, ${value}::jsonb, ${tap.note ?? null}, ${userId}::uuid,
        ${tap.device}::uuid, ${tap.sequence}, ${now}, ${tap.tappedAt})
      on conflict do nothing
      returning "id"
    )
    select exists (select from arrived) as "first", coalesce(max("sequence"), 0)::int as "newest"
    from "AnswerRevision"
    where "workspaceId" = ${workspaceId}::uuid and "clientId" = ${clientId}::uuid
      and "assessmentId" = ${tap.assessmentId}::uuid and "questionKey" = ${tap.question}
      and "device" = ${tap.device}::uuid and "id" <> ${tap.id}::uuid`
  if (!arrival) throw new Error('a count without a row')
  return arrival
}

/**
 * The tap's own record, and the value that stood before it.
 * @throws AppError conflict where the id belongs to a tap on something else
 */
export async function findTap(tenant: Tenant, tap: SaveAnswer): Promise<{ at: Date; before: AnswerValue | null }> {
  const place = placeOf(tenant)
  const where = { ...place, assessmentId: tap.assessmentId, questionKey: tap.question }
  const own = await tenant.db.answerRevision.findFirst({ where: { ...where, id: tap.id }, select: { at: true } })
  if (!own) throw new AppError('conflict', 'id_taken')
  const earlier = await tenant.db.answerRevision.findFirst({
    where: { ...where, id: { not: tap.id }, at: { lte: own.at } },
    orderBy: [{ at: 'desc' }, { sequence: 'desc' }],
    select: { value: true },
  })
  return { at: own.at, before: valueOf(earlier?.value ?? null) }
}

/** @returns the revision that stands now */
export async function putAnswer(
  tenant: Tenant,
  respondentId: string,
  tap: TimedTap,
  author: { side: Side; before: StoredAnswer | undefined },
): Promise<number> {
  const { scope, db } = tenant
  const place = placeOf(tenant)
  const key = { assessmentId: tap.assessmentId, respondentId, questionKey: tap.question }
  const note = tap.note ?? author.before?.note ?? ''
  const data = {
    value: tap.value ?? Prisma.DbNull,
    note: note === '' ? null : note,
    authorId: scope.userId,
    authorSide: author.side,
    device: tap.device,
    sequence: tap.sequence,
    answeredAt: scope.now,
    tappedAt: tap.tappedAt,
    revision: (author.before?.revision ?? 0) + 1,
  }
  if (author.before) await db.answer.updateMany({ where: { ...place, ...key }, data })
  else await db.answer.createMany({ data: [{ ...place, ...key, ...data }] })
  return data.revision
}

/** The agency's notes by question; empty for everybody else, whose connection does not see the table's rows. */
export async function findNotes(tenant: Tenant, assessmentId: string): Promise<AgencyNoteView[]> {
  const rows = await tenant.db.agencyNote.findMany({
    where: { ...placeOf(tenant), assessmentId },
    orderBy: { updatedAt: 'asc' },
    select: { questionKey: true, body: true, authorId: true, updatedAt: true },
  })
  const names = await findNames(
    tenant,
    rows.map(({ authorId }) => authorId),
  )
  return rows.map(({ questionKey, body, authorId, updatedAt }) => ({
    question: questionKey,
    body,
    authorName: names.get(authorId) ?? '',
    updatedAt,
  }))
}

export async function putNote(tenant: Tenant, assessmentId: string, questionKey: string, body: string): Promise<void> {
  const { scope, db } = tenant
  const place = placeOf(tenant)
  const where = { ...place, assessmentId, questionKey }
  if (body === '') {
    await db.agencyNote.deleteMany({ where })
    return
  }
  const data = { body, authorId: scope.userId, updatedAt: scope.now }
  const { count } = await db.agencyNote.updateMany({ where, data: { ...data, revision: { increment: 1 } } })
  if (count === 0) await db.agencyNote.createMany({ data: [{ ...where, ...data }] })
}
