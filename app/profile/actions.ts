'use server'
import { cookies } from 'next/headers'
import { remember } from '@/app/remembered'
import { accountAction, loadIfSignedIn, sessionAction } from '@/lib/access/entry'
import type { Outcome } from '@/lib/access/outcome'
import { changePassword, readProfile, signOutEverywhere, updateProfile } from '@/lib/accounts/operations'
import { localeCookie, themeCookie } from '@/lib/text/locale'

const update = accountAction(updateProfile)

/** Saves the profile and shows it at once: this browser takes over language and appearance. */
export async function updateProfileAction(input: unknown): Promise<Outcome<null>> {
  const outcome = await update(input)
  if (!outcome.ok) return outcome
  const { locale, theme } = outcome.value
  await remember(localeCookie, locale)
  await remember(themeCookie, theme)
  return { ok: true, value: null }
}

/** After signing in: language and appearance of the account, where this browser has made no choice of its own. */
export async function adoptPreferencesAction(): Promise<void> {
  const profile = await loadIfSignedIn((account) => readProfile.run(account, {}))
  if (!profile) return
  const jar = await cookies()
  if (!jar.has(localeCookie)) await remember(localeCookie, profile.locale)
  if (!jar.has(themeCookie)) await remember(themeCookie, profile.theme)
}

const change = sessionAction(changePassword)

export async function changePasswordAction(input: unknown): Promise<Outcome<null>> {
  return change(input)
}

const everywhere = accountAction(signOutEverywhere)

export async function signOutEverywhereAction(input: unknown): Promise<Outcome<null>> {
  return everywhere(input)
}
