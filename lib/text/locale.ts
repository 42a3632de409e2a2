import { isLocale, type Locale } from './messages'

/** Cookie names of the two preferences that are needed before anybody is signed in. */
export const localeCookie = 'lotse.locale'
export const themeCookie = 'lotse.theme'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export function isTheme(word: string | undefined): word is Theme {
  return word === 'system' || word === 'light' || word === 'dark'
}

/** The chosen language, else the first of the browser's that we speak, else German. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.find(isLocale) ?? 'de'
}
