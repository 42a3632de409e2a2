import { createTranslator } from 'use-intl/core'
import { isLocale, messages, type Messages } from '@/lib/text/messages'
import type { Message } from './schema'

export type Mail = { subject: string; text: string }

/** The words of a message, as plain text. An unknown language becomes German, the reference. */
export function render(message: Message, language: string): Mail {
  const locale = isLocale(language) ? language : 'de'
  const t = createTranslator<Messages, 'mail'>({ locale, messages: messages[locale], namespace: 'mail' })
  const foot = `\n\n${t('foot')}\n`
  switch (message.template) {
    case 'invitation': {
      const { clientName, expiresAt, inviterName, workspaceName, name, link } = message.data
      const until = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Berlin' }).format(
        new Date(expiresAt),
      )
      const values = { inviterName, workspaceName, name, link, until }
      if (clientName === null) {
        return { subject: t('invitationTeam.subject', values), text: t('invitationTeam.text', values) + foot }
      }
      const more = { ...values, clientName }
      return { subject: t('invitation.subject', more), text: t('invitation.text', more) + foot }
    }
    case 'reset':
      return { subject: t('reset.subject'), text: t('reset.text', message.data) + foot }
    case 'already-registered':
      return { subject: t('alreadyRegistered.subject'), text: t('alreadyRegistered.text', message.data) + foot }
    case 'confirmation-requested':
      return {
        subject: t('confirmationRequested.subject', message.data),
        text: t('confirmationRequested.text', message.data) + foot,
      }
  }
}
