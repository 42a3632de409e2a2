import { readdirSync, readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl'

/** The product's own words, so that a test does not depend on how something is worded. */

export const locales = ['de', 'en'] as const
export type Locale = (typeof locales)[number]
export type Say = (key: string, values?: Record<string, string | number>) => string

type Words = { [key: string]: string | Words }

const folder = new URL('../../../lib/text/messages/', import.meta.url)

/** Looks a text up by its file and key: `accounts.signIn.submit`. */
export function sayIn(locale: Locale): Say {
  const own = new URL(`${locale}/`, folder)
  const messages = Object.fromEntries(
    readdirSync(own).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(new URL(file, own), 'utf8')) as Words,
    ]),
  )
  const missing = ({ message }: { message: string }): never => {
    throw new Error(message)
  }
  const translate = createTranslator({ locale, messages, onError: missing, timeZone: 'Europe/Berlin' }) as Say
  return (key, values) => translate(key, values)
}
