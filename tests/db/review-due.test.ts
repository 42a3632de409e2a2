import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { remindOfReviews } from '@/lib/clients/review-due-operations'
import { deliverDue } from '@/lib/mail/delivery'
import { add, addAgency, now as start, owner, second, sql, workspace } from '../support/agency'
import { openMailServer } from '../support/mail-server'
import { openOffice, outbox } from '../support/mail-office'

const at = (moment: string) => new Date(moment)

async function person(name: string, locale: string, clientId: string): Promise<string> {
  const id: string = randomUUID()
  const email = `${name.toLowerCase()}@example.org`
  await sql('insert into "User" (id, email, name, locale, "createdAt") values ($1, $2, $3, $4, $5)', [
    ...[id, email, name, locale, start],
  ])
  await sql(
    'insert into "Membership" (id, "userId", "workspaceId", "clientId", role, "createdAt") values ($1, $2, $3, $4, $5, $6)',
    [randomUUID(), id, workspace.id, clientId, 'client_owner', start],
  )
  return id
}

/** A submitted client whose review is planned for a day. */
async function reviewed(name: string, timeZone: string, reviewOn: string | null): Promise<string> {
  const id = await add(name, { timeZone })
  await plan(id, reviewOn)
  return id
}

function plan(id: string, reviewOn: string | null, state = 'submitted') {
  return sql(
    `update "ClientSummary" set state = $1, "reviewOn" = $2::date, "reviewSort" = coalesce($2::date, '9999-12-31')
     where "clientId" = $3`,
    [state, reviewOn, id],
  )
}

const recipients = async () => (await outbox()).map(({ recipient }) => recipient).toSorted()

let vienna: string
let kiritimati: string
beforeAll(async () => {
  await addAgency()
  await sql('update "Membership" set role = $1 where "userId" = $2', ['consultant', second.id])
  vienna = await reviewed('Café Würfel', 'Europe/Vienna', '2026-12-01')
  kiritimati = await reviewed('Insel & Söhne', 'Pacific/Kiritimati', '2026-12-01')
  await person('Anna', 'de', vienna)
  await person('Ioane', 'en', kiritimati)
})
beforeEach(() => sql('delete from "OutboxMessage"'))

test('each is told once, on the morning of its own day, however often and wherever the job runs', async () => {
  // 1 December, 06:59 on Kiritimati
  await remindOfReviews(at('2026-11-30T16:59:00Z'))
  expect(await recipients()).toEqual([])
  // 07:00 there, the evening before in Vienna
  await Promise.all([1, 2, 3].map(() => remindOfReviews(at('2026-11-30T17:00:00Z'))))
  expect(await recipients()).toEqual(['ioane@example.org', 'mia@example.org'])
  await remindOfReviews(at('2026-12-01T05:59:00Z'))
  expect(await recipients()).toHaveLength(2)
  // 07:00 in Vienna
  await Promise.all([1, 2, 3].map(() => remindOfReviews(at('2026-12-01T06:00:00Z'))))
  const all = ['anna@example.org', 'ioane@example.org', 'mia@example.org', 'mia@example.org']
  expect(await recipients()).toEqual(all)
  await remindOfReviews(at('2026-12-02T06:00:00Z'))
  expect(await recipients()).toEqual(all)
})

test('it is written in the reader’s language, for the firm and for the agency', async () => {
  await remindOfReviews(at('2026-12-01T06:00:00Z'))
  const server = await openMailServer()
  const office = openOffice(server.url, { now: () => at('2026-12-01T06:00:00Z') })
  await deliverDue(office)
  await Promise.all([office.close(), server.close()])
  const mails = new Map(server.received.map((mail) => [`${mail.recipients.join()} ${mail.subject ?? ''}`, mail]))
  expect([...mails.keys()].toSorted()).toEqual(
    [
      ...['anna@example.org Café Würfel: Zeit für die Überprüfung', 'mia@example.org Café Würfel: Überprüfung fällig'],
      ...['ioane@example.org Insel & Söhne: time for the review', 'mia@example.org Insel & Söhne: Überprüfung fällig'],
    ].toSorted(),
  )
  const english = mails.get('ioane@example.org Insel & Söhne: time for the review')
  expect(english?.from?.name).toBe('Fährhaus Kommunikation via Lotse')
  expect(english?.text).toContain('the review for Insel & Söhne is planned for 1 December 2026')
  expect(english?.html).toContain('>Open Insel &amp; Söhne</a>')
  const german = mails.get('anna@example.org Café Würfel: Zeit für die Überprüfung')
  expect(german?.from?.name).toBe('Fährhaus Kommunikation über Lotse')
  expect(german?.text).toContain('für den 1. Dezember 2026 ist bei Café Würfel die Überprüfung vorgesehen')
  expect(german?.text).toContain(`http://localhost:3000/w/${workspace.slug}/clients/${vienna}`)
})

