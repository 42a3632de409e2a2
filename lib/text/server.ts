import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { createFormatter, createTranslator } from 'use-intl/core'
import { formatLocale } from './formats'
import { chooseLocale, isTheme, localeCookie, themeCookie, type Theme } from './locale'
import { messages, type Locale, type Messages, type Namespace } from './messages'

export const getLocale = cache(async (): Promise<Locale> => {
  const [jar, list] = await Promise.all([cookies(), headers()])
  return chooseLocale(jar.get(localeCookie)?.value, list.get('accept-language'))
})

export async function getTheme(): Promise<Theme> {
  const theme = (await cookies()).get(themeCookie)?.value
  return isTheme(theme) ? theme : 'system'
}

/** Texts of one namespace in the reader's language. */
export async function getText<N extends Namespace>(namespace: N) {
  return textIn(await getLocale(), namespace)
}

type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>
/** Texts never change while the process lives, so each is read once and not with every request. */
const translators = new Map<string, unknown>()

/** Texts of one namespace in a given language, e.g. for a message to somebody else. */
export function textIn<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale} ${namespace}`
  const known = translators.get(key) as Translator<N> | undefined
  if (known) return known
  const made = createTranslator<Messages, N>({
    locale: formatLocale(locale),
    messages: messages[locale],
    namespace,
    timeZone: 'Europe/Berlin',
  })
  translators.set(key, made)
  return made
}

/** Numbers and dates as the reader's language writes them. */
export async function getFormat(timeZone = 'Europe/Berlin') {
  return createFormatter({ locale: formatLocale(await getLocale()), timeZone })
}
