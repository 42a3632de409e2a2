import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { signIn } from '@/lib/accounts/operations'
import { requestReset } from '@/lib/accounts/reset-operations'
import { signUp } from '@/lib/accounts/sign-up-operations'
import { testDatabase, withClient } from './database'

/** People who signed up by the product's own door, for the tests of accounts. */

export const start = new Date('2026-03-02T09:00:00Z')
export const password = 'ein ruhiger Morgen'
export const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
export const visitor = (now = start) => ({ now, address: randomUUID() })
export const refusal = (code: string, reason: string) => expect.objectContaining({ code, reason }) as unknown

export function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(testDatabase().urls.admin, async (client) => (await client.query<Row>(text, values)).rows)
}

let count = 0
export function person() {
  count += 1
  return {
    name: `Person ${String(count)}`,
    email: `person${String(count)}@example.org`,
    slug: `agency-${String(count)}`,
  }
}

export async function agency() {
  const { name, email, slug } = person()
  const form = { name, email, password, workspaceName: `Agentur ${slug}`, slug, locale: 'de' as const }
  await signUp.run(visitor(), form)
  const { sessionId } = await signIn.run(visitor(), { email, password })
  const [row] = await sql<{ id: string; userId: string }>(
    'select d.id, m."userId" from "WorkspaceDirectory" d join "Membership" m on m."workspaceId" = d.id where slug = $1',
    [slug],
  )
  if (!row) throw new Error('no workspace was made')
  return { ...form, sessionId, workspaceId: row.id, userId: row.userId }
}

/** Messages that wait to be sent. */
export const mails = () =>
  sql<{ template: string; recipient: string; data: { link: string } }>('select * from "OutboxMessage"')

/** The secret of the first link for a new password that was sent there. */
export async function resetToken(email: string, now = start): Promise<string> {
  await requestReset.run(visitor(now), { email })
  const mail = (await mails()).find(({ recipient }) => recipient === email)
  return mail?.data.link.split('/').at(-1) ?? ''
}
