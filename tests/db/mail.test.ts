import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { requestReset } from '@/lib/accounts/reset-operations'
import { inviteClientPerson } from '@/lib/clients/operations'
import { deliverDue } from '@/lib/mail/delivery'
import { readEnvironment } from '@/lib/platform/env'
import { inviteMember } from '@/lib/workspaces/operations'
import { add, addAgency, inside, now, owner, sql } from '../support/agency'
import { testDatabase, withClient } from '../support/database'
import { openMailServer, type MailServer, type Received } from '../support/mail-server'
import { openOffice, outbox, put, reset } from '../support/mail-office'

let server: MailServer
let office: ReturnType<typeof openOffice>
let café: string
beforeAll(async () => {
  await addAgency()
  café = await add('Café Morgenröte')
  server = await openMailServer()
  office = openOffice(server.url, { sender: { from: 'post@lotse.example', replyTo: 'hilfe@lotse.example' } })
})
afterAll(async () => {
  await office.close()
  await server.close()
})
beforeEach(async () => {
  await sql('delete from "OutboxMessage"')
  server.received.length = 0
})

async function deliverOne(): Promise<Received> {
  await deliverDue(office)
  const [mail, ...others] = server.received
  expect(others).toEqual([])
  if (!mail) throw new Error('nothing was delivered')
  return mail
}

const linkIn = (mail: Received) => /http:\/\/localhost:3000\/[\w/-]+/.exec(mail.text ?? '')?.[0] ?? 'no link'

test('an invitation to a client arrives in German, in the agency’s name, as text and as HTML', async () => {
  const guest = { name: 'Jörg "Jö" Müller 🌻', email: 'joerg@example.org', role: 'client_owner' as const }
  const { link } = await inside((tenant) => inviteClientPerson.run(tenant, guest), café)
  const mail = await deliverOne()
  expect(mail.from).toEqual({ name: 'Fährhaus Kommunikation über Lotse', address: 'post@lotse.example' })
  expect(mail.to).toEqual([{ name: guest.name, address: guest.email }])
  expect(mail.replyTo).toEqual([{ name: '', address: 'hilfe@lotse.example' }])
  expect(mail.subject).toBe('Mia Keller lädt Sie zu Café Morgenröte ein')
  expect(mail.text).toContain(`Guten Tag ${guest.name},\n\nMia Keller von Fährhaus Kommunikation möchte`)
  expect(mail.text).toContain(`\n\n${link}\n\nDer Link gilt bis zum 4. Dezember 2026`)
  expect(mail.html).toContain('<html lang="de">')
  expect(mail.html).toContain(`<a href="${link}"`)
  expect(mail.html).toContain('Guten Tag Jörg &quot;Jö&quot; Müller 🌻,')
  expect(mail.html).toContain('>Einladung annehmen</a>')
  const [row] = await outbox()
  expect(mail.messageId).toBe(`<${row?.id ?? ''}@lotse.example>`)
  expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }))
})

test('an invitation to the agency’s team arrives in English', async () => {
  const guest = { name: 'Zoë O’Brien', email: 'zoe@example.org', role: 'consultant' as const }
  await sql(`update "Workspace" set locale = 'en'`)
  const { link } = await inside((tenant) => inviteMember.run(tenant, guest))
  const mail = await deliverOne()
  expect(mail.from?.name).toBe('Fährhaus Kommunikation via Lotse')
  expect(mail.subject).toBe('Mia Keller invites you to Fährhaus Kommunikation')
  expect(mail.text).toContain('Hello Zoë O’Brien,')
  expect(mail.text).toContain('The link works until 4 December 2026')
  expect(linkIn(mail)).toBe(link)
  expect(mail.html).toContain('>Accept the invitation</a>')
  expect(mail.html).toContain('<html lang="en">')
})

test('a reset arrives in the product’s own name, and the same link opens the door', async () => {
  await requestReset.run({ now, address: 'mail-test' }, { email: 'mia@example.org' })
  const mail = await deliverOne()
  expect(mail.from).toEqual({ name: 'Lotse', address: 'post@lotse.example' })
  expect(mail.to).toEqual([{ name: owner.name, address: 'mia@example.org' }])
  expect(mail.subject).toBe('Ihr neues Passwort')
  expect(mail.html?.split(linkIn(mail)).length).toBe(4)
  const [row] = await outbox()
  expect(row).toMatchObject({ deliveredAt: now, dueAt: null, failedAt: null, attempts: 1 })
  // the link is a secret: nothing of it stays
  expect(row?.data).toEqual({})
})

