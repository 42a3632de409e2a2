'use client'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'

type Props = { locale: string; messages: Record<string, object>; children: ReactNode }

/** Hands the texts that client components read to the browser. */
export function Texts({ locale, messages, children }: Props) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="Europe/Berlin">
      {children}
    </IntlProvider>
  )
}
