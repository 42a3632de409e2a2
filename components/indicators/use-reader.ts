'use client'
import { useLocale, useTranslations } from 'use-intl'
import type { Reader, Words } from './figure-words'

/** Words for figures in the browser. The page's language, "en-GB" included, is one of the two that texts exist in. */
export function useReader(currency: string): Reader {
  const t: Words = useTranslations('indicators')
  return { t, locale: useLocale().slice(0, 2), currency }
}
