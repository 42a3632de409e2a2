/** What Intl is asked for numbers, dates and lists: English is British here. The page itself stays lang="en". */
export function formatLocale(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale
}
