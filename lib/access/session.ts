import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import { getServerSession } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'

declare module 'next-auth' {
  interface Session {
    sessionId: string | null
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string
  }
}

/** Days a sign-in lasts; the session row in the database ends it earlier when it is revoked. */
export const sessionDays = 30

/** The signed cookie carries a session id and nothing else: no name, no address, no role. */
export function cookieOptions() {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionDays * 24 * 60 * 60 },
    callbacks: {
      jwt({ token, user }: { token: JWT; user?: { id: string } }) {
        // at sign-in the "user" is the session row; afterwards the token is passed through
        const sid = user?.id ?? token.sid
        return sid === undefined ? {} : { sid }
      },
      session({ session, token }) {
        return { expires: session.expires, sessionId: token.sid ?? null }
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
  const session = await getServerSession(cookieOptions())
  return session?.sessionId ?? null
}
