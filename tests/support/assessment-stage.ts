import { randomUUID } from 'node:crypto'
import { asTenant, type Tenant } from '@/lib/access/tenant'
import { readSubmission, saveAnswer, startAssessment } from '@/lib/assessments/operations'
import type { SaveAnswer } from '@/lib/assessments/schema'
import type { AnswerValue } from '@/lib/catalogues/question-schema'
import { standardCatalogue } from '@/lib/catalogues/standard/document'
import { createClient } from '@/lib/clients/operations'
import { MasterDataInput } from '@/lib/clients/schema'
import { AppError } from '@/lib/platform/errors'
import { publishStandardCatalogue } from '@/prisma/seed/catalogue'
import { testDatabase, withClient } from './database'

process.env['NEXTAUTH_URL'] = 'http://localhost:3000'
process.env['NEXTAUTH_SECRET'] = 'only-for-tests-0123456789-abcdefghij'

export const now = new Date('2026-11-16T10:00:00Z')
export const workspaceId = randomUUID()
const sessions = { agency: randomUUID() as string }

export async function sql(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const { rows } = await withClient(testDatabase().urls.admin, (client) =>
    client.query<Record<string, unknown>>(text, values),
  )
  return rows
}

async function addPerson(session: string, name: string, role: string, clientId: string | null): Promise<void> {
  const id = randomUUID()
  await sql('insert into "User" (id, email, name, locale, "createdAt") values ($1, $2, $3, $4, $5)', [
    id,
    `${id}@example.org`,
    name,
    'de',
    now,
  ])
  await sql('insert into "Session" (id, "userId", "createdAt", "expiresAt") values ($1, $2, $3, $4)', [
    session,
    id,
    now,
    new Date('2027-11-16T10:00:00Z'),
  ])
  await sql(
    'insert into "Membership" (id, "userId", "workspaceId", "clientId", role, "createdAt") values ($1, $2, $3, $4, $5, $6)',
    [randomUUID(), id, workspaceId, clientId, role, now],
  )
}

/** An agency with one person, and the published catalogue. */
export async function openAgency(): Promise<void> {
  await publishStandardCatalogue(testDatabase().urls.owner, now)
  await sql('insert into "WorkspaceDirectory" (id, slug) values ($1, $2)', [workspaceId, 'faehrhaus'])
  await sql('insert into "Workspace" ("workspaceId", name, locale, "createdAt") values ($1, $2, $3, $4)', [
    workspaceId,
    'Fährhaus',
    'de',
    now,
  ])
  await addPerson(sessions.agency, 'Mia Keller', 'owner', null)
}

export type Voice = 'agency' | 'owner' | 'member'
export type Stage = {
  clientId: string
  assessmentId: string
  as: <T>(who: Voice, work: (tenant: Tenant) => Promise<T>, at?: Date) => Promise<T>
}

/** A client with its people and an open assessment. */
export async function stage(headcount = '6-9'): Promise<Stage> {
  const { clientId } = await asTenant(sessions.agency, { workspace: 'faehrhaus' }, now, (tenant) =>
    createClient.run(
      tenant,
      MasterDataInput.parse({
        name: 'Café Morgenrot',
        trade: 'I-cafe',
        headcount,
        market: 'b2c',
        region: 'Konstanz',
        locale: 'de',
        timeZone: 'Europe/Berlin',
      }),
    ),
  )
  const own = { owner: randomUUID() as string, member: randomUUID() as string }
  await addPerson(own.owner, 'Leyla Aydin', 'client_owner', clientId)
  await addPerson(own.member, 'Tom Berg', 'client_member', clientId)
  const all = { ...sessions, ...own }
  const as: Stage['as'] = (who, work, at = now) =>
    asTenant(all[who], { workspace: 'faehrhaus', client: clientId }, at, work)
  const { assessmentId } = await as('agency', (tenant) => startAssessment.run(tenant, { form: 'full' }))
  return { clientId, assessmentId, as }
}

export function tap(assessmentId: string, question: string, value: AnswerValue | null, sequence = 1): SaveAnswer {
  return { assessmentId, question, value, sequence, id: randomUUID(), device: randomUUID() }
}

export async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof AppError
    ? `${error.code} ${error.reason} ${Object.values(error.fields).join(' ')}`.trim()
    : ''
}

export async function answerAll({ assessmentId, as }: Stage, persona: string, who: Voice = 'owner'): Promise<void> {
  const answers = standardCatalogue.personas.find(({ key }) => key === persona)?.answers ?? {}
  await as(who, async (tenant) => {
    for (const [question, value] of Object.entries(answers)) {
      await saveAnswer.run(tenant, tap(assessmentId, question, value))
    }
  })
}

/** Of the answers as they stand. */
export const hashOf = ({ as, assessmentId }: Stage) =>
  as('owner', (tenant) => readSubmission.run(tenant, { assessmentId, locale: 'de' })).then(({ hash }) => hash)
