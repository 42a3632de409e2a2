import { randomUUID } from 'node:crypto'
import { now, sql, workspace } from './agency'

/** Somebody of the client, or a consultant, as an accepted invitation leaves them. */
export async function addMember(role: string, client: string | null) {
  const [id, session, membership] = [randomUUID(), randomUUID(), randomUUID()]
  const email = `${id}@example.org`
  await sql('insert into "User" (id, email, name, locale, "createdAt") values ($1, $2, $3, $4, $5)', [
    ...[id, email, 'Rosa Brandt', 'de', now],
  ])
  await sql('insert into "Session" (id, "userId", "createdAt", "expiresAt") values ($1, $2, $3, $4)', [
    ...[session, id, now, new Date('2027-11-20T10:00:00Z')],
  ])
  await sql(
    'insert into "Membership" (id, "userId", "workspaceId", "clientId", role, "createdAt") values ($1, $2, $3, $4, $5, $6)',
    [membership, id, workspace.id, client, role, now],
  )
  return { id, email, session, membership }
}
