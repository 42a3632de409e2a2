'use server'
import { accountAction } from '@/lib/access/entry'
import { currentSessionId } from '@/lib/access/session'
import { updatePreferences } from '@/lib/accounts/operations'
import { isTheme, localeCookie, themeCookie } from '@/lib/text/locale'
import { isLocale } from '@/lib/text/messages'
import { remember } from './remembered'

const update = accountAction(updatePreferences)

/**
 * The browser keeps the choice, so that it holds before anybody is signed in; whoever is signed in has it in their
 * profile as well. A refusal there changes nothing about this browser.
 */
async function keepInProfile(change: { locale: string } | { theme: string }): Promise<void> {
  if ((await currentSessionId()) !== null) await update(change)
}

export async function setLocale(form: FormData): Promise<void> {
  const locale = form.get('locale')
  if (typeof locale !== 'string' || !isLocale(locale)) return
  await remember(localeCookie, locale)
  await keepInProfile({ locale })
}

export async function setTheme(form: FormData): Promise<void> {
  const theme = form.get('theme')
  if (typeof theme !== 'string' || !isTheme(theme)) return
  await remember(themeCookie, theme)
  await keepInProfile({ theme })
}
