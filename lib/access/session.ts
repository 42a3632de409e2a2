import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import { getToken, type JWT } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'

declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string
  }
}

/** Days a sign-in lasts; the session row in the database ends it earlier when it is revoked. */
export const sessionDays = 30

/** A cookie that browsers keep for this very host, where https lets them: no neighbour's page can plant one. */
function ownCookie(name: string) {
  const secure = env().NEXTAUTH_URL.startsWith('https:')
  return {
    name: `${secure ? '__Host-' : ''}next-auth.${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const
}

/** The signed cookie carries a session id and nothing else: no name, no address, no role. */
export function cookieOptions() {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionDays * 24 * 60 * 60 },
    cookies: {
      sessionToken: ownCookie('session-token'),
      callbackUrl: ownCookie('callback-url'),
      csrfToken: ownCookie('csrf-token'),
    },
    callbacks: {
      jwt({ token, user }: { token: JWT; user?: { id: string } }) {
        // at sign-in the "user" is the session row; afterwards the token is passed through
        const sid = user?.id ?? token.sid
        return sid === undefined ? {} : { sid }
      },
      // scripts of a page may read this: that somebody is signed in, and nothing that could be stolen
      session({ session }) {
        return { expires: session.expires }
      },
    },
    providers: [],
    logger: {
      // anybody can send a cookie that is none: one line with the code, not a stack each time
      error(code) {
        log().warn({ code }, 'next-auth')
      },
      warn(code) {
        log().debug({ code }, 'next-auth')
      },
    },
  } satisfies NextAuthOptions
}

/** The id in the signed cookie; whether it still counts is decided in the database, with every request. */
export async function currentSessionId(): Promise<string | null> {
  const jar = await cookies()
  const { secret, cookies: own } = cookieOptions()
  const sent = Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]))
  // no headers: a token comes as a cookie or not at all
  const req = { cookies: sent, headers: {} } as unknown as Parameters<typeof getToken>[0]['req']
  const token = await getToken({ req, secret, cookieName: own.sessionToken.name })
  return token?.sid ?? null
}
