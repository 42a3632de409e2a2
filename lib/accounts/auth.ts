import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { headers } from 'next/headers'
import { addressOf } from '@/lib/access/request'
import { cookieOptions } from '@/lib/access/session'
import { now } from '@/lib/platform/clock'
import { AppError } from '@/lib/platform/errors'
import { paths } from '@/lib/platform/paths'
import { endSession, signIn } from './operations'
import { rateLimitedWord } from './refusal-word'
import { SignIn } from './sign-in-schema'

/** Sign-in and sign-out; reading the session needs only the cookie's half of it. */
export function authOptions(): NextAuthOptions {
  return {
    ...cookieOptions(),
    pages: { signIn: paths.signIn(), error: paths.signIn() },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials) {
          const input = SignIn.safeParse(credentials)
          return input.success ? authorizeOrNull(input.data) : null
        },
      }),
    ],
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
    if (error instanceof AppError && error.code === 'rate_limited') {
      throw new Error(rateLimitedWord(error.retryAfter), { cause: error })
    }
    if (error instanceof AppError && error.code === 'unauthenticated') return null
    throw new Error('unexpected', { cause: error })
  }
}
