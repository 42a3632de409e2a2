import type { Locale } from './messages'

const loaders = {
  de: () => import('./browser/de'),
  en: () => import('./browser/en'),
}
const loaded = new Map<Locale, Promise<Record<string, object>>>()

/**
 * What client components say in one language. It is a file of its own that the browser keeps, so that no page
 * carries it; the same promise each time, as React's `use` needs it.
 */
export function browserMessages(locale: Locale): Promise<Record<string, object>> {
  const known = loaded.get(locale)
  if (known !== undefined) return known
  const fresh = loaders[locale]().then((file) => file.browserMessages)
  // a lost connection must not be remembered
  fresh.catch(() => loaded.delete(locale))
  loaded.set(locale, fresh)
  return fresh
}
