import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Texts } from '@/components/shell/texts'
import { ToastRegion } from '@/components/ui/toast'
import { getLocale, getText, getTheme } from '@/lib/text/server'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getText('app')
  return { title: { default: t('title'), template: '%s · Lotse' }, description: t('description') }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#FBFAF6' },
    { media: '(prefers-color-scheme: dark)', color: '#0E161D' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // reading a header makes every page dynamic, as the nonce of the content security policy needs
  await headers()
  const [locale, theme] = await Promise.all([getLocale(), getTheme()])
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <Texts locale={locale}>
          <ToastRegion>{children}</ToastRegion>
        </Texts>
      </body>
    </html>
  )
}
