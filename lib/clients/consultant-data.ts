import { readOnce } from '@/lib/access/read-once'
import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import type { Consultant } from './model'

/** The members of the agency, longest there first; the database shows them to the agency alone. */
export function findConsultants(tenant: Tenant): Promise<Consultant[]> {
  return consultants(tenant)
}

const consultants = readOnce(
  ({ scope, db }): Promise<Consultant[]> => db.$queryRaw`
    select m."userId", (select u."name" from "User" u where u."id" = m."userId") as "name" from "Membership" m
    where m."workspaceId" = ${scope.workspaceId}::uuid and m."clientId" is null
    order by m."createdAt", m."id"`,
)

/** Only a member of the agency can look after a client. @throws AppError invalid `consultantId` unknown_choice */
export async function requireConsultant({ scope, db }: Tenant, userId: string | null | undefined): Promise<void> {
  if (userId === null || userId === undefined) return
  const found = await db.membership.count({ where: { workspaceId: scope.workspaceId, clientId: null, userId } })
  if (found === 0) throw new AppError('invalid', 'client', { consultantId: 'unknown_choice' })
}
