import 'server-only'
import { getServerSession } from 'next-auth'
import { authOptions } from './auth'

/** The id in the signed cookie; whether it still counts is decided in the database, with every request. */
export async function currentSessionId(): Promise<string | null> {
  const session = await getServerSession(authOptions())
  return session?.sessionId ?? null
}