test('who answers already, has no date, or was due weeks ago is left in peace', async () => {
  await plan(vienna, '2026-12-01', 'answering')
  await plan(kiritimati, null)
  await remindOfReviews(at('2026-12-01T12:00:00Z'))
  expect(await recipients()).toEqual([])
  await plan(vienna, '2026-12-01')
  await remindOfReviews(at('2026-12-16T12:00:00Z'))
  expect(await recipients()).toEqual([])
  await remindOfReviews(at('2026-12-15T12:00:00Z'))
  expect(await recipients()).toEqual(['anna@example.org', 'mia@example.org'])
})

test('the next review is told of again; who owns firm and agency reads one message', async () => {
  await plan(kiritimati, null)
  await plan(vienna, '2026-12-01')
  await remindOfReviews(at('2026-12-01T12:00:00Z'))
  await plan(vienna, '2027-03-01')
  await sql(
    'insert into "Membership" (id, "userId", "workspaceId", "clientId", role, "createdAt") values ($1, $2, $3, $4, $5, $6)',
    [randomUUID(), owner.id, workspace.id, vienna, 'client_owner', start],
  )
  await remindOfReviews(at('2027-03-01T12:00:00Z'))
  const all = ['anna@example.org', 'anna@example.org', 'mia@example.org', 'mia@example.org']
  expect(await recipients()).toEqual(all)
})

test('whoever looks after the client is told instead of the agency’s owners, until they have left', async () => {
  await plan(vienna, null)
  const told = async (consultantId: string | null) => {
    await sql('delete from "OutboxMessage"')
    await sql('update "ClientSummary" set "consultantId" = $1 where "clientId" = $2', [consultantId, kiritimati])
    await plan(kiritimati, '2026-12-01')
    await remindOfReviews(at('2026-12-01T12:00:00Z'))
    return recipients()
  }
  expect(await told(second.id)).toEqual(['ioane@example.org', 'jonas@example.org'])
  expect(await told(randomUUID())).toEqual(['ioane@example.org', 'mia@example.org'])
  expect(await told(null)).toEqual(['ioane@example.org', 'mia@example.org'])
  await plan(kiritimati, null)
})

test('another agency’s people learn nothing', async () => {
  const foreign = { id: randomUUID() as string, user: randomUUID() as string }
  await sql('insert into "WorkspaceDirectory" (id, slug) values ($1, $2)', [foreign.id, 'andere'])
  await sql('insert into "Workspace" ("workspaceId", name, locale, "createdAt") values ($1, $2, $3, $4)', [
    ...[foreign.id, 'Andere', 'de', start],
  ])
  await sql('insert into "User" (id, email, name, locale, "createdAt") values ($1, $2, $3, $4, $5)', [
    ...[foreign.user, 'fremd@example.org', 'Fremd', 'de', start],
  ])
  await sql(
    'insert into "Membership" (id, "userId", "workspaceId", "clientId", role, "createdAt") values ($1, $2, $3, null, $4, $5)',
    [randomUUID(), foreign.user, foreign.id, 'owner', start],
  )
  await plan(vienna, '2026-12-01')
  await remindOfReviews(at('2026-12-01T12:00:00Z'))
  expect(await recipients()).not.toContain('fremd@example.org')
  expect(await recipients()).toContain('anna@example.org')
})
