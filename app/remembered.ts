import 'server-only'
import { cookies } from 'next/headers'
import { revalidatePath } from 'next/cache'
import { env } from '@/lib/platform/env'

const year = 365 * 24 * 60 * 60

/** Keeps a preference in this browser. It is no secret and opens nothing. */
export async function remember(name: string, value: string): Promise<void> {
  const jar = await cookies()
  jar.set(name, value, {
    maxAge: year,
    sameSite: 'lax',
    path: '/',
    httpOnly: true,
    secure: env().NEXTAUTH_URL.startsWith('https:'),
  })
  revalidatePath('/', 'layout')
}
