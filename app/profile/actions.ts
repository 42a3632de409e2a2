'use server'
import { cookies } from 'next/headers'
import { setLocale, setTheme } from '@/app/preferences'
import { accountAction, loadIfSignedIn, visitorAction } from '@/lib/access/entry'
import type { Outcome } from '@/lib/access/outcome'
import { currentSessionId } from '@/lib/access/session'
import { changePasswordOf, readProfile, signOutEverywhere, updateProfile } from '@/lib/accounts/operations'
import { localeCookie, themeCookie } from '@/lib/text/locale'

const update = accountAction(updateProfile)

/** Saves the profile and shows it at once: this browser takes over language and appearance. */
export async function updateProfileAction(input: unknown): Promise<Outcome<null>> {
  const outcome = await update(input)
  if (!outcome.ok) return outcome
  const { locale, theme } = outcome.value
  await setLocale(formOf('locale', locale))
  await setTheme(formOf('theme', theme))
  return { ok: true, value: null }
}

/** After signing in: language and appearance of the account, where this browser has made no choice of its own. */
export async function adoptPreferencesAction(): Promise<void> {
  const profile = await loadIfSignedIn((account) => readProfile.run(account, {}))
  if (!profile) return
  const jar = await cookies()
  if (!jar.has(localeCookie)) await setLocale(formOf('locale', profile.locale))
  if (!jar.has(themeCookie)) await setTheme(formOf('theme', profile.theme))
}

export async function changePasswordAction(input: unknown): Promise<Outcome<null>> {
  const change = visitorAction(changePasswordOf(await currentSessionId()))
  return change(input)
}

const everywhere = accountAction(signOutEverywhere)

export async function signOutEverywhereAction(input: unknown): Promise<Outcome<null>> {
  return everywhere(input)
}

function formOf(name: string, value: string): FormData {
  const form = new FormData()
  form.set(name, value)
  return form
}
