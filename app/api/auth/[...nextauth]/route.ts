import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { readableByNextAuth } from '@/lib/access/auth-request'
import { guarded } from '@/lib/access/entry'
import { authOptions } from '@/lib/accounts/auth'

type Context = { params: Promise<{ nextauth: string[] }> }

const handler = guarded(async (request: NextRequest, context: Context): Promise<Response> => {
  const readable = await readableByNextAuth(request)
  // the environment is read with the request, not while the product is built
  const answer: unknown = NextAuth(authOptions())
  return (answer as (request: Request, context: Context) => Promise<Response>)(readable, context)
})

export { handler as GET, handler as POST }
