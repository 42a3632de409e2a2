'use client'
import { signIn, signOut } from 'next-auth/react'
import type { Outcome } from '@/lib/access/outcome'

/** Signs in with what was typed. The outcome has the form of every other action, so that forms show it alike. */
export async function enter({ email, password }: { email: string; password: string }): Promise<Outcome<null>> {
  const answer = await signIn('credentials', { email, password, redirect: false })
  if (answer?.ok === true && !answer.error) return { ok: true, value: null }
  return { ok: false, error: refusal(answer?.error ?? 'unexpected') }
}

function refusal(word: string): Extract<Outcome<null>, { ok: false }>['error'] {
  const nothing = { fields: {}, retryAfter: null }
  if (word === 'CredentialsSignin') return { code: 'unauthenticated', reason: 'sign_in', ...nothing }
  if (word === 'rate_limited') return { code: 'rate_limited', reason: 'sign-in', fields: {}, retryAfter: 15 * 60 }
  return { code: 'unexpected', reason: 'unexpected', ...nothing }
}

/** Opens an address anew, so that nothing read before signing in or out is shown after it. */
export function go(to: string): void {
  window.location.assign(to)
}

/** Signs out on this device and leaves nothing of ours behind in its browser. */
export async function leave(to: string): Promise<void> {
  await signOut({ redirect: false })
  for (const store of [window.localStorage, window.sessionStorage]) {
    for (const key of Object.keys(store)) if (key.startsWith('lotse')) store.removeItem(key)
  }
  go(to)
}
