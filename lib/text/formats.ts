import type { Locale } from './messages'

/** What Intl is asked for numbers, dates and lists: English is British here. The page itself stays lang="en". */
export function formatLocale(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale
}

/** The other way round: the language of the product that Intl is asked in. */
export function localeOf(format: string): Locale {
  return format === 'de' ? 'de' : 'en'
}
