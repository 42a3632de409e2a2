'use client'
import { use, type ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { browserMessages } from '@/lib/text/browser'
import { formatLocale } from '@/lib/text/formats'
import type { Locale } from '@/lib/text/messages'

/** Hands the texts of one language to the client components below; for numbers and dates English is British. */
export function Texts({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <IntlProvider locale={formatLocale(locale)} messages={use(browserMessages(locale))} timeZone="Europe/Berlin">
      {children}
    </IntlProvider>
  )
}
