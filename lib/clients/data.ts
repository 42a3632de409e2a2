import { audit } from '@/lib/access/audit'
import { isAgencyRole } from '@/lib/access/policy'
import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import type { Person, Saved } from '@/lib/workspaces/model'
import type { Care, ClientDetails, KeptState, MasterData } from './model'
import type { ClientUpdate, MasterDataInput } from './schema'
import { activity, namesOf, never, toRow } from './summary'
import { lockRow, patchRow } from './summary-data'

export async function insertClient(tenant: Tenant, input: MasterDataInput): Promise<{ clientId: string }> {
  const { scope, db } = tenant
  const { workspaceId, now } = scope
  const data = { ...factsOf(input), ...careOf(input) }
  const { id } = await db.client.create({ data: { workspaceId, ...data, createdAt: now }, select: { id: true } })
  const shown = { ...namesOf(input), ...careOf(input), ...activity(now) }
  await db.clientSummary.createMany({
    data: [{ workspaceId, clientId: id, ...shown, state: 'new', reviewSort: never }],
  })
  await audit(tenant, 'client.created', id)
  return { clientId: id }
}

/** What was said of the care; what was left out stays as it is. */
function careOf({ consultantId, tags }: Partial<Given<Care>>): Partial<Care> {
  return { ...(consultantId !== undefined && { consultantId }), ...(tags !== undefined && { tags }) }
}
type Given<T> = { [K in keyof T]: T[K] | undefined }

function factsOf({ name, trade, headcount, market, region, locale, timeZone }: MasterData): MasterData {
  return { name, trade, headcount, market, region, locale, timeZone }
}

/** The tenant's own client; its people are not told of the care. @throws AppError not_found */
export async function selectClient({ scope, db }: Tenant): Promise<ClientDetails> {
  if (scope.clientId === null) throw new AppError('not_found', 'client')
  const row = await db.client.findFirst({
    where: { workspaceId: scope.workspaceId, id: scope.clientId },
    select: {
      id: true,
      name: true,
      trade: true,
      headcount: true,
      market: true,
      region: true,
      locale: true,
      timeZone: true,
      consultantId: true,
      tags: true,
      revision: true,
      createdAt: true,
      summary: {
        select: {
          clientId: true,
          name: true,
          trade: true,
          headcount: true,
          state: true,
          answered: true,
          asked: true,
          unknown: true,
          onBehalf: true,
          assessmentId: true,
          verdict: true,
          readiness: true,
          level: true,
          balance: true,
          submittedAt: true,
          reviewOn: true,
        },
      },
    },
  })
  if (!row?.summary) throw new AppError('not_found', 'client')
  const care = isAgencyRole(scope.role) ? {} : { consultantId: null, tags: [] }
  return { ...row, ...care, summary: toRow(row.summary, scope.now) }
}

export async function updateRow(tenant: Tenant, clientId: string, input: ClientUpdate): Promise<Saved<ClientDetails>> {
  const { scope, db } = tenant
  const { revision, ...given } = input
  const [data, care] = [factsOf(given), careOf(given)]
  await lockRow(tenant, clientId)
  const { count } = await db.client.updateMany({
    where: { workspaceId: scope.workspaceId, id: clientId, revision },
    data: { ...data, ...care, revision: { increment: 1 } },
  })
  if (count === 0) return { outcome: 'stale', current: await selectClient(tenant) }
  await db.clientSummary.updateMany({
    where: { workspaceId: scope.workspaceId, clientId },
    data: { ...namesOf(data), ...care, ...activity(scope.now) },
  })
  await audit(tenant, 'client.updated', clientId)
  return { outcome: 'saved', revision: revision + 1 }
}

/** The people bound to the tenant's client, longest there first. */
export async function selectPeople({ scope, db }: Tenant, clientId: string): Promise<Person[]> {
  const rows = await db.membership.findMany({
    where: { workspaceId: scope.workspaceId, clientId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, userId: true, role: true, createdAt: true, user: { select: { name: true, email: true } } },
  })
  return rows.map(({ id, createdAt, user, ...row }) => ({ ...row, ...user, membershipId: id, since: createdAt }))
}

const beforeAnswers = ['new', 'invited', 'joined'] as const satisfies readonly KeptState[]

/** Nobody asked, asked, there, or further: keeps the first three in step with invitations and people. */
export async function keepInvitedState(tenant: Tenant, clientId: string, anybody: boolean): Promise<void> {
  const { workspaceId } = tenant.scope
  const { state } = await lockRow(tenant, clientId)
  const kept = beforeAnswers.find((word) => word === state)
  if (kept === undefined) return
  const joined = await tenant.db.membership.count({ where: { workspaceId, clientId } })
  const next = joined > 0 ? 'joined' : anybody ? 'invited' : 'new'
  if (next !== kept) await patchRow(tenant, clientId, { state: next })
}
