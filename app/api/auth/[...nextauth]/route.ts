import NextAuth from 'next-auth'
import { authOptions } from '@/lib/accounts/auth'

type Context = { params: Promise<{ nextauth: string[] }> }

// the environment is read with the request, not while the product is built
async function handler(request: Request, context: Context): Promise<Response> {
  const answer: unknown = NextAuth(authOptions())
  return (answer as (request: Request, context: Context) => Promise<Response>)(request, context)
}

export { handler as GET, handler as POST }
