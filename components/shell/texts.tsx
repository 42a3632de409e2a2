'use client'
import { use, type ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { browserMessages } from '@/lib/text/browser'
import type { Locale } from '@/lib/text/messages'

/** Hands the texts of one language to the client components below. */
export function Texts({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <IntlProvider locale={locale} messages={use(browserMessages(locale))} timeZone="Europe/Berlin">
      {children}
    </IntlProvider>
  )
}
