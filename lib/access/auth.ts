import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { headers } from 'next/headers'
import { endSession, signIn } from '@/lib/accounts/operations'
import { SignIn } from '@/lib/accounts/schema'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'
import { addressOf } from './request'

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
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionDays * 24 * 60 * 60 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials) {
          const input = SignIn.safeParse(credentials)
          if (!input.success) return null
          return authorizeOrNull(input.data)
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        // at sign-in the "user" is the session row; afterwards the token is passed through
        return user ? { sid: user.id } : { ...(token.sid !== undefined && { sid: token.sid }) }
      },
      session({ session, token }) {
        return { expires: session.expires, sessionId: token.sid ?? null }
      },
    },
    events: {
      async signOut({ token }) {
        if (token.sid) await endSession(token.sid, now())
      },
    },
  }
}

async function authorizeOrNull(input: SignIn): Promise<{ id: string } | null> {
  try {
    const { sessionId } = await signIn.run({ now: now(), address: addressOf(await headers()) }, input)
    return { id: sessionId }
  } catch (error) {
    // next-auth hands an error's message to the form; our codes are made for that
    if (error instanceof AppError && error.code === 'rate_limited') throw new Error('rate_limited')
    if (error instanceof AppError && error.code === 'unauthenticated') return null
    throw new Error('unexpected')
  }
}