test('no message fetches anything, sets no colours of its own page and runs nothing', async () => {
  await put(reset())
  const { html = '' } = await deliverOne()
  expect(html).toContain('<meta name="color-scheme" content="light dark">')
  expect(html).not.toMatch(/<(img|script|link|style|iframe|form|object|svg)|url\(|@import|src=|\son\w+=/i)
  expect([...html.matchAll(/https?:\/\/[^/"<]+/g)].map(([origin]) => origin)).toEqual([
    ...['http://localhost:3000', 'http://localhost:3000', 'http://localhost:3000'],
  ])
  expect(/<body style="([^"]*)"/.exec(html)?.[1]).not.toMatch(/color|background/)
})

const breaks = ['\r\n', '\n', '\r', '\u2028', '\u0085', '\v']

test.each(breaks)('a name with %j begins no header, no line and no second recipient', async (line) => {
  const evil = `Eva${line}Bcc: all@evil.example${line}${line}<b>Hi</b>, x@evil.example`
  const link = 'http://localhost:3000/invitation/abc'
  await put({
    template: 'invitation',
    data: {
      ...{ name: evil, inviterName: evil, workspaceName: evil, clientName: evil, link, role: 'client_owner' },
      expiresAt: '2026-12-04T10:00:00.000Z',
    },
  })
  const mail = await deliverOne()
  const flat = 'Eva Bcc: all@evil.example <b>Hi</b>, x@evil.example'
  expect(mail.recipients).toEqual(['rosa@example.org'])
  expect(mail.bcc).toBeUndefined()
  expect(mail.headers.map(({ key }) => key)).not.toContain('bcc')
  expect(mail.to).toEqual([{ name: flat, address: 'rosa@example.org' }])
  expect(mail.from).toEqual({ name: `${flat} über Lotse`, address: 'post@lotse.example' })
  expect(mail.subject).toBe(`${flat} lädt Sie zu ${flat} ein`)
  expect(mail.text?.split('\n').filter((row) => row.startsWith('Bcc'))).toEqual([])
  expect(mail.html).not.toContain('<b>')
  // what crosses the wire has no header that we did not write
  const head = mail.raw.slice(0, mail.raw.indexOf('\r\n\r\n'))
  const names = [...head.matchAll(/^([\w-]+):/gm)].map(([, name]) => name?.toLowerCase())
  expect(names.toSorted()).toEqual(
    [
      ...['auto-submitted', 'content-language', 'content-type', 'date', 'from', 'message-id', 'mime-version'],
      ...['reply-to', 'subject', 'to'],
    ].toSorted(),
  )
})

test('the worker may move messages on, and nothing else', async () => {
  await put(reset())
  const asWorker = (statement: string) => withClient(testDatabase().urls.worker, (client) => client.query(statement))
  await asWorker(`update "OutboxMessage" set "dueAt" = now()`)
  for (const statement of [
    `update "OutboxMessage" set "recipient" = 'eva@evil.example'`,
    `update "OutboxMessage" set "template" = 'invitation'`,
    'delete from "OutboxMessage"',
    `insert into "OutboxMessage" select * from "OutboxMessage"`,
    'select from "User"',
    'select from "Membership"',
    'select from "ClientSummary"',
    'select "hash" from "Token"',
    'select "id" from "Session"',
    'update "Token" set "usedAt" = null',
  ]) {
    await expect(asWorker(statement), statement).rejects.toThrow(/permission denied/)
  }
})

test('a mail server without a sender, or without a worker, stops the start', () => {
  const base = {
    DATABASE_URL: 'postgres://app@localhost/lotse',
    NEXTAUTH_URL: 'https://lotse.example',
    NEXTAUTH_SECRET: 'only-for-tests-0123456789-abcdefghij',
  }
  const mail = { SMTP_URL: 'smtps://user:secret@mail.example', MAIL_FROM: 'post@lotse.example' }
  const worker = { DATABASE_WORKER_URL: 'postgres://worker@localhost/lotse' }
  expect(readEnvironment({ ...base, ...worker, ...mail })).toMatchObject(mail)
  expect(readEnvironment({ ...base, SMTP_URL: '', MAIL_FROM: '' }).SMTP_URL).toBeUndefined()
  expect(() => readEnvironment({ ...base, ...worker, SMTP_URL: mail.SMTP_URL })).toThrow(/MAIL_FROM/)
  expect(() => readEnvironment({ ...base, ...mail })).toThrow(/DATABASE_WORKER_URL/)
  expect(() => readEnvironment({ ...base, ...worker, ...mail, SMTP_URL: 'http://mail.example' })).toThrow(/SMTP_URL/)
  expect(() => readEnvironment({ ...base, ...worker, ...mail, MAIL_FROM: 'Lotse <a@b.de>' })).toThrow(/MAIL_FROM/)
})
