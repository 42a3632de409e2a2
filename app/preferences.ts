'use server'
import { cookies } from 'next/headers'
import { revalidatePath } from 'next/cache'
import { env } from '@/lib/platform/env'
import { isTheme, localeCookie, themeCookie } from '@/lib/text/locale'
import { isLocale } from '@/lib/text/messages'

const year = 365 * 24 * 60 * 60

/** Preferences of this browser. They are no secret and open nothing, so they need no session. */
async function remember(name: string, value: string): Promise<void> {
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

export async function setLocale(form: FormData): Promise<void> {
  const locale = form.get('locale')
  if (typeof locale === 'string' && isLocale(locale)) await remember(localeCookie, locale)
}

export async function setTheme(form: FormData): Promise<void> {
  const theme = form.get('theme')
  if (typeof theme === 'string' && isTheme(theme)) await remember(themeCookie, theme)
}
