import type { Locale } from './messages'

/** `outside` is what every page needs, the landing page too; `inside` is for whoever is signed in, on top of it. */
export type Reach = 'outside' | 'inside'

const loaders = {
  outside: { de: () => import('./browser/de'), en: () => import('./browser/en') },
  inside: { de: () => import('./browser/de-inside'), en: () => import('./browser/en-inside') },
}
const loaded = new Map<string, Promise<Record<string, object>>>()

/**
 * What client components say in one language. It is a file of its own that the browser keeps, so that no page
 * carries it; the same promise each time, as React's `use` needs it.
 */
export function browserMessages(locale: Locale, reach: Reach): Promise<Record<string, object>> {
  const place = `${reach} ${locale}`
  const known = loaded.get(place)
  if (known !== undefined) return known
  const fresh = loaders[reach][locale]().then((file): Record<string, object> => file.browserMessages)
  // a lost connection must not be remembered
  fresh.catch(() => loaded.delete(place))
  loaded.set(place, fresh)
  return fresh
}
