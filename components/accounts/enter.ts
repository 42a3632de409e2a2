'use client'
import type { Failure, Outcome } from '@/lib/access/outcome'
import { secondsToWait } from '@/lib/accounts/refusal-word'

/*
 * next-auth's own functions for the browser leave the page when they cannot reach the server, and what was typed is
 * gone. These speak to the same addresses and leave it to the form to say what happened.
 */

/** By hand: this travels with every page behind the sign-in, and a library for schemas weighs ten times the rest. */
async function readText(response: Response, name: string): Promise<string> {
  const read: unknown = await response.json()
  const text = typeof read === 'object' && read !== null ? (read as Record<string, unknown>)[name] : undefined
  if (typeof text !== 'string') throw new Error(`no ${name}`)
  return text
}

/** Posts to next-auth. @returns where it would lead @throws where the server is not reached or answers something else */
async function post(path: 'callback/credentials' | 'signout', fields: Record<string, string>): Promise<URL> {
  const csrfToken = await readText(await fetch('/api/auth/csrf'), 'csrfToken')
  const callbackUrl = window.location.origin
  const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl, json: 'true' })
  const url = await readText(await fetch(`/api/auth/${path}`, { method: 'POST', body }), 'url')
  return new URL(url, callbackUrl)
}

/**
 * Signs in with what was typed. The outcome has the form of every other action, so that forms show it alike.
 * @throws TypeError where the server is not reached
 */
export async function enter(person: { email: string; password: string }): Promise<Outcome<null>> {
  const word = await post('callback/credentials', person).then((url) => url.searchParams.get('error'), unreadable)
  return word === null ? { ok: true, value: null } : { ok: false, error: refusal(word) }
}

/** An answer that is not next-auth's, such as a proxy's page, is a failure; no answer at all is passed on. */
function unreadable(error: unknown): string {
  if (error instanceof TypeError) throw error
  return 'unexpected'
}

function refusal(word: string): Failure {
  const seconds = secondsToWait(word)
  if (seconds !== null) return { code: 'rate_limited', reason: 'sign-in', fields: {}, retryAfter: seconds }
  const nothing = { fields: {}, retryAfter: null }
  if (word === 'CredentialsSignin') return { code: 'unauthenticated', reason: 'sign_in', ...nothing }
  return { code: 'unexpected', reason: 'unexpected', ...nothing }
}

/** Opens an address anew, so that nothing read before signing in or out is shown after it. */
export function go(to: string): void {
  window.location.assign(to)
}

/** Signs out on this device and leaves nothing of ours behind in its browser. @throws where the server is not reached */
export async function leave(to: string): Promise<void> {
  await post('signout', {})
  for (const store of [window.localStorage, window.sessionStorage]) {
    for (const key of Object.keys(store)) if (key.startsWith('lotse')) store.removeItem(key)
  }
  go(to)
}
