import type { Prisma } from '@/prisma/generated/client'
import type { Tenant } from '@/lib/access/tenant'
import type { Verdict } from '@/lib/catalogues/verdict-schema'
import { Form, Result } from '@/lib/scoring/schema'
import { findSeals, placeOf } from './data'
import { votes, type Vote, type Voice } from './schema'
import type { AssessmentListItem } from './views'

export async function insertResult(
  tenant: Tenant,
  assessmentId: string,
  result: Result,
  reviewOn: string,
): Promise<void> {
  await tenant.db.assessmentResult.createMany({
    data: [
      {
        ...placeOf(tenant),
        assessmentId,
        engine: result.engine,
        document: JSON.parse(JSON.stringify(result)) as Prisma.InputJsonObject,
        verdict: result.verdict,
        readiness: result.R,
        level: result.level,
        balance: result.B,
        reviewOn: new Date(`${reviewOn}T00:00:00Z`),
        createdAt: tenant.scope.now,
      },
    ],
  })
}

export type StoredResult = { result: Result; reviewOn: string }

export async function findResult(tenant: Tenant, assessmentId: string): Promise<StoredResult | null> {
  const row = await tenant.db.assessmentResult.findFirst({
    where: { ...placeOf(tenant), assessmentId },
    select: { document: true, reviewOn: true },
  })
  return row && { result: Result.parse(row.document), reviewOn: dayOf(row.reviewOn) }
}

/** The last result before that round on the same catalogue. */
export async function findPreviousResult(
  tenant: Tenant,
  { number, catalogueKey }: { number: number; catalogueKey: string },
): Promise<{ number: number; submittedAt: Date; result: Result } | null> {
  const row = await tenant.db.assessment.findFirst({
    where: { ...placeOf(tenant), catalogueKey, number: { lt: number }, submittedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { number: true, submittedAt: true, result: { select: { document: true } } },
  })
  if (!row?.result || !row.submittedAt) return null
  return { number: row.number, submittedAt: row.submittedAt, result: Result.parse(row.result.document) }
}

/** How many rounds a way over time shows: at one a quarter, six years. */
const longestCourse = 24

export type SubmittedRow = {
  id: string
  number: number
  form: Form
  submittedAt: Date
  catalogueHash: string
  catalogueVersion: number
  result: Result
}

/** The newest submitted ones, oldest first. */
export async function findSubmittedRounds(tenant: Tenant): Promise<SubmittedRow[]> {
  const rows = await tenant.db.assessment.findMany({
    where: { ...placeOf(tenant), submittedAt: { not: null } },
    orderBy: { number: 'desc' },
    take: longestCourse,
    select: {
      id: true,
      number: true,
      form: true,
      submittedAt: true,
      catalogueHash: true,
      catalogueVersion: true,
      result: { select: { document: true } },
    },
  })
  return rows.toReversed().flatMap(({ result, submittedAt, form, ...row }) => {
    if (!result || !submittedAt) return []
    return [{ ...row, form: Form.parse(form), submittedAt, result: Result.parse(result.document) }]
  })
}

/** By assessment id. */
export async function findOutcomes(tenant: Tenant): Promise<Map<string, NonNullable<AssessmentListItem['outcome']>>> {
  const rows = await tenant.db.assessmentResult.findMany({
    where: placeOf(tenant),
    select: { assessmentId: true, verdict: true, readiness: true, level: true, balance: true, reviewOn: true },
  })
  return new Map(
    rows.map(({ assessmentId, verdict, reviewOn, ...numbers }) => [
      assessmentId,
      { verdict: verdict as Verdict, ...numbers, reviewOn: dayOf(reviewOn) },
    ]),
  )
}

/** What was felt. The database shows it once the assessment is submitted. */
export async function findVotes(
  tenant: Tenant,
  assessmentId: string,
): Promise<{ voice: Voice; name: string; vote: Vote }[]> {
  const rows = await tenant.db.sealedVote.findMany({
    where: { ...placeOf(tenant), assessmentId },
    select: { voice: true, vote: true },
  })
  const seals = await findSeals(tenant, assessmentId)
  return seals.flatMap(({ voice, name }) => {
    const felt = rows.find((row) => row.voice === voice)
    const vote = votes.find((candidate) => candidate === felt?.vote)
    return vote ? [{ voice, name, vote }] : []
  })
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
