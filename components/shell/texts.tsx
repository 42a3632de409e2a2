'use client'
import { use, useMemo, type ReactNode } from 'react'
import { IntlProvider, useMessages } from 'use-intl'
import { browserMessages } from '@/lib/text/browser'
import { formatLocale } from '@/lib/text/formats'
import type { Locale } from '@/lib/text/messages'

type TextsProps = { locale: Locale; children: ReactNode }

/** Hands the texts of one language to the client components below; for numbers and dates English is British. */
export function Texts({ locale, children }: TextsProps) {
  const messages = use(browserMessages(locale, 'outside'))
  return (
    <IntlProvider locale={formatLocale(locale)} messages={messages} timeZone="Europe/Berlin">
      {children}
    </IntlProvider>
  )
}

/** Adds the texts of the pages behind the sign-in, which nobody else has to load. Stands below `Texts`. */
export function InsideTexts({ locale, children }: TextsProps) {
  const outside = useMessages()
  const inside = use(browserMessages(locale, 'inside'))
  const messages = useMemo(() => ({ ...outside, ...inside }), [outside, inside])
  return (
    <IntlProvider locale={formatLocale(locale)} messages={messages} timeZone="Europe/Berlin">
      {children}
    </IntlProvider>
  )
}
