import type { Metadata } from 'next'
import { PublicPage } from '@/app/public-page'
import { notFound } from 'next/navigation'
import { MessageCard } from '@/components/accounts/message-card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { readMailbox } from '@/lib/mail/mailbox'
import { getFormat, getText } from '@/lib/text/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('accounts'))('mailbox.title'), robots: 'noindex' }
}

export default async function MailboxPage() {
  const messages = await readMailbox()
  if (messages === null) notFound()
  const [t, format] = await Promise.all([getText('accounts'), getFormat()])
  return (
    <PublicPage>
      <div className="page-wide pt-4 pb-16 md:pt-8">
        <div className="max-w-[44rem]">
          <PageHead title={t('mailbox.heading')} lead={t('mailbox.lead')} />
          {messages.length === 0 && (
            <EmptyState level={2} title={t('mailbox.empty')}>
              {t('mailbox.emptyLead')}
            </EmptyState>
          )}
          <div className="grid gap-4">
            {messages.map(({ id, subject, text, recipient, locale, sentAt }) => (
              <MessageCard
                key={id}
                subject={subject}
                text={text}
                lang={locale}
                recipient={t('mailbox.to', { recipient })}
                sentAt={format.dateTime(sentAt, { dateStyle: 'medium', timeStyle: 'short' })}
              />
            ))}
          </div>
        </div>
      </div>
    </PublicPage>
  )
}
