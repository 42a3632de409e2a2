import { createHash } from 'node:crypto'

/** Everything in the world has a name, and its ids are made from it. */

/** The same id for the same words in every run. */
export function idOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The secret of a link that the world has handed out. */
export function secretOf(words: string): string {
  return createHash('sha256').update(words).digest('base64url')
}

export type WorkspaceName = 'a' | 'b'
export const clientNames = ['a1', 'a2', 'fresh', 'ready', 'again', 'b1'] as const
export type ClientName = (typeof clientNames)[number]

export function workspaceOf(client: ClientName): WorkspaceName {
  return client === 'b1' ? 'b' : 'a'
}

export function emailOf(person: string): string {
  return `${person.replaceAll('.', '-')}@example.test`
}

/** What a client measures: no two the same. */
const measured: Record<ClientName, string> = {
  a1: 'I13',
  a2: 'I14',
  fresh: 'I03',
  ready: 'I05',
  again: 'I07',
  b1: 'I06',
}

/** What a client owns, by the names its ids are made from. */
export function objectsOf(client: ClientName) {
  const of = (what: string) => idOf(`${client}.${what}`)
  return {
    workspaceId: idOf(`workspace.${workspaceOf(client)}`),
    workspace: workspaceOf(client) === 'a' ? 'harbour' : 'shore',
    clientId: of('client'),
    openId: of('open'),
    submittedId: of('submitted'),
    /** Submitted before that one; only where there are two. */
    earlierId: of('earlier'),
    respondentId: of('open.respondent'),
    invitationId: of('invitation'),
    memberId: of('member'),
    indicator: measured[client],
    /** An invitation and a member of the agency itself. */
    agencyInvitationId: idOf(`${workspaceOf(client)}.invitation`),
    agencyMemberId: idOf(`${workspaceOf(client)}.consultant.membership`),
    agencyUserId: idOf(`${workspaceOf(client)}.consultant`),
  }
}
export type Objects = ReturnType<typeof objectsOf>
