import type { Locale } from './messages'

/** A catalogue text in one language. */
export function say(text: { readonly de: string; readonly en: string }, locale: Locale): string {
  return text[locale]
}
