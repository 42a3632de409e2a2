import { createTranslator } from 'use-intl/core'
import { formatLocale } from '@/lib/text/formats'
import { isLocale, messages, type Locale, type Messages } from '@/lib/text/messages'
import { toHtml, type Button } from './html'
import { plain } from './plain'
import type { Message } from './schema'

/** `sender` stands before the address that the message comes from; null where only the product speaks. */
export type Mail = { subject: string; text: string; html: string; sender: string | null }

type Words = { subject: string; body: string; buttons: Button[]; sender?: string }
type Translate = ReturnType<typeof createTranslator<Messages, 'mail'>>

/** A message in the recipient's words, as plain text and as HTML. An unknown language becomes German, the reference. */
export function render(message: Message, language: string): Mail {
  const locale = isLocale(language) ? language : 'de'
  const t = createTranslator<Messages, 'mail'>({ locale, messages: messages[locale], namespace: 'mail' })
  const { subject, body, buttons, sender } = wordsOf(onOneLine(message), t, locale)
  const foot = t('foot')
  return {
    subject: plain(subject),
    text: `${body}\n\n-- \n${foot}\n`,
    html: toHtml({ subject, body, foot, language: locale, buttons }),
    sender: sender === undefined ? null : t('sender', { workspaceName: plain(sender, 60) }),
  }
}

/** Names were typed by people; none of them may break a line. */
function onOneLine(message: Message): Message {
  const data = Object.entries(message.data).map(([name, value]) => [
    name,
    typeof value === 'string' ? plain(value, 1000) : value,
  ])
  return { ...message, data: Object.fromEntries(data) as Message['data'] } as Message
}

function wordsOf(message: Message, t: Translate, locale: Locale): Words {
  switch (message.template) {
    case 'invitation':
      return invitation(message.data, t, locale)
    case 'reset':
      return {
        subject: t('reset.subject'),
        body: t('reset.text', { name: message.data.name, link: message.data.link }),
        buttons: [{ link: message.data.link, label: t('buttons.reset') }],
      }
    case 'already-registered':
      return {
        subject: t('alreadyRegistered.subject'),
        body: t('alreadyRegistered.text', message.data),
        buttons: [
          { link: message.data.signInLink, label: t('buttons.signIn') },
          { link: message.data.resetLink, label: t('buttons.reset') },
        ],
      }
    case 'confirmation-requested':
      return {
        subject: t('confirmationRequested.subject', message.data),
        body: t('confirmationRequested.text', message.data),
        buttons: [{ link: message.data.link, label: t('buttons.confirmation') }],
        sender: message.data.adviserName,
      }
    case 'review-due':
      return reviewDue(message.data, t, locale)
  }
}

function invitation(data: Extract<Message, { template: 'invitation' }>['data'], t: Translate, locale: Locale): Words {
  const { clientName, inviterName, workspaceName, name, link } = data
  const values = {
    inviterName,
    workspaceName,
    name,
    link,
    until: day(new Date(data.expiresAt), 'Europe/Berlin', locale),
  }
  const buttons = [{ link, label: t('buttons.invitation') }]
  if (clientName === null) {
    const [subject, body] = [t('invitationTeam.subject', values), t('invitationTeam.text', values)]
    return { subject, body, buttons, sender: workspaceName }
  }
  const more = { ...values, clientName }
  return { subject: t('invitation.subject', more), body: t('invitation.text', more), buttons, sender: workspaceName }
}

function reviewDue(data: Extract<Message, { template: 'review-due' }>['data'], t: Translate, locale: Locale): Words {
  const { name, workspaceName, clientName, link } = data
  const values = { name, workspaceName, clientName, link, day: day(new Date(data.reviewOn), 'UTC', locale) }
  const kind = data.audience === 'agency' ? 'reviewDueAgency' : 'reviewDue'
  return {
    subject: t(`${kind}.subject`, values),
    body: t(`${kind}.text`, values),
    buttons: [{ link, label: t('buttons.review', { clientName }) }],
    sender: workspaceName,
  }
}

function day(moment: Date, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(formatLocale(locale), { dateStyle: 'long', timeZone }).format(moment)
}
